import type { Band, Level } from '@app/lexicons';
import type { Token } from '../text/tokens.js';

/**
 * Where the proposition stands once the expression is taken out.
 *
 * - `verb`: subject before, verb phrase after, in its base form ("X is likely to | grow")
 * - `plain`: subject before, rest after, already inflected ("X are | being used")
 * - `that`: a whole clause after ("it is likely that | X will grow")
 * - `event`: the subject before is what happens or not ("a ceasefire | is unlikely | this year")
 * - `eventAfter`: what happens or not stands after ("the probability of | a ceasefire")
 * - `object`: a clause or an object with its verb after ("we expect | prices to fall")
 * - `gerund`: subject before, its verb after as a gerund ("X has a good chance of | winning")
 */
type Shape = 'verb' | 'plain' | 'that' | 'event' | 'eventAfter' | 'object' | 'gerund';

/** Words of one sentence that state how probable something is, or predict it outright. All indices are of tokens, inclusive. */
export interface Expression {
  /** the phrase as it is shown to a reader */
  readonly first: number;
  readonly last: number;
  /** what is taken out to leave the proposition */
  readonly from: number;
  readonly to: number;
  readonly shape: Shape;
  /** name of the rule that found it */
  readonly rule: string;
  /** the probability word without modal or copula ("likely", "probably not", "will") */
  readonly term: string;
  /** level of the proposition in its positive form; `null`: none stated */
  readonly level: Level | null;
  /** band of a stated number; overrides the level */
  readonly band: Band | null;
  readonly negated: boolean;
  readonly weak: boolean;
  /** a probability word or number, as opposed to a bare prediction or possibility */
  readonly explicit: boolean;
  /** where the proposition stands when it is neither before nor after: "the odds of | a deal | are slim" */
  readonly inside: { readonly from: number; readonly to: number } | null;
  /** `would` carries the verb, so the proposition hangs on a supposed case */
  readonly supposed: boolean;
  /** what denies the proposition beside the expression: its own subject ("neither side will yield") */
  readonly denier: 'subject' | null;
}

/** Finds an expression whose first telling word stands at `at`; `null`: this reader knows nothing here. */
export type Reader = (tokens: readonly Token[], at: number) => Expression | null;

/** An expression with the usual values for what is not given. */
export function expression(
  given: Pick<Expression, 'first' | 'last' | 'shape' | 'rule' | 'term'> & Partial<Expression>,
): Expression {
  return {
    from: given.first,
    to: given.last,
    level: null,
    band: null,
    negated: false,
    weak: false,
    explicit: false,
    inside: null,
    supposed: false,
    denier: null,
    ...given,
  };
}
