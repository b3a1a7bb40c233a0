import type { Level } from '@app/lexicons';

/** How the printed words sit in a sentence. */
type Form = 'adverb' | 'adjective' | 'both';

/** One row of the table: words as printed and what they mean. */
export interface TermRow {
  readonly words: readonly string[];
  /** `null`: a judgement without a level ("somewhat likely") */
  readonly level: Level | null;
  readonly form: Form;
  readonly weak: boolean;
}

const words = (list: string): readonly string[] => list.split('|');

const strong = words(
  'very|highly|extremely|most|overwhelmingly|exceedingly|hugely|very very|decidedly|very much|extraordinarily|strongly|really|v',
);
const mild = words(
  'quite|fairly|rather|reasonably|increasingly|still|relatively|moderately|comparatively|pretty|more and more|ever more|' +
    'perhaps|only|clearly|now|at least|therefore|certainly|obviously|evidently|sufficiently',
);
/** degrees so strong that only "unlikely" bears them */
const utter = words('exceptionally|vanishingly|exceedingly|extraordinarily|astronomically|wildly|fantastically');

const row = (phrase: string, level: Level | null, form: Form, weak = false): TermRow => ({
  words: phrase.split(' '),
  level,
  form,
  weak,
});

const graded = (word: string, form: Form, plain: Level, strengthened: Level): TermRow[] => [
  row(word, plain, form),
  ...strong.map((grade) => row(`${grade} ${word}`, strengthened, form)),
  ...mild.map((grade) => row(`${grade} ${word}`, plain, form)),
];

const rows = (phrases: string, level: Level | null, form: Form, weak = false): TermRow[] =>
  words(phrases).map((phrase) => row(phrase, level, form, weak));

/** Words of the scales and of plain English; the longest that fits is taken. */
const termRows: readonly TermRow[] = [
  ...utter.map((grade) => row(`${grade} unlikely`, 'remote', 'adjective')),
  ...graded('likely', 'both', 'likely', 'very_likely'),
  ...graded('probable', 'adjective', 'likely', 'very_likely'),
  ...graded('probably', 'adverb', 'likely', 'very_likely'),
  ...graded('prob', 'adverb', 'likely', 'very_likely'),
  ...graded('unlikely', 'adjective', 'unlikely', 'very_unlikely'),
  ...graded('improbable', 'adjective', 'unlikely', 'very_unlikely'),
  ...graded('improbably', 'adverb', 'unlikely', 'very_unlikely'),
  ...graded('doubtful', 'adjective', 'unlikely', 'very_unlikely'),
  ...graded('implausible', 'adjective', 'unlikely', 'very_unlikely'),
  ...rows('somewhat unlikely|a little unlikely|rather less likely than not', 'unlikely', 'adjective'),
  ...rows(
    'more likely than not|more than likely|likelier than not|likely enough|somewhat more likely than not',
    'likely',
    'both',
  ),
  ...rows(
    'much more likely than not|far more likely than not|considerably more likely than not',
    'very_likely',
    'both',
  ),
  ...rows('more probable than not|more than probable', 'likely', 'adjective'),
  ...rows(
    'more probably than not|more probably|presumably|odds on|in the balance of probabilities|on the balance of probabilities',
    'likely',
    'adverb',
  ),
  ...rows('on the balance of probability|on balance of probabilities', 'likely', 'adverb'),
  ...rows('less likely than not|less probable than not', 'unlikely', 'both'),
  ...['', 'about ', 'roughly ', 'just ', 'at least ', 'around ', 'more or less ', 'approximately '].map((about) =>
    row(`${about}as likely as not`, 'even', 'both'),
  ),
  ...rows(
    'as probable as not|no more likely than not|touch and go|evenly balanced|finely balanced',
    'even',
    'adjective',
  ),
  ...rows(
    'in all probability|in all likelihood|in every likelihood|by all odds|with high likelihood',
    'very_likely',
    'adverb',
  ),
  ...rows('somewhat likely', null, 'both'),
  ...rows(
    'more likely|less likely|least likely|even more likely|even less likely|likelier|less and less likely|ever less likely',
    null,
    'both',
    true,
  ),
  ...rows(
    'much more likely|far more likely|slightly more likely|no more likely|somewhat more likely|somewhat less likely',
    null,
    'both',
    true,
  ),
  ...rows('equally likely|equally probable|more probable|less probable', null, 'adjective', true),
  ...words('almost|nearly|virtually|practically|all but|near|well nigh|as good as').flatMap((close) => [
    ...rows(`${close} certainly|${close} inevitably|${close} surely|${close} undoubtedly`, 'almost_certain', 'adverb'),
    ...rows(
      `${close} certain|${close} inevitable|${close} guaranteed|${close} assured|${close} sure|${close} bound|${close} unavoidable`,
      'almost_certain',
      'adjective',
    ),
    ...rows(
      `${close} impossible|${close} inconceivable|${close} unthinkable|${close} ruled out`,
      'remote',
      'adjective',
    ),
  ]),
  ...rows(
    'inevitably|necessarily|certainly|undoubtedly|doubtless|surely|definitely|unquestionably|assuredly|without doubt|' +
      'without a doubt|without question|no doubt|beyond doubt|unavoidably|inescapably|most certainly|with near certainty|with virtual certainty',
    'almost_certain',
    'adverb',
  ),
  ...rows('inevitable|unavoidable|inescapable|certain|assured|guaranteed', 'almost_certain', 'adjective'),
  ...rows('inconceivable|unthinkable|out of the question', 'remote', 'adjective'),
  ...rows(
    'questionable|conceivable|possible|very possible|quite possible|entirely possible|plausible',
    null,
    'adjective',
    true,
  ),
];

const byFirst = new Map<string, TermRow[]>();
for (const entry of termRows) {
  const rows = byFirst.get(entry.words[0]!) ?? [];
  rows.push(entry);
  byFirst.set(
    entry.words[0]!,
    rows.sort((a, b) => b.words.length - a.words.length),
  );
}

/** The words with which rows begin. */
export const termStarts = (): readonly string[] => [...byFirst.keys()];

/** The rows that begin with a word, longest first. */
export function rowsStarting(word: string): readonly TermRow[] {
  return byFirst.get(word) ?? [];
}

/** What an adjective beside "chance", "likelihood", "odds" or "prospects" says. */
const nounRows: readonly (readonly [Level, string])[] = [
  ['almost_certain', 'near certain|almost certain|virtually certain'],
  [
    'very_likely',
    'very high|very good|very strong|overwhelming|extremely high|excellent|every|exceptionally high|very considerable|extremely good|really high|huge',
  ],
  [
    'likely',
    'high|good|strong|fair|decent|reasonable|considerable|substantial|sizeable|sizable|rather high|quite high|fairly high|relatively high|' +
      'elevated|fairly good|pretty good|reasonably good|better than even|more than even|slightly better than even|better than fifty fifty|better than 50 50|better than 50 - 50|' +
      'increasingly high|rising and high|bright|favourable|favorable|quite good',
  ],
  [
    'even',
    'even|roughly even|about even|fifty fifty|50 50|50 - 50|roughly equal|close to even|near even|no better than even|evenly balanced|' +
      'equal|medium|moderate|approximately even|broadly even|no more than even|at best even',
  ],
  [
    'unlikely',
    'low|little|small|slim|slight|poor|dim|bleak|faint|few|scant|limited|meagre|meager|modest|rather low|fairly low|quite low|relatively low|' +
      'rather small|fairly small|rather slim|distant|slender|thin|weak|gloomy|less than even|worse than even|worse than 50 50|worse than 50 - 50|slightly less than even|' +
      'slightly worse than even|not much|hardly much|not high|not good|not great|not very high|not particularly high|not bright|comparatively low|' +
      'only small|only a small|unpromising|dismal|grim|scarce|long|very long',
  ],
  [
    'very_unlikely',
    'very low|very little|very small|very slim|very poor|very dim|very slight|very limited|very faint|very bleak|extremely low|extremely small|' +
      'extremely slim|exceedingly small|minimal|minuscule|tiny|hardly any|scarcely any|barely any|precious little|next to no|exceptionally low|vanishing',
  ],
  [
    'remote',
    'remote|very remote|most remote|the remotest|remotest|extremely remote|rather remote|quite remote|negligible|vanishingly small|vanishingly low|infinitesimal|almost no|virtually no|' +
      'practically no|no|no realistic|no real|no serious|no credible|no reasonable|no genuine|nil|almost nil|close to nil|close to zero|near zero|' +
      'zero|next to nil|almost non existent|non existent|virtually nil|practically nil|as good as no|effectively no|essentially no',
  ],
];

/** The level of every adjective or phrase of that table. */
export const nounLevels: Readonly<Record<string, Level>> = Object.fromEntries(
  nounRows.flatMap(([level, phrases]) => words(phrases).map((phrase) => [phrase, level])),
);
