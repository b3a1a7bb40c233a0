import { lexicons, termOfLevel } from '@app/lexicons';
import { corpus, type Labelled, publishedOn } from '../corpus/index.js';
import { extract } from './index.js';

const sentences = Object.values(corpus).flat();
const judged = (labelled: Labelled) => extract(labelled.text, { publishedOn }).judgements;
const firmOnes = (labelled: Labelled) => judged(labelled).filter((judgement) => judgement.strength === 'firm');

/** Sentences of one kind that came out otherwise, with a share of those that came out right. */
function tally(of: readonly Labelled[], right: (labelled: Labelled) => boolean): { share: number; wrong: string[] } {
  const wrong = of.filter((labelled) => !right(labelled)).map((labelled) => labelled.text);
  return { share: of.length === 0 ? 1 : 1 - wrong.length / of.length, wrong };
}

const firm = sentences.filter((labelled) => labelled.label === 'firm');

describe(`corpus of ${sentences.length} invented sentences`, () => {
  it('recall: firm judgements are found as firm', () => {
    const { share, wrong } = tally(firm, (labelled) => firmOnes(labelled).length > 0);
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('precision: views of others, aims, facts and permissions are left alone', () => {
    const wrong = sentences.filter((labelled) => labelled.label === 'none' && judged(labelled).length > 0);
    const found = firm.filter((labelled) => firmOnes(labelled).length > 0).length;
    expect(found / (found + wrong.length), wrong.map((labelled) => labelled.text).join('\n')).toBeGreaterThanOrEqual(
      0.97,
    );
  });

  it('a possibility is never called firm', () => {
    const { share, wrong } = tally(
      sentences.filter((labelled) => labelled.label === 'weak'),
      (labelled) => firmOnes(labelled).length === 0,
    );
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('bands are those of the proposition as stated', () => {
    const { share, wrong } = tally(firm, (labelled) => {
      const [first] = firmOnes(labelled);
      const term = labelled.level ? termOfLevel(lexicons.icd203, labelled.level) : null;
      const wanted = labelled.band
        ? { lo: labelled.band[0], hi: labelled.band[1] }
        : term && { lo: term.lo, hi: term.hi };
      return first !== undefined && JSON.stringify(first.band) === JSON.stringify(wanted);
    });
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it.each([
    ['the due day is the last that the words allow', 'due'],
    ['what the sentence hangs on is kept as its condition', 'condition'],
    ['the statement is the proposition without its hedge', 'statement'],
    ['a denial is marked', 'negated'],
  ] as const)('%s', (_promise, aspect) => {
    const { share, wrong } = tally(
      firm.filter((labelled) => labelled[aspect] !== undefined),
      (labelled) => {
        const [first] = firmOnes(labelled);
        if (!first) return false;
        if (aspect === 'due') return (first.horizon?.due ?? null) === labelled.due;
        if (aspect === 'condition') return first.condition?.startsWith(labelled.condition ?? '') ?? false;
        if (aspect === 'statement') return first.statement === labelled.statement;
        return (first.polarity === 'negated') === labelled.negated;
      },
    );
    expect(
      share,
      wrong
        .map(
          (text) =>
            `${text}\n    ${JSON.stringify(extract(text, { publishedOn }).judgements[0]?.[aspect as never] ?? extract(text, { publishedOn }).judgements)}`,
        )
        .join('\n'),
    ).toBeGreaterThanOrEqual(0.95);
  });
});
