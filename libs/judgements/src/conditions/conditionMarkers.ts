import { isWord, standsAt, type Token } from '../text/tokens.js';
import { isTime } from '../times/untilTime.js';

/** Words that open a condition: how many tokens they are, and whether a clause or only a phrase follows them. */
export interface Marker {
  readonly length: number;
  readonly opens: 'clause' | 'phrase';
  /** the condition is these words alone ("in that case") or these and what they hold ("under a … scenario") */
  readonly whole?: true;
}

type Where = 'anywhere' | 'lead';

const fixed: readonly (readonly [words: readonly string[], opens: Marker['opens'], where: Where])[] = (
  [
    ['as long as', 'clause', 'anywhere'],
    ['so long as', 'clause', 'anywhere'],
    ['provided that', 'clause', 'anywhere'],
    ['providing that', 'clause', 'anywhere'],
    ['on condition that', 'clause', 'anywhere'],
    ['on the condition that', 'clause', 'anywhere'],
    ['under the condition that', 'clause', 'anywhere'],
    ['on the assumption that', 'clause', 'anywhere'],
    ['under the assumption that', 'clause', 'anywhere'],
    ['on the assumption of', 'phrase', 'anywhere'],
    ['under the assumption of', 'phrase', 'anywhere'],
    ['in the event that', 'clause', 'anywhere'],
    ['in the event of', 'phrase', 'anywhere'],
    ['in event of', 'phrase', 'anywhere'],
    ['in case of', 'phrase', 'anywhere'],
    ['in the absence of', 'phrase', 'anywhere'],
    ['in absence of', 'phrase', 'anywhere'],
    ['in a scenario where', 'clause', 'anywhere'],
    ['in a scenario in which', 'clause', 'anywhere'],
    ['barring', 'phrase', 'lead'],
  ] as const
).map(([words, opens, where]) => [words.split(' '), opens, where]);

const backward = [
  'in that case',
  'in this case',
  'in such a case',
  'in such cases',
  'in that event',
  'in this event',
  'in such an event',
  'in this scenario',
  'in that scenario',
  'in such a scenario',
  'under such circumstances',
  'in such circumstances',
  'under these circumstances',
].map((words) => words.split(' '));

/** Words before "if" that make it something else: a concession, a comparison, a question. */
const asked = new Set(
  'as what see wonder wonders ask asks asked unclear uncertain unsure know knows known decide decides determine question questions doubt doubtful regardless consider test tell check monitor'.split(
    ' ',
  ),
);
const stock = new Set(
  'possible any necessary so anything only ever appropriate needed at indeed required applicable desired'.split(' '),
);
const manner = new Set(
  'warning notice delay exception precedent interruption doubt question success regard prejudice difficulty hesitation reservation end fail much incident comment power reference'.split(
    ' ',
  ),
);
const copulas = /^(?:is|are|was|were|be|been|being|remains?|remained|stays?|has|have|had|largely|notably|still)$/;
const determiners =
  /^(?:the|a|an|any|this|that|these|those|such|its|their|his|her|it|they|he|she|there|another|one|our)$/;

/** The marker of a condition at token `at`; `null`: none begins there. */
export function markerAt(tokens: readonly Token[], at: number): Marker | null {
  const word = tokens[at]!.word;
  if (!first.has(word)) return null;
  const before = tokens[at - 1]?.word ?? '';
  // "even if": whatever happens, so nothing hangs on it
  if (before === 'even') return null;
  const lead = leads(tokens, at);
  const known = fixed.find(([words, , where]) => (where === 'anywhere' || lead) && standsAt(tokens, at, words));
  if (known)
    return known[0].at(-1) === 'as' && isMeasure(tokens, at) ? null : { length: known[0].length, opens: known[1] };
  if (lead) {
    const back = backward.find((words) => standsAt(tokens, at, words));
    if (back) return { length: back.length, opens: 'phrase', whole: true };
  }
  return single(tokens, at, lead);
}

const first = new Set(
  (
    'if only unless until till should were provided providing assuming supposing absent without failing given depending contingent conditional ' +
    'subject in under on as so barring'
  ).split(' '),
);

function single(tokens: readonly Token[], at: number, lead: boolean): Marker | null {
  const word = (i: number): string => tokens[i]?.word ?? '';
  const [before, next] = [word(at - 1), word(at + 1)];
  const clause: Marker = { length: 1, opens: 'clause' };
  const phrase: Marker = { length: 1, opens: 'phrase' };
  switch (word(at)) {
    case 'only':
      return next === 'if' ? { length: 2, opens: 'clause' } : null;
    case 'if':
      return isIf(tokens, at) ? clause : null;
    case 'unless':
      return /^(?:otherwise|and)$/.test(next) ? null : clause;
    case 'until':
    case 'till':
      return isTime(tokens, at + 1) ? null : clause;
    case 'should':
      return isInverted(tokens, at, lead) ? clause : null;
    case 'were':
      return wereTo(tokens, at, lead) ? clause : null;
    case 'provided':
    case 'providing':
      return /^(?:the|no|there|it|they|we|its|such|all|current|this|these)$/.test(next) ? clause : null;
    case 'assuming':
    case 'supposing':
      return lead || !/^(?:is|are|was|were|be|by|of|for|and|in|without)$/.test(before) ? clause : null;
    case 'absent':
      return lead || (isWord(tokens[at + 1]) && !copulas.test(before) && !/^(?:from|in|for|and|or)$/.test(next))
        ? phrase
        : null;
    case 'without':
      return isNeeded(tokens, at, lead) ? phrase : null;
    case 'failing':
      return lead && /^(?:an?|that|this|such|any|agreement|progress|further|new|all)$/.test(next) ? phrase : null;
    case 'given':
      return isGiven(tokens, at) ? phrase : null;
    case 'depending':
    case 'contingent':
    case 'conditional':
      return /^(?:on|upon)$/.test(next) && !copulas.test(before) ? { length: 2, opens: 'phrase' } : null;
    case 'subject':
      return next === 'to' && !copulas.test(before) && (lead || before === 'but')
        ? { length: 2, opens: 'phrase' }
        : null;
    case 'in':
    case 'under':
      return inCase(tokens, at);
    default:
      return null;
  }
}

/** Whether a token opens a clause: the sentence, or behind a mark or a joining word. */
function leads(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  if (!/[\p{L}\p{N}]/u.test(before)) return before !== '%';
  if (!/^(?:that|and|but|or|however|so|yet)$/.test(before)) return false;
  return before === 'that' || at < 3 || !isWord(tokens[at - 2]);
}

/** "as long as three years", "as long as last year's": a measure. */
function isMeasure(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 3]?.word ?? '';
  return /^(?:\d|last|two|three|four|five|six|ten|a|ever|before|previously)/.test(next) && !/^(?:a|the) /.test(next)
    ? !/^a$/.test(next) || /^(?:year|month|decade|week|day)$/.test(tokens[at + 4]?.word ?? '')
    : copulas.test(tokens[at - 1]?.word ?? '');
}

function isIf(tokens: readonly Token[], at: number): boolean {
  if (asked.has(tokens[at - 1]?.word ?? '')) return false;
  const next = tokens[at + 1]?.word ?? '';
  // "if not sooner", but "if not stopped"
  if (next === 'not') return /(?:ed|en|wn|pt|lt)$/.test(tokens[at + 2]?.word ?? '');
  return !stock.has(next);
}

/** "should the strait be closed": no modal stands before an article. */
function isInverted(tokens: readonly Token[], at: number, lead: boolean): boolean {
  const next = tokens[at + 1];
  if (!isWord(next)) return false;
  if (at === 0) return !/^(?:be|we)$/.test(next.word);
  if (
    /^(?:that|this|these|those|one)$/.test(next.word) &&
    !lead &&
    /^(?:be|have|not)$/.test(tokens[at + 2]?.word ?? '')
  )
    return false;
  return determiners.test(next.word) || /^\p{Lu}/u.test(next.text) || (lead && /[^s]s$/.test(next.word));
}

/** "were the dam to fail" */
function wereTo(tokens: readonly Token[], at: number, lead: boolean): boolean {
  if (at === 0) return true;
  const next = tokens[at + 1];
  if (!next || !(determiners.test(next.word) || /^\p{Lu}/u.test(next.text))) return false;
  if (!lead && !tokens.slice(0, at).some((token) => token.word === 'would')) return false;
  return tokens.slice(at + 2, at + 10).some((token) => token.word === 'to');
}

/** "unlikely without a deal", but not "will leave without warning" */
function isNeeded(tokens: readonly Token[], at: number, lead: boolean): boolean {
  const next = tokens[at + 1];
  if (!isWord(next) || manner.has(next.word) || /ing$/.test(next.word)) return false;
  if (/^(?:an?|any|further|much|the)$/.test(next.word) && manner.has(tokens[at + 2]?.word ?? '')) return false;
  if (lead) return true;
  const denied = /^(?:not|unlikely|never|cannot|would|improbable|doubtful|hardly|little|impossible|\p{L}+n't)$/u;
  return tokens.slice(Math.max(0, at - 20), at).some((token) => denied.test(token.word));
}

/** "given sustained rain"; a reason told as a clause ("given that …", "given how …") is none. */
function isGiven(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
  if (/^(?:an?|any|the|at|is|are|was|were|be|been|being|has|have|had|not|often)$/.test(before)) return false;
  if (/^(?:that|how|what|to|by|up|rise|way|month|year|day|time|point|in|,)$/.test(next) || !isWord(tokens[at + 1]))
    return false;
  return !(next === 'the' && tokens[at + 2]?.word === 'fact');
}

/** "in the case of a siege", "in case the dam fails", "under a no-deal scenario" */
function inCase(tokens: readonly Token[], at: number): Marker | null {
  const word = (i: number): string => tokens[i]?.word ?? '';
  if (word(at) === 'in' && word(at + 1) === 'case' && determiners.test(word(at + 2)))
    return { length: 2, opens: 'clause' };
  if (standsAt(tokens, at, ['in', 'the', 'case', 'of']))
    return /^(?:an?|any|further|no|renewed|new|another|such|failure|escalation|war|conflict)$/.test(word(at + 4))
      ? { length: 4, opens: 'phrase' }
      : null;
  if (!/^(?:an?|this|such)$/.test(word(at + 1))) return null;
  for (let i = at + 2; i < at + 8 && isWord(tokens[i]); i += 1) {
    if (word(i) === 'scenario' || word(i) === 'pathway') return { length: i - at + 1, opens: 'phrase', whole: true };
  }
  return null;
}
