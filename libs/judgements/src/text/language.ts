const listed = (words: string): readonly string[] => words.split(' ');

/**
 * The small words of languages in Latin letters, those that no other language here has in the same sense first.
 * Prose consists of them to a third; names, figures and headings do not.
 */
const smallWords: Readonly<Record<string, readonly string[]>> = {
  en: listed(
    'the of and to in is that for it as with on by are this be from was have which has not but at or an will its their would been more were could likely they than also may we if about can a over there these into other had between when some while such only after during most through under both no',
  ),
  de: listed(
    'der die das und ist von zu den mit nicht auf für eine sich im dem ein des auch als wird dass sind werden bei oder aus einer nach über wie durch um kann noch aber zum zur hat',
  ),
  fr: listed(
    'le la les des et est dans une que pour qui du sur par au avec pas plus ne ce sont cette aux mais leur ou être ont été comme se nous à il elle ces d l',
  ),
  es: listed(
    'el la los las de que y en un una por con para del se es al lo como más pero sus su este son está ha no entre desde sobre también',
  ),
  it: listed(
    'il di che la e per un una del della non con sono le dei si al nel gli da delle alla più anche come ha dal nella è questo lo ai',
  ),
  pt: listed(
    'o que de da do em para com um uma os não na no por as mais dos como das se ao ou foi são pela pelo também à é nos seu sua',
  ),
  nl: listed(
    'de het een van en dat niet zijn voor met op te aan er ook als door naar bij om uit wordt worden maar dan nog kan deze zal tot over in is',
  ),
  sv: listed(
    'och att det som en på är av för med den till inte har de ett om kan ska från men vid eller under kommer vara i',
  ),
  da: listed(
    'og at det som en på er af for med den til ikke har de et om kan skal fra men ved eller under være vil bliver i',
  ),
  no: listed(
    'og at det som en på er av for med den til ikke har de et om kan skal fra men ved eller under være vil blir i',
  ),
  fi: listed('ja on ei että se oli myös ovat mutta kuin tai sekä joka hän ole mukaan kun jos voi vuoden jotka'),
  et: listed('ja on ei et see kui ka oli mis aga või oma selle ning nii kes saab olema võib aasta poolt'),
  lv: listed('un ir ka no ar par uz tas kas ne bet vai lai arī pie pēc tika tiek var būs gada'),
  lt: listed('ir yra kad su iš tai bet ar kaip į apie nuo bus buvo taip gali kurie metų prie po'),
  pl: listed('i w na z że się nie do jest o to jak za od po przez dla oraz są ale będzie może który które przy'),
  cs: listed('a v na se je že s z do o k i pro jako by ve za to od po si jsou bude ale které který podle při'),
  sk: listed('a v na sa je že s z do o k i pre ako by vo za to od po si sú bude ale ktoré ktorý podľa pri'),
  hu: listed('a az és hogy nem is egy van meg ez de csak mint volt el már még lesz lehet szerint vagy ami'),
  ro: listed('și în de la cu pe nu o că este din pentru un a se mai care sunt să au fi prin dar ca va'),
  tr: listed('ve bir bu için ile de da olarak çok daha olan gibi ne kadar sonra ancak veya ise en olacak'),
  hr: listed('i u je da se na su za od s će ne koji kao a o to što iz ali po bi biti koja'),
  sl: listed('in v je da se na so za od s bo ne ki kot a o to iz ali po bi pri tudi'),
  id: listed('yang dan di dari untuk dengan pada ini tidak akan dalam adalah oleh sebagai juga itu atau'),
};

/** Scripts that one language writes, or mostly one. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[іїєґІЇЄҐ]/g, 'uk'],
  [/[\u0400-\u04ff]/g, 'ru'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0e00-\u0e7f]/g, 'th'],
];

/** Any letter of those scripts: most samples have none, and need not be counted ten times. */
const otherScript =
  /[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(smallWords)) {
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** Fewer words say too little. */
const fewest = 8;
/** Words that are looked at, however long the text is. */
const mostWords = 400;

/** How sure one may be: the share of words that are small words of the language found, and how many were read. */
interface Reading {
  readonly language: string;
  readonly share: number;
  readonly words: number;
}

function readLatin(sample: string): Reading {
  const hits: Record<string, number> = {};
  let words = 0;
  for (const [word] of sample.matchAll(/[\p{Script=Latin}\p{M}]+/gu)) {
    words += 1;
    for (const language of languagesOf.get(word.toLowerCase()) ?? []) hits[language] = (hits[language] ?? 0) + 1;
    if (words >= mostWords) break;
  }
  let best = 'und';
  for (const language of Object.keys(smallWords)) if ((hits[language] ?? 0) > (hits[best] ?? 0)) best = language;
  return { language: best, share: words === 0 ? 0 : (hits[best] ?? 0) / words, words };
}

/** The language whose script a sample is written in; `null`: in Latin letters, or too few of another. */
function byScript(sample: string): string | null {
  if (!otherScript.test(sample)) return null;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  for (const [letters, language] of scripts) {
    const count = sample.match(letters)?.length ?? 0;
    const needed = language === 'uk' ? 0.02 : 0.4;
    if (count >= 10 || (language === 'uk' && count >= 2)) {
      if (count > needed * (latin + count) && (language !== 'uk' || latin < 20)) return language;
    }
  }
  return null;
}

/**
 * The language of a text, as an ISO 639-1 code; `und` where there is too little of it, or only names and figures.
 *
 * Counts small words ("the", "und", "les") in the first words of Latin text and letters of other scripts: prose
 * of any length above a line is told apart by them, and nothing has to be loaded.
 */
export function languageOf(text: string): string {
  const sample = text.length > 4_000 ? text.slice(0, 4_000) : text;
  const script = byScript(sample);
  if (script) return script;
  const { language, share, words } = readLatin(sample);
  return words >= fewest && share >= 0.15 ? language : 'und';
}

/** Whether a piece of a report is surely in another language than English; short ones never are. */
export function isForeign(text: string): boolean {
  const sample = text.length > 400 ? text.slice(0, 400) : text;
  // one small word of English in forty characters is enough: hardly any piece of an English report is looked at longer
  if ((sample.match(commonEnglish)?.length ?? 0) * 40 >= sample.length) return false;
  const language = languageOf(text);
  return language !== 'en' && language !== 'und';
}

const commonEnglish = /\b(?:the|of|and|to|is|that|for|with|by|are|will|which|this)\b/g;
