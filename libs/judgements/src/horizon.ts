import type { Horizon } from '@app/contract';
import { dayOf, plusMonths, written } from './dates.js';
import type { Period } from './periods.js';
import type { Token } from './tokens.js';

/** What a publication and its reader fix beforehand. */
export interface HorizonOptions {
  /** `YYYY-MM-DD` */
  readonly publishedOn: string;
  readonly nearFutureMonths: number;
}

/** The words of a period as they stand in the text. */
function wordsOf(text: string, tokens: readonly Token[], period: Period): string {
  return text.slice(tokens[period.first]!.start, tokens[period.last]!.end).replace(/\s+/g, ' ');
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
