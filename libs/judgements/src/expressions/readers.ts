import { numberWords } from '../grammar/numbers.js';
import { chanceNouns, perils } from './chanceNouns.js';
import type { Reader } from './expression.js';
import { bound, foresee, foreseen } from './foreseen.js';
import { idiomStarts } from './idioms.js';
import { readBearing } from './readBearing.js';
import { readNoun } from './readChance.js';
import { readDoubt } from './readDoubt.js';
import { readFigures } from './readFigures.js';
import { readForeseen, valued } from './readForeseen.js';
import { headlineReader } from './readHeadline.js';
import { readIdiom } from './readIdiom.js';
import { readInverted } from './readInverted.js';
import { readBracketed, readLabelled } from './readLabelled.js';
import { forecastNouns, frames, readForecastNoun, readInForecast, readOwnExpectation } from './readOwn.js';
import { readMay, readNotRuledOut, readWould } from './readPossibility.js';
import { readShares } from './readShares.js';
import { readShould } from './readShould.js';
import { readSurprise, surprises } from './readSurprise.js';
import { readTerm } from './readTerm.js';
import { readWill } from './readWill.js';
import { termStarts } from './terms.js';

/** A reader and the words at which it may begin. */
interface Family {
  readonly read: Reader;
  readonly words: readonly string[];
  /** it may begin at any figure as well */
  readonly figures?: boolean;
}

const words = (list: string): readonly string[] => list.split(' ');

const superlatives = words('most likeliest least');
const participles = [...foreseen, ...Object.keys(bound)];

/** Explicit levels before bare predictions before possibilities: the first reader that knows a place has it. */
const families: readonly Family[] = [
  { read: readShares, words: [...numberWords, ...words('between half third quarter fifth tenth')], figures: true },
  { read: readFigures, words: [...numberWords, 'between'], figures: true },
  { read: readLabelled, words: [...chanceNouns, ...perils] },
  { read: readBracketed, words: ['('] },
  { read: readIdiom, words: idiomStarts(), figures: true },
  { read: readInverted, words: ['what', ...superlatives, ...termStarts()] },
  { read: readNoun, words: ['realistic', ...chanceNouns, ...perils] },
  { read: readTerm, words: [...superlatives, ...termStarts()] },
  { read: readDoubt, words: words('doubt doubts dispute question') },
  { read: readSurprise, words: [...surprises] },
  { read: readBearing, words: words('heading promises looks look sight horizon count bank brace') },
  { read: readForeseen, words: [...participles, ...valued] },
  { read: readForecastNoun, words: [...forecastNouns, ...words('outlook prospects case scenario')] },
  { read: readInForecast, words: [...frames] },
  { read: readOwnExpectation, words: [...foresee, ...words('see sees look looks')] },
  { read: readWill, words: words("will won't 'll going on here cannot can't") },
  { read: readShould, words: ['should'] },
  { read: readNotRuledOut, words: words('ruled rule excluded exclude discounted') },
  { read: readMay, words: words('may might could') },
  { read: readWould, words: ['would'] },
];

const headlineWords = [...termStarts(), ...participles, 'seen', '–', '(', ':'];
const inProse = byWord([...families, { read: headlineReader(false), words: headlineWords }]);
const inItems = byWord([...families, { read: headlineReader(true), words: [...headlineWords, 'to'] }]);

/** The readers of every word at which one may begin, and those of figures under "0", in the order of the table. */
function byWord(table: readonly Family[]): ReadonlyMap<string, readonly Reader[]> {
  const found = new Map<string, Reader[]>();
  for (const { read, words, figures } of table)
    for (const word of new Set(figures ? [...words, '0'] : words)) {
      const readers = found.get(word) ?? [];
      readers.push(read);
      found.set(word, readers);
    }
  return found;
}

const none: readonly Reader[] = [];

/**
 * The readers that may begin at a word, in the order in which they are asked; most words of prose have none.
 *
 * @param item the sentence is a list's item, where a headline needs no verb
 */
export function readersAt(word: string, item: boolean): readonly Reader[] {
  const first = word.charCodeAt(0);
  const key = first >= 48 && first <= 57 ? '0' : word.endsWith("'ll") ? "'ll" : word;
  return (item ? inItems : inProse).get(key) ?? none;
}

/** Every reader there is, whatever word it begins at. */
export const everyReader = (item: boolean): ReadonlySet<Reader> =>
  new Set([...(item ? inItems : inProse).values()].flat());
