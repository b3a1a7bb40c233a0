import type { Horizon } from '@app/contract';
import { within } from '../conditions/condition.js';
import type { Expression } from '../expressions/expression.js';
import type { Proposition } from '../statements/statement.js';
import type { Token } from '../text/tokens.js';
import { datesOf } from './attachment.js';
import { type Day, dayOf, plusMonths, written } from './dates.js';
import { termKey } from './definitions.js';
import type { Period } from './periods.js';
import { type Earlier, keepsSchedule, pointsAtDate } from './references.js';

/** What a publication and its reader fix beforehand. */
export interface HorizonOptions {
  /** `YYYY-MM-DD` */
  readonly publishedOn: string;
  readonly nearFutureMonths: number;
  /** last days of "short term" and the like where the report defines them */
  readonly terms?: ReadonlyMap<string, Day>;
}

/** The words of a period as they stand in the text. */
function wordsOf(text: string, tokens: readonly Token[], period: Period): string {
  return text.slice(tokens[period.first]!.start, tokens[period.last]!.end).replace(/\s+/g, ' ');
}

/** The last day that the report itself gives to a term ("in the medium term"). */
function definedBy(tokens: readonly Token[], { last }: Period, { terms }: HorizonOptions): string[] {
  const words = `${tokens[last - 1]?.word ?? ''} ${tokens[last]!.word}`;
  const due = terms?.get(termKey(words));
  return due ? [written(due)] : [];
}

/** A horizon from the periods of its own sentence; several are joined, the last day counts. `null`: none named. */
export function horizonFrom(
  text: string,
  tokens: readonly Token[],
  named: readonly Period[],
  options: HorizonOptions,
): Horizon | null {
  if (named.length === 0) return null;
  const words = named.map((period) => wordsOf(text, tokens, period)).join('; ');
  const dues = named.flatMap((period) => (period.due ? [written(period.due)] : [])).sort();
  if (dues.length > 0) return { text: words, due: dues.at(-1)!, origin: 'sentence' };
  const defined = named.flatMap((period) => definedBy(tokens, period, options)).sort();
  if (defined.length > 0) return { text: words, due: defined.at(-1)!, origin: 'inherited' };
  if (!named.some((period) => period.near)) return { text: words, due: null, origin: 'sentence' };
  const months = options.nearFutureMonths;
  const due = written(plusMonths(dayOf(options.publishedOn), months));
  return {
    text: words,
    due,
    origin: 'assumed',
    assumption: { says: `"near future" means ${months} months from publication`, months },
  };
}

/** What a sentence knows about time. */
export interface Times {
  /** every expression that makes or could make a judgement, in order */
  readonly all: readonly Expression[];
  /** those that make judgements of their own */
  readonly governing: readonly Expression[];
  /** times that its words name */
  readonly named: readonly Period[];
  /** an earlier sentence that names a date */
  readonly earlier: Earlier | null;
}

/** When a judgement comes true or not: by its own sentence, else by an earlier one that it points at, else never said. */
export function horizonOf(
  text: string,
  tokens: readonly Token[],
  proposition: Proposition,
  expression: Expression,
  { all, governing, named, earlier }: Times,
  options: HorizonOptions,
): Horizon | null {
  const own = horizonFrom(text, tokens, datesOf(tokens, expression, all, governing, named), options);
  if (own) return own;
  const aim = proposition.aim ? named.filter((period) => within([proposition.span], period.first)) : [];
  const aimed = horizonFrom(text, tokens, aim, options);
  if (aimed) return aimed;
  if (!earlier) return null;
  const words = tokens.map((token) => token.word).join(' ');
  const points = pointsAtDate(words) || keepsSchedule(proposition, earlier);
  return points ? { ...earlier.horizon, origin: 'inherited' } : null;
}
