const irregular: Readonly<Record<string, string>> = { be: 'is', have: 'has', do: 'does', go: 'goes' };

/** Third person singular of a verb in its base form: "develop" → "develops", "carry" → "carries". */
function thirdPerson(verb: string): string {
  if (Object.hasOwn(irregular, verb)) return irregular[verb]!;
  if (/(?:s|x|z|ch|sh)$/.test(verb) || /[^aeiou]o$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

const pluralWords = new Set(
  'they we these those people forces police children men women data media criteria both some many most few others authorities'.split(
    ' ',
  ),
);
/** "the two", "all three": a number that stands for those it counts. */
const counted = /^(?:two|three|four|five|six|seven|eight|nine|ten|several)$/;
const headEnds = new Set(
  (
    'of in between from with for on to by at that which who against over under across within including among towards about into ' +
    'this next again whose where when whom than though due below above near after before since during until around beyond outside inside through behind along off per up down because if unless'
  ).split(' '),
);

/**
 * Whether a subject takes a plural verb, judged by its head noun: "relations between X and Y" does,
 * "cooperation between X and Y" does not, "X and Y" does.
 */
export function isPlural(subject: string): boolean {
  const words = subject
    .replace(/ ?\([^()]*\)/g, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/\s+/)
    .filter((word) => /\p{L}|\d/u.test(word));
  const cut = words.findIndex(
    (word, i) => i > 0 && (headEnds.has(word) || (/[^e]ed$/.test(word) && /s$/.test(words[i - 1]!))),
  );
  const head = (cut > 0 ? words.slice(0, cut) : words).map((word) => word.replace(/[^\p{L}\p{N}']/gu, ''));
  if (/^(?:a|an|this|that|it|each|every|another|one)$/.test(head[0] ?? '') && !head.includes('and')) return false;
  const twoWords = head.length === 2 && words.length === 2 && /[^s]s$/.test(head[1]!);
  if (/ing$/.test(head[0] ?? '') && words.length > 1 && !twoWords && !describing.has(head[0]!)) return false;
  if (head.includes('and') || / or more /.test(` ${head.join(' ')}`)) return true;
  const last = head.at(-1) ?? '';
  if (pluralWords.has(last) || pluralWords.has(head[0] ?? '') || counted.test(last)) return true;
  return (
    /s$/.test(last) && !/(?:ss|us|is|'s|ics|news|corps|series)$/.test(last) && !/^(?:is|the united states)$/.test(last)
  );
}

/** Participles that describe the noun behind them, where other gerunds govern it ("falling prices", "cutting prices"). */
const describing = new Set(
  (
    'falling rising growing declining increasing remaining existing emerging leading ongoing continuing mounting shrinking looming ' +
    'competing missing housing weakening slowing soaring surging lingering underlying coming upcoming following neighbouring ruling'
  ).split(' '),
);

/** Base form of a gerund, as far as spelling tells: "winning" → "win", "surviving" → "survive", "reaching" → "reach". */
export function baseOfGerund(gerund: string): string {
  const stem = gerund.replace(/ing$/, '');
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  const silent = /(?:[cuvz]|[^aeioul]l|rg|dg|ng|at|ut|id|ud|[aeiou]s|[^aeious]s|[aiou][mkdpn]|[aeiou]re?|ir|ur|or)$/;
  if (
    /(?:ss|ain|ean|een|oin|oon|ook|eak|ead|oad|eed|own|eep|eap|oom|aim|oid|our|air|ear|eer|ing|urn|turn|gain|join|open|happen|return|ail|ield|uild)$/.test(
      stem,
    )
  )
    return stem;
  return silent.test(stem) ? `${stem}e` : stem;
}

/** The present of a verb after its subject: base form for plurals, third person otherwise; "be" becomes "are" or "is". */
export function present(subject: string, verb: string): string {
  const plural = isPlural(subject);
  const lower = verb.toLowerCase();
  if (/^i$/i.test(subject.trim())) return verb;
  if (lower === 'be') return plural ? 'are' : 'is';
  return plural ? verb : thirdPerson(lower);
}
