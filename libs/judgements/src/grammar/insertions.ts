import { isWord, type Token } from '../text/tokens.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** How long an insertion may be, in tokens: longer ones are rare, and the bound keeps the cost linear. */
const longestAside = 40;

const opens: Readonly<Record<string, string>> = { ',': ',', '–': '–', '(': ')' };
const closes: Readonly<Record<string, string>> = { ',': ',', '–': '–', ')': '(' };

/** Auxiliaries and joining verbs that an insertion parts from what belongs to them ("is, we believe, likely"). */
const hinges = set(
  "is are isn't aren't was were be been 's 're remain remains seem seems look looks appear appears will would won't should " +
    'may might could can must not never has have had do does likely unlikely expected forecast projected anticipated set bound ' +
    'judged considered assessed deemed probable improbable',
);

const isHinge = (token: Token | undefined): boolean =>
  token !== undefined && (hinges.has(token.word) || /'(?:s|re|ll)$/.test(token.word));

/** Adverbial phrases that stand between a verb and what belongs to it without commas. */
const bare = (
  'on balance|at best|at most|at least|at worst|for now|for the time being|at present|at this stage|at this point|at some point|' +
  'in the end|in time|in turn|in practice|in general|in fact|in effect|in part|in principle|in particular|in addition|in reality|' +
  'as a result|as a rule|as a consequence|as yet|as well|by and large|on the whole|all else equal|sooner or later|by then|so far|' +
  'for the most part|in any case|in any event|of course|after all|more or less|once again|once more|yet again|at the same time|' +
  'over time|on average|by contrast|in some cases|in most cases|in many cases|in all of these cases|in all cases|in either case|' +
  'in both cases|in this case|in that case|to some extent|to a large extent|to some degree|on present trends|on current trends|' +
  'on current plans|in the short term|in the medium term|in the long term|in the near term|in the short run|in the long run|' +
  'this year|next year|this winter|this summer|in the main|at any rate|for some time|for years to come|for a while|even then|' +
  'in the coming months|in the coming years|in the months ahead|in the years ahead|over the coming months|over the coming years|' +
  'no longer|any longer|other things being equal|all things considered|to say the least|to us|to me|in turn|by now|if anything|' +
  'at the very least|at the earliest|at the latest|at first|at last|in due course|before long|by and by|for once|on present evidence|' +
  'on current evidence|on the evidence|on past form|all in all|as ever|as things stand|on our reading|for good|as before|in the meantime'
)
  .split('|')
  .map((phrase) => phrase.split(' '));

const byLast = new Map<string, (readonly string[])[]>();
const byFirst = new Map<string, (readonly string[])[]>();
for (const phrase of bare) {
  byLast.set(phrase.at(-1)!, [...(byLast.get(phrase.at(-1)!) ?? []), phrase]);
  byFirst.set(phrase[0]!, [...(byFirst.get(phrase[0]!) ?? []), phrase]);
}

const ownView = set(
  'view judgement judgment opinion assessment estimation reckoning estimate estimates projections forecast forecasts eyes',
);

/** "in our judgement", "by our reckoning": its length when it ends at token `at`, else 0. */
const ownViewEnding = (tokens: readonly Token[], at: number): number =>
  ownView.has(tokens[at]?.word ?? '') &&
  /^(?:our|my)$/.test(tokens[at - 1]?.word ?? '') &&
  /^(?:in|by|on|to)$/.test(tokens[at - 2]?.word ?? '')
    ? 3
    : 0;

/**
 * Index of the token before the insertion that ends at token `at`: "is[, given the losses,] very unlikely",
 * "will [in our judgement] probably". −1 when none ends there.
 */
export function beforeAside(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.word ?? '';
  const own = ownViewEnding(tokens, at);
  if (own > 0) return at - own;
  for (const phrase of byLast.get(word) ?? []) {
    const first = at - phrase.length + 1;
    if (first > 0 && phrase.every((part, i) => tokens[first + i]!.word === part)) return first - 1;
  }
  const opener = Object.hasOwn(closes, word) ? closes[word]! : null;
  if (!opener) return -1;
  for (let i = at - 1; i > 0 && at - i <= longestAside; i -= 1)
    if (tokens[i]!.word === opener && isHinge(tokens[i - 1])) return i - 1;
  return -1;
}

/** Behind the insertion that the mark at `at` opens, where `goesOn` knows the word there; `at` when none does. */
function behindMarks(tokens: readonly Token[], at: number, goesOn: (token: Token, at: number) => boolean): number {
  const word = tokens[at]?.word ?? '';
  const closer = Object.hasOwn(opens, word) ? opens[word]! : null;
  if (!closer) return at;
  for (let i = at + 2; i < tokens.length && i - at <= longestAside; i += 1) {
    const next = tokens[i + 1];
    if (tokens[i]!.word === closer && isWord(next) && goesOn(next, i + 1)) return i + 1;
  }
  return at;
}

/**
 * Index behind the insertion that begins at token `at`, where what belongs to the verb before it goes on:
 * "will[, on current figures,] be larger", "is likely[, in our view,] to". `at` when none begins there.
 *
 * @param goesOn whether a word continues what the insertion interrupted
 */
export function afterAside(
  tokens: readonly Token[],
  at: number,
  goesOn: (token: Token, at: number) => boolean,
): number {
  for (const phrase of byFirst.get(tokens[at]?.word ?? '') ?? [])
    if (phrase.every((part, i) => tokens[at + i]?.word === part)) return at + phrase.length;
  if (ownViewEnding(tokens, at + 2) > 0) return at + 3;
  return isHinge(tokens[at - 1]) ? behindMarks(tokens, at, goesOn) : at;
}
