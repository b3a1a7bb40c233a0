import { conditions, within } from '../conditions/condition.js';
import { clauseStart } from '../grammar/clauses.js';
import type { Stretch } from '../text/sentences.js';
import { tokensOf } from '../text/tokens.js';
import type { Sentence } from '../voices/exclusions.js';
import { markOwn } from '../voices/publisher.js';
import { type HorizonOptions, horizonFrom } from './horizon.js';
import { type Period, periods } from './periods.js';
import type { Earlier } from './references.js';

/** What the times of a sentence are read by. */
interface Reading extends HorizonOptions {
  /** names by which the author of the text speaks of itself */
  readonly authors: ReadonlySet<string>;
}

/** Earlier sentences of the same paragraph in which a deadline is looked for. */
export const lookBack = 3;

/** The times that a sentence names outside its conditions. */
export function namedIn(
  { tokens, conditions: hung }: Pick<Sentence, 'tokens' | 'conditions'>,
  settings: Reading,
): Period[] {
  return periods(tokens, settings.publishedOn).filter((period) => !within(hung, period.first));
}

/** Reads a sentence that judges nothing for the times it names. */
export function rememberPassed(earlier: Earlier[], text: string, { start, end }: Stretch, settings: Reading): void {
  const tokens = markOwn(tokensOf(text, start, end), settings.authors);
  remember(earlier, { text, tokens }, namedIn({ tokens, conditions: conditions(tokens) }, settings), settings);
}

/** Keeps the last time that the paragraph names, and lets it go where too many sentences follow without one. */
export function remember(
  earlier: Earlier[],
  sentence: Pick<Sentence, 'text' | 'tokens'>,
  named: readonly Period[],
  settings: Reading,
): void {
  const { text, tokens } = sentence;
  const horizon = horizonFrom(
    text,
    tokens,
    named.filter((period) => period.due),
    settings,
  );
  if (!horizon) {
    if (earlier.length > 0) earlier.push(earlier.at(-1)!);
    if (earlier.length > lookBack) earlier.splice(0, earlier.length);
    return;
  }
  earlier.splice(0, earlier.length, { subject: subjectOf(sentence), horizon });
}

/** The words before the first verb that can be recognised, as the subject of a short sentence. */
function subjectOf({ text, tokens }: Pick<Sentence, 'text' | 'tokens'>): string {
  const verb = tokens.findIndex(
    (token, i) => i > 0 && /^(?:is|are|will|was|were|has|have|should|must|would)$/.test(token.word),
  );
  if (verb < 1) return '';
  const start = clauseStart(tokens, verb);
  if (start >= verb || verb - start > 8) return '';
  return text.slice(tokens[start]!.start, tokens[verb - 1]!.end).replace(/\s+/g, ' ');
}
