const word = /\p{L}[\p{L}’'-]*/gu;

/** First halves of words that keep their hyphen: "well-known", "long-term". */
const keepers = new Set(
  (
    'all co counter cross ex far first fourth full half hard high inter large late left long low medium mid multi near ' +
    'new non north off old on one open out post pre pro quasi re right second self semi short single small so south ' +
    'state sub tax third three top two ultra under vice well wide'
  ).split(' '),
);

/** How often each word stands in a document, in small letters; what a line break parts does not count. */
export function vocabularyOf(lines: Iterable<string>): Map<string, number> {
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
export function joinLines(before: string, after: string, vocabulary: ReadonlyMap<string, number>): string {
  const left = /(\p{L}[\p{L}’']*)-$/u.exec(before)?.[1];
  const right = /^\p{L}[\p{L}’'-]*/u.exec(after)?.[0];
  if (!left || !right) return before.endsWith('/') || /\d-$/.test(before) ? before + after : `${before} ${after}`;
  if (!/^\p{Ll}/u.test(right)) return before + after;
  return keepsHyphen(left.toLowerCase(), right.toLowerCase(), vocabulary)
    ? before + after
    : before.slice(0, -1) + after;
}

function keepsHyphen(left: string, right: string, vocabulary: ReadonlyMap<string, number>): boolean {
  const whole = vocabulary.get(left + right) ?? 0;
  const parted = vocabulary.get(`${left}-${right}`) ?? 0;
  if (whole !== parted) return parted > whole;
  return keepers.has(left) && (vocabulary.has(right) || right.length > 3);
}
