import { isTitle } from './lines.js';

const noteStart = /^(\d{1,3})\s{1,3}(?=["“‘(]?\p{Lu}|https?:)/u;
const noteWords =
  /^\d{1,3}\s+(?:see\b|cf\.|ibid|op\. ?cit|for (?:example|more|details|an?)\b|as (?:defined|of)\b|including\b|excluding\b|defined\b|available at|source|based on\b|unless otherwise|https?:|this (?:figure|number|includes|excludes|refers)\b|the (?:term|figure|data|definition)\b|according to\b|quoted\b|author)/i;
/** Begins with the figures, which are rare, and looks back at what they are glued to. */
const glued = /(?<=[\p{Ll})”"’%][.,;:]?[”"’)]?)\d{1,3}(?=[\s.,;:)”—–]|$)(?![.,]\d)/gu;

/** How far above a note its mark may stand, in characters. */
const reach = 8_000;

/** Tells notes at the foot of a page from numbered paragraphs and headings. */
export class Footnotes {
  private marks: Map<string, number[]> | null = null;

  constructor(private readonly text: string) {}

  /**
   * Whether a line or piece is a note: it begins with a number and words that notes begin with, or with a number
   * that is glued to a word shortly before.
   */
  has(words: string, start: number): boolean {
    const mark = noteStart.exec(words.slice(0, 12))?.[1];
    if (!mark) return false;
    if (noteWords.test(words.slice(0, 60))) return true;
    if (isTitle(words)) return false;
    return this.marksOf(mark).some((at) => at < start && at > start - reach);
  }

  private marksOf(mark: string): readonly number[] {
    if (!this.marks) {
      this.marks = new Map();
      for (const match of this.text.matchAll(glued)) {
        const places = this.marks.get(match[0]) ?? [];
        places.push(match.index);
        this.marks.set(match[0], places);
      }
    }
    return this.marks.get(mark) ?? [];
  }
}
