/** Words that stand behind a hyphen often enough to keep it ("long-term", "oil-based"), whatever the text has. */
const secondHalves = new Set(
  (
    'term range scale level based led run war year century sized income backed made wide border known end looking driven related free party ' +
    'quarter half party state sector time day month week old new style to in out up down off on by old rate rates price prices first ever new ' +
    'intensive efficient economic political military owned sponsored held funded produced producing exporting importing building making ' +
    'affairs election elections power powers weight defence defense security scale income growth being point points class line side standing'
  ).split(' '),
);

/** First halves that are joined to almost any word by a hyphen. */
const firstHalves = new Set(
  (
    'long short medium longer shorter near well high higher low lower mid self non ex anti cross half all year cost state world war oil gas so ' +
    'one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety co pro pre post large small full ' +
    'part new old north south east west euro user risk data real hard soft fast slow first second third third cyber counter multi semi inter sub'
  ).split(' '),
);

const word = /[a-zà-öø-ÿ]+(?:['’][a-z]+)?/g;

/** No more of a text than this is searched for its words: later ones are the same. */
const mostSearched = 1_000_000;

/**
 * Whether a hyphen at the end of a line belongs to the word ("long-|term") or only breaks it ("prob-|ably"):
 * asks the rest of the text, then a short list.
 */
export class Hyphens {
  private words: Set<string> | null = null;
  private compounds: Set<string> | null = null;

  constructor(private readonly text: string) {}

  /** @param left the letters before the hyphen @param right the letters behind the break, small or not */
  keeps(left: string, right: string): boolean {
    if (!/^\p{Ll}/u.test(right)) return true;
    const [first, second] = [left.toLowerCase(), right.toLowerCase()];
    this.read();
    if (this.compounds!.has(`${first}-${second}`)) return true;
    if (this.words!.has(first + second)) return false;
    const wholeSecond = secondHalves.has(second) || (second.length > 3 && this.words!.has(second));
    return wholeSecond && (firstHalves.has(first) || (first.length > 2 && this.words!.has(first)));
  }

  /** The words of the text and those with a hyphen, without the pieces beside a hyphen at a line's end. */
  private read(): void {
    if (this.words) return;
    const words = new Set<string>();
    const compounds = new Set<string>();
    const text = this.text.slice(0, mostSearched).toLowerCase();
    let before = '';
    let end = -2;
    let broken = false;
    for (const match of text.matchAll(word)) {
      const [found] = match;
      const at = match.index;
      const hyphened = end === at - 1 && text[end] === '-';
      if (hyphened && before.length < 30 && found.length < 30) compounds.add(`${before}-${found}`);
      const next = at + found.length;
      const breaks = isHyphen(text[next]) && /^[-‐‑\u00ad¬]\s*[\r\n\f ]/.test(text.slice(next, next + 4));
      if (!broken && !breaks && found.length < 30) words.add(found);
      broken = breaks;
      before = found;
      end = next;
    }
    this.words = words;
    this.compounds = compounds;
  }
}

/** Hyphens as they are printed at the ends of lines, the soft one and the "not" sign of old converters included. */
export function isHyphen(char: string | undefined): boolean {
  return char === '-' || char === '‐' || char === '‑' || char === '\u00ad' || char === '¬';
}
