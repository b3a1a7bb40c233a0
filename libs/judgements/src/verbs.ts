const irregular: Readonly<Record<string, string>> = { be: 'is', have: 'has', do: 'does', go: 'goes' };

/** Third person singular of a verb in its base form: "develop" → "develops", "carry" → "carries". */
export function thirdPerson(verb: string): string {
  if (Object.hasOwn(irregular, verb)) return irregular[verb]!;
  if (/(?:s|x|z|ch|sh)$/.test(verb) || /[^aeiou]o$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

const pluralWords = new Set(
  'they we these those people forces police children men women data media criteria both some many most few others authorities'.split(
    ' ',
  ),
);
const headEnds = new Set(
  'of in between from with for on to by at that which who against over under across within including among towards about into'.split(
    ' ',
  ),
);

/**
 * Whether a subject takes a plural verb, judged by its head noun: "relations between X and Y" does,
 * "cooperation between X and Y" does not, "X and Y" does.
 */
export function isPlural(subject: string): boolean {
  const words = subject
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/\s+/)
    .filter((word) => /\p{L}|\d/u.test(word));
  const cut = words.findIndex((word, i) => i > 0 && headEnds.has(word));
  const head = (cut > 0 ? words.slice(0, cut) : words).map((word) => word.replace(/[^\p{L}\p{N}']/gu, ''));
  if (/^(?:a|an|this|that|it|each|every|another|one)$/.test(head[0] ?? '') && !head.includes('and')) return false;
  if (/ing$/.test(head[0] ?? '') && words.length > 1) return false;
  if (head.includes('and')) return true;
  const last = head.at(-1) ?? '';
  if (pluralWords.has(last) || pluralWords.has(head[0] ?? '')) return true;
  return /s$/.test(last) && !/(?:ss|us|is|'s|ics|news)$/.test(last) && !/^(?:is|the united states)$/.test(last);
}

/** The present of a verb after its subject: base form for plurals, third person otherwise; "be" becomes "are" or "is". */
export function present(subject: string, verb: string): string {
  const plural = isPlural(subject);
  const lower = verb.toLowerCase();
  if (/^i$/i.test(subject.trim())) return verb;
  if (lower === 'be') return plural ? 'are' : 'is';
  return plural ? verb : thirdPerson(lower);
}
