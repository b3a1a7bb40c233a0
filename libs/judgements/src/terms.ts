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

const strong = ['very', 'highly', 'extremely', 'most', 'overwhelmingly', 'exceedingly'];
const mild = ['quite', 'fairly', 'rather', 'reasonably', 'increasingly', 'still'];

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

/** Words of the scales and of plain English, longest first where they share a beginning. */
const termRows: readonly TermRow[] = [
  ...graded('likely', 'both', 'likely', 'very_likely'),
  ...graded('probable', 'adjective', 'likely', 'very_likely'),
  ...graded('probably', 'adverb', 'likely', 'very_likely'),
  ...graded('unlikely', 'adjective', 'unlikely', 'very_unlikely'),
  ...graded('improbable', 'adjective', 'unlikely', 'very_unlikely'),
  ...graded('doubtful', 'adjective', 'unlikely', 'very_unlikely'),
  row('more likely than not', 'likely', 'both'),
  row('more probable than not', 'likely', 'adjective'),
  row('less likely than not', 'unlikely', 'both'),
  row('as likely as not', 'even', 'both'),
  row('about as likely as not', 'even', 'both'),
  row('exceptionally unlikely', 'remote', 'adjective'),
  row('vanishingly unlikely', 'remote', 'adjective'),
  row('somewhat likely', null, 'both'),
  row('more likely', null, 'both', true),
  row('less likely', null, 'both', true),
  row('even more likely', null, 'both', true),
  row('equally likely', null, 'adjective', true),
  row('in all probability', 'very_likely', 'adverb'),
  row('in all likelihood', 'very_likely', 'adverb'),
  ...['almost', 'nearly', 'virtually', 'practically', 'all but'].flatMap((close) => [
    row(`${close} certainly`, 'almost_certain', 'adverb'),
    row(`${close} certain`, 'almost_certain', 'adjective'),
    row(`${close} inevitable`, 'almost_certain', 'adjective'),
    row(`${close} inevitably`, 'almost_certain', 'adverb'),
    row(`${close} guaranteed`, 'almost_certain', 'adjective'),
    row(`${close} impossible`, 'remote', 'adjective'),
  ]),
  row('inevitably', 'almost_certain', 'adverb'),
  row('inevitable', 'almost_certain', 'adjective'),
  row('necessarily', 'almost_certain', 'adverb'),
  row('questionable', null, 'adjective', true),
  row('conceivable', null, 'adjective', true),
  row('possible', null, 'adjective', true),
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

/** The rows that begin with a word, longest first. */
export function rowsStarting(word: string): readonly TermRow[] {
  return byFirst.get(word) ?? [];
}

/** What an adjective beside "chance", "likelihood", "odds" or "prospects" says. */
export const nounLevels: Readonly<Record<string, Level>> = {
  high: 'likely',
  good: 'likely',
  strong: 'likely',
  'very high': 'very_likely',
  'very good': 'very_likely',
  'very strong': 'very_likely',
  overwhelming: 'very_likely',
  'extremely high': 'very_likely',
  low: 'unlikely',
  little: 'unlikely',
  small: 'unlikely',
  slim: 'unlikely',
  slight: 'unlikely',
  poor: 'unlikely',
  dim: 'unlikely',
  bleak: 'unlikely',
  faint: 'unlikely',
  'very low': 'very_unlikely',
  'very little': 'very_unlikely',
  'very small': 'very_unlikely',
  'very slim': 'very_unlikely',
  'very poor': 'very_unlikely',
  'very dim': 'very_unlikely',
  'extremely low': 'very_unlikely',
  minimal: 'very_unlikely',
  remote: 'remote',
  negligible: 'remote',
  'vanishingly small': 'remote',
  'almost no': 'remote',
  'virtually no': 'remote',
  'practically no': 'remote',
  even: 'even',
  'roughly even': 'even',
  'about even': 'even',
  'fifty fifty': 'even',
  '50 50': 'even',
  '50 - 50': 'even',
  'better than even': 'likely',
  'more than even': 'likely',
  'less than even': 'unlikely',
  'worse than even': 'unlikely',
};
