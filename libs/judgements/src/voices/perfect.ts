import { isWord, type Token } from '../text/tokens.js';

/** Whether a participle follows "has" or "have", behind "not" and adverbs, at token `at` on; or nothing at all. */
export function isPerfect(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (
    next - at < 3 &&
    /ly$|^(?:not|also|already|now|long|never|since|ever|yet|both|all|by|far)$/.test(tokens[next]?.word ?? '')
  )
    next += 1;
  return isParticiple(tokens[next]?.word ?? '') || !isWord(tokens[next]);
}

/** Whether a word may be a past participle, by its ending or by list. */
export const isParticiple = (word: string): boolean =>
  /(?:ed|en|wn)$/.test(word) ||
  /^(?:had|made|led|built|sent|lost|met|got|put|cut|become|come|begun|found|held|kept|been|done|gone|sold|told|paid|said|laid|run|won|left|felt|thought|taught|caught|brought|bought|fought|sought|spent|lent|struck|hit|set|shut|spread|hurt|cost|sunk|shrunk|stood|understood|dealt|meant|slept|swept)$/.test(
    word,
  );
