import { isWord, type Token } from '../text/tokens.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Bodies that publish assessments and name themselves in them, and the assessment itself. */
const ownWords = set(
  `we our us i committee council mpc fomc staff board bank service agency directorate institute panel secretariat authors
   report assessment outlook projection projections baseline forecast forecasts estimate estimates analysis community unit
   ministry treasury authority rapporteur commission fund group centre center office department paper study note bulletin ic riksbank desk team division house`,
);
/** Bodies that are the publisher only by their name: "the Bank", not "the bank". */
const organisations = set(
  'ministry treasury authority rapporteur commission fund group bank council unit community office department desk team division house study',
);
/** What shows or implies something without holding a view: figures, not people. */
const evidence = set(
  'data evidence indicators signs figures surveys survey model models simulations results findings history experience trends indications ensemble ensembles simulation',
);
/** Adjectives and names that mark a body as somebody else's ("the Russian central bank", "the investment bank"). */
const foreign = set(
  `investment russian chinese iranian rival commercial opposition their its his her foreign private local national state
   ukrainian american german british french indian turkish israeli saudi another other earlier previous last world security
   federal central electoral supervisory ministers president's press presidential border tax statistical statistics customs
   newspaper general chief joint polling ratings rating news`,
);

/** Bodies that are the publisher where the text names them without saying whose they are. */
const unqualified = /^(?:ministry|treasury|authority|rapporteur|commission|fund|group)$/;
const byName = /^(?:we|i|we've|we'd|we're|ourselves)$/;

/** Whether the noun at `at` speaks for the publisher: "we", "the Committee", "our analysis", "this report". */
export function isOwnVoice(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  if (token.own || byName.test(token.word)) return true;
  if (!ownWords.has(token.word) && !evidence.has(token.word)) return false;
  const before = [tokens[at - 1]?.word ?? '', tokens[at - 2]?.word ?? '', tokens[at - 3]?.word ?? ''];
  if (/^(?:our|this)$/.test(before[0]!) || /^(?:our|this)$/.test(before[1]!)) return true;
  for (const [i, word] of before.entries()) {
    if (foreign.has(word)) return false;
    if (/'s$|s'$/.test(word)) return isOwner(tokens, at - 1 - i);
  }
  if (evidence.has(token.word)) return true;
  if (unqualified.test(token.word) && (!/^(?:the|your)$/.test(before[0]!) || tokens[at + 1]?.word === 'of'))
    return false;
  if (/^\p{Lu}/u.test(token.text)) return at > 0 || token.word === 'staff';
  return !organisations.has(token.word) && before[0] === 'the';
}

/** "the Bank's staff", "the Service's assessment": whether the owner named by the token at `at` is the publisher. */
export function isOwner(tokens: readonly Token[], at: number): boolean {
  const owner = tokens[at]!;
  if (owner.own) return true;
  const name = owner.word.replace(/'s?$/, '');
  return ownWords.has(name) && /^\p{Lu}/u.test(owner.text) && at > 0 && !foreign.has(tokens[at - 1]?.word ?? '');
}

const judging = /\s(?:assesses|judges|estimates|projects|forecasts|expects|anticipates|reckons|deems|considers)\b/g;
/** What countries, rulers and firms do or have, but the author of a report does not say of itself. */
const acting =
  /^(?:['’]s?\s(?:arm|force|milit|government|president|leader|econom|regime|capital|border|neighbour|war|people|territor|ambition|ruler|minister)|\s(?:wants|seeks|intends|aims|hopes|fears|denies|launched|invaded|threatens|claims|lacks))/;
const place = /\b(?:in|against|across|towards?|inside|throughout|over|with)\s$/;

/**
 * Names that speak as the author of a text: subjects of "assesses", "projects" and the like at least twice, that
 * nothing in the text treats as a place or an actor.
 */
export function authorNames(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(judging)) {
    const name = /(?:^|[^\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}]{1,30})$/u.exec(
      text.slice(Math.max(0, match.index - 33), match.index),
    )?.[1];
    if (name && !ownWords.has(name.toLowerCase())) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  return new Set(names.slice(0, 5).filter((name) => !isActor(text, name)));
}

function isActor(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (acting.test(text.slice(at + name.length, at + name.length + 16))) return true;
    if (place.test(text.slice(Math.max(0, at - 12), at))) return true;
  }
  return false;
}

/** The same tokens, with those marked that name the author. */
export function markOwn(tokens: readonly Token[], names: ReadonlySet<string>): readonly Token[] {
  if (names.size === 0) return tokens;
  return tokens.map((token) => (names.has(token.text.replace(/['’]s$/, '')) ? { ...token, own: true } : token));
}
