/** How often each word stands in a document, in small letters. */
export type Vocabulary = ReadonlyMap<string, number>;

const word = /\p{L}[\p{L}’'-]*/gu;

/** No half of a word is longer. */
const longestWord = 40;

/** First halves of words that keep their hyphen: "well-known", "long-term". */
const keepers = new Set(
  (
    'all co counter cross ex far first fourth full half hard high inter large late left long low medium mid multi near ' +
    'new non north off old on one open out post pre pro quasi re right second self semi short single small so south ' +
    'state sub tax third three top two ultra under vice well wide'
  ).split(' '),
);

/** The words of a document by its lines; what a line break parts does not count. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const whole = line.endsWith('-') ? line.replace(/\S+$/, '') : line;
    for (const [found] of whole.toLowerCase().matchAll(word)) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
}

/**
 * Two lines as one text. A hyphen at the end of the first is taken away where it only parts a word, and kept where
 * the document writes the word with it elsewhere, or the word is of a kind that has one.
 */
export function joinLines(before: string, after: string, vocabulary: Vocabulary): string {
  const left = /(\p{L}[\p{L}’']*)-$/u.exec(before.slice(-longestWord))?.[1];
  const right = /^\p{L}[\p{L}’'-]*/u.exec(after.slice(0, longestWord))?.[0];
  if (!left || !right) return before.endsWith('/') || /\d-$/.test(before) ? before + after : `${before} ${after}`;
  if (!/^\p{Ll}/u.test(right)) return before + after;
  return keepsHyphen(left.toLowerCase(), right.toLowerCase(), vocabulary)
    ? before + after
    : before.slice(0, -1) + after;
}

function keepsHyphen(left: string, right: string, vocabulary: Vocabulary): boolean {
  const whole = vocabulary.get(left + right) ?? 0;
  const parted = vocabulary.get(`${left}-${right}`) ?? 0;
  if (whole !== parted) return parted > whole;
  return keepers.has(left) && (vocabulary.has(right) || right.length > 3);
}
