import type { Stretch } from '../text/sentences.js';
import { type Token, tokensOf } from '../text/tokens.js';
import { kindOf } from './entityWords.js';

interface Earlier {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly before: readonly Stretch[];
}

const title =
  /^(?:president|minister|chancellor|governor|king|queen|prince|general|gen|marshal|admiral|col|colonel|senator|mr|ms|mrs|dr|premier)$/;
const women = /^(?:ms|mrs|queen|princess)$/;
const men = /^(?:mr|king|prince)$/;

/**
 * The only person with a title and a name that is spoken of before the pronoun at token `at`; `null`: nobody, or
 * several people, or further back than `farthest` characters.
 */
export function personFor(
  pronoun: 'he' | 'she',
  { text, tokens, before }: Earlier,
  at: number,
  farthest: number,
): string | null {
  const found = new Map<string, string>();
  const start = before[0]?.start ?? tokens[0]!.start;
  const end = tokens[Math.max(at, 0)]!.start;
  if (end - start > farthest) return null;
  const all = tokensOf(text, start, end);
  for (const [i, { word }] of all.entries()) {
    const isPerson = title.test(word) || kindOf(word)?.kind === 'person';
    if (!isPerson) continue;
    let last = i;
    if (all[last + 1]?.word === '.') last += 1;
    while (/^\p{Lu}/u.test(all[last + 1]?.text ?? '') && last - i < 4) last += 1;
    const isNamed = last > i && /^\p{Lu}/u.test(all[i]!.text) && all[last]!.word !== '.';
    if (!isNamed) {
      if (!/^(?:its|his|her|,)$/.test(all[i - 1]?.word ?? '') || all[i + 1]?.word !== ',') found.set(word, '');
      continue;
    }
    if ((pronoun === 'he' ? women : men).test(word)) return null;
    const from = /^(?:prime|deputy|vice|foreign|defence|finance)$/.test(all[i - 1]?.word ?? '') ? i - 1 : i;
    found.set(all[last]!.word, text.slice(all[from]!.start, all[last]!.end));
  }
  const [only, ...others] = found.values();
  return others.length === 0 && only ? only.replace(/\s+/g, ' ') : null;
}
