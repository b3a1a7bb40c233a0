import { isWord, type Token } from '../text/tokens.js';
import { afterAside, beforeAside } from './insertions.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const presentBe = set("is are isn't aren't 's 're");
export const pastBe = set("was were wasn't weren't had");
export const perfect = set("has have had hasn't haven't been");
/** verbs that join a subject to an adjective, beside "be" */
const copulas = set('remain remains seem seems look looks appear appears become becomes be stay stays');
export const negations = set("not never hardly scarcely isn't aren't n't");
export const modals = set("will would won't wouldn't");
/** adverbs that may stand between a verb and what belongs to it */
const fillers = set(
  'also still therefore thus then now again even thereby nevertheless consequently currently generally widely broadly ' +
    'already increasingly eventually ultimately soon only both all itself themselves initially gradually subsequently ' +
    'further moreover however hence instead rather well nonetheless likewise henceforth meanwhile otherwise indeed always ' +
    'thereafter afterwards though once yet ever perhaps',
);
export const determiners = set(
  'a an the its their his her our your my this these those any some one no another each every only other such two three ' +
    'several many most all both',
);
export const prepositions = set(
  'of on with for about to against by from in into between including over under across through at without towards toward ' +
    'regarding upon during per via within before after until this next due amid despite because given as if unless but ' +
    'and or when while than even soon given any anytime later too either again anyway overall tomorrow today tonight whether',
);
/** words that show a stretch has a finite verb, hence is a clause of its own */
export const finite = set(
  "is are was were will would may might could can has have had should must does do did isn't aren't won't remains remain",
);

/** words that begin an adjunct and are no prepositions: reasons, concessions, places and times */
const adjuncts = set(
  'now so regardless irrespective notwithstanding nonetheless nevertheless absent barring where wherever because since though although ' +
    'whereas enough throughout among amongst outside beyond near whatever whichever however no once therefore instead still yet ahead then ' +
    'there here thereafter afterwards alone altogether elsewhere along around except save other owing considering assuming provided ' +
    'beforehand inside below above behind past till pending following besides whoever all nowadays indeed otherwise also everywhere ' +
    'nationwide worldwide regionally locally globally early late particularly especially notably mainly chiefly partly largely',
);

/** Whether token `at` ends the clause's core: a mark, the end, or a word that begins an adjunct. */
export function endsCore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || !isWord(token) || prepositions.has(token.word) || adjuncts.has(token.word);
}

/** Words in -ly that are no adverbs, and adverbs that judge: neither may be passed over. */
const noFillers = set(
  'likely unlikely probably improbably possibly conceivably certainly inevitably necessarily presumably undoubtedly surely ' +
    'definitely unquestionably assuredly supposedly allegedly reportedly doubtfully unavoidably inescapably hardly scarcely ' +
    'rely apply supply multiply reply comply imply fly ally rally tally bully july italy family assembly monopoly anomaly only ' +
    'early elderly friendly deadly costly daily weekly monthly quarterly yearly butterfly',
);

const isFiller = ({ word }: Token): boolean => fillers.has(word) || (/ly$/.test(word) && !noFillers.has(word));

/** Index of the nearest token before `at` that is no filler adverb and in no insertion; −1 when there is none. */
export function skipBack(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  for (let steps = 0; i >= 0 && steps < 4; steps += 1) {
    const next = isFiller(tokens[i]!) ? i - 1 : beforeAside(tokens, i);
    if (next < 0 && !isFiller(tokens[i]!)) break;
    i = next;
  }
  return i;
}

/** Index of the nearest token from `at` on that is no filler adverb and in no insertion. */
export function skipOn(tokens: readonly Token[], at: number): number {
  let i = at;
  for (let steps = 0; i < tokens.length && steps < 4; steps += 1) {
    const next = isFiller(tokens[i]!) ? i + 1 : afterAside(tokens, i, (token) => mayBeVerb(token));
    if (next === i) break;
    i = next;
  }
  return i;
}

/** The present form of "be" or another joining verb at token `at`. */
export function isCopula(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    presentBe.has(token.word) ||
    copulas.has(token.word) ||
    /^(?:it|that|there|what|they|we|he|she)'(?:s|re)$/.test(token.word)
  );
}

/** Whether token `at` could be a verb in its base form: a word that is no determiner, preposition or figure. */
export function mayBeVerb(token: Token | undefined): boolean {
  if (!isWord(token)) return false;
  return /^\p{L}/u.test(token.word) && !determiners.has(token.word) && !prepositions.has(token.word);
}
