const noise = new Set(
  (
    'the a an of in on at to for from by with and or as is are be been being was were has have had its their his her this that these those it they ' +
    'become becomes becoming remain remains continue continues stay stays even still further also more most very will would than rather not only in near future ' +
    'term between among into over under during through any some such both happen happens'
  ).split(' '),
);

/** Different words for one direction, so that "deepens" and "becomes closer" are one prediction. */
const directions: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [
      '+',
      'raise rising higher more quicken accelerate improve deepen closer close strengthen stronger intensify expand grow growth widen tighter increase rise climb tighten',
    ],
    [
      '-',
      'reduce ease slow narrow drop fewer less deteriorate weaken weaker decline decrease fall shrink drop contract lower worsen',
    ],
  ].flatMap(([mark, words]) => words!.split(' ').map((word) => [word, mark!])),
);

function root(word: string): string {
  if (/^\d/.test(word)) return word;
  let stem = word.replace(/'s?$/, '');
  if (stem.length > 4 && /[^s]s$/.test(stem))
    stem = stem
      .replace(/ies$/, 'y')
      .replace(/(ch|sh|x|ss)es$/, '$1')
      .replace(/([^s])s$/, '$1');
  if (Object.hasOwn(directions, stem)) return directions[stem]!;
  if (stem.length > 6) stem = stem.replace(/(?:ing|ed)$/, '');
  return stem;
}

/** "Iranian" and "Iran", "Russian" and "Russia": one name. */
function nameRoot(word: string): string {
  const stem = word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '');
  for (const ending of ['ians', 'ian', 'eans', 'ean', 'ese', 'ish', 'ia', 'ey']) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 3) return stem.slice(0, -ending.length);
  }
  return /[aey]$/.test(stem) && stem.length > 4 ? stem.slice(0, -1) : stem;
}

const pairs: readonly (readonly [string, string])[] = [
  ['+', '-'],
  ['north', 'south'],
  ['northern', 'southern'],
  ['east', 'west'],
  ['eastern', 'western'],
  ['import', 'export'],
  ['men', 'women'],
  ['win', 'lose'],
  ['succeed', 'fail'],
  ['start', 'end'],
  ['begin', 'end'],
  ['open', 'close'],
  ['above', 'below'],
  ['upper', 'lower'],
  ['high', 'low'],
  ['higher', '-'],
  ['accelerate', 'slow'],
  ['quicken', 'slow'],
  ['improve', '-'],
  ['accept', 'reject'],
  ['male', 'female'],
  ['inner', 'outer'],
  ['first', 'second'],
  ['private', 'public'],
  ['buy', 'sell'],
  ['join', 'leave'],
  ['advance', 'retreat'],
  ['urban', 'rural'],
  ['supply', 'demand'],
  ['early', 'late'],
  ['long', 'short'],
  ['summer', 'winter'],
  ['adopt', 'reject'],
  ['survive', 'collapse'],
  ['land', 'sea'],
  ['oil', 'gas'],
];
const contrary = new Map<string, string[]>();
for (const [one, other] of pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
  contrary.set(one, [...(contrary.get(one) ?? []), other]);

/** Roots that say the opposite of a root, or name what is never meant by it. */
export const opposites = (stem: string): readonly string[] => contrary.get(stem) ?? [];

/** Roots of the names in a statement: words with a capital, but for the first. */
export function names(statement: string): Set<string> {
  const found = new Set<string>();
  for (const { 0: word, index } of statement.matchAll(/\p{Lu}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu))
    if (index > 0) found.add(nameRoot(root(word.toLowerCase())));
  return found;
}

/** The words that carry the meaning of a phrase, each reduced to a root, each once. */
export function stems(phrase: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of phrase.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*/gu)) {
    const lower = word.toLowerCase();
    if (noise.has(lower) || /^(?:19|20|21)\d\d$/.test(lower)) continue;
    found.add(/^\p{Lu}/u.test(word) ? nameRoot(root(lower)) : root(lower));
  }
  return found;
}

/** Shared share of two sets, 0 to 1; two empty ones share nothing. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
