import { readNumber } from '../grammar/numbers.js';
import type { Token } from '../text/tokens.js';
import { textOf } from './chanceNouns.js';
import { expression, type Reader } from './expression.js';
import { bounded, chanceAt } from './readFigures.js';

/** Runs of a model: the share of them in which something happens is its chance. */
const runs = new Set(
  'simulations simulation runs trials iterations draws realisations realizations paths members scenarios projections ensembles'.split(
    ' ',
  ),
);
/** Words between the share and the runs ("of our 10 000 model runs"). */
const between =
  /^(?:of|the|our|all|these|those|its|model|models|ensemble|monte|carlo|stochastic|climate|baseline|central|own|simulated|computer|forecast|\d[\d,.]*|thousand)$/;
const shows =
  /^(?:show|shows|have|has|see|sees|put|puts|point|points|end|ends|produce|produces|give|gives|result|results|bring|brings|lead|leads|reach|reaches|exceed|exceeds|breach|breaches|keep|leave)$/;

const fractions: Readonly<Record<string, number>> = {
  half: 0.5,
  third: 0.333333,
  quarter: 0.25,
  fifth: 0.2,
  tenth: 0.1,
};

type Share = NonNullable<ReturnType<typeof chanceAt>> & { readonly first: number };

const exactly = (value: number, first: number, next: number): Share => ({
  value: { lo: value, hi: value },
  first,
  next,
});

/** "Half of", "a third of", "three quarters of", "seven of ten" that ends or begins at token `at`. */
function fractionAt(tokens: readonly Token[], at: number): Share | null {
  const { word } = tokens[at]!;
  const behind = tokens[at + 1]?.word;
  if (Object.hasOwn(fractions, word)) {
    const counted = /^(?:a|one)$/.test(tokens[at - 1]?.word ?? '');
    return behind === 'of' && (counted || word === 'half')
      ? exactly(fractions[word]!, counted ? at - 1 : at, at + 1)
      : null;
  }
  if (word === 'three' && behind === 'quarters') return exactly(0.75, at, at + 2);
  const of = readNumber(tokens, at);
  const all = of && tokens[of.next]?.word === 'of' ? readNumber(tokens, of.next + 1) : null;
  if (!of || !all || of.value >= all.value || all.value > 100) return null;
  return exactly(Math.round((of.value / all.value) * 1e6) / 1e6, at, all.next);
}

function shareAt(tokens: readonly Token[], at: number): Share | null {
  const chance = fractionAt(tokens, at) ?? chanceAt(tokens, at);
  return chance && { first: at, ...chance };
}

/** "In 65 % of our simulations X falls", "seven in ten model runs end with X": a share of possible futures. */
export const readShares: Reader = (tokens, at) => {
  const share = shareAt(tokens, at);
  if (!share) return null;
  let noun = share.next;
  while (noun - share.next < 6 && between.test(tokens[noun]?.word ?? '')) noun += 1;
  if (!runs.has(tokens[noun]?.word ?? '')) return null;
  if (tokens.slice(noun + 1).some(({ word }) => /^(?:was|were|had|did)$/.test(word))) return null;
  const bound = bounded(tokens, share.first, share.value);
  const given = { first: bound.first, last: noun, rule: 'probability in figures', explicit: true, band: bound.band };
  const term = textOf(tokens, bound.first, noun);
  let opens = bound.first - 1;
  while (
    opens >= 0 &&
    /^(?:about|around|roughly|some|nearly|almost|just|only|a|approximately)$/.test(tokens[opens]!.word)
  )
    opens -= 1;
  if (tokens[opens]?.word === 'in') return expression({ ...given, from: opens, to: noun, shape: 'plain', term });
  return shows.test(tokens[noun + 1]?.word ?? '')
    ? expression({ ...given, to: noun + 1, shape: 'object', term })
    : null;
};
