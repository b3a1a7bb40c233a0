import { isNumberWord } from '../grammar/numbers.js';
import { standsAt, type Token } from '../text/tokens.js';
import { type Day, monthOf } from './dates.js';
import { readCounted } from './timeCounted.js';
import { readCalendar } from './timeParts.js';
import type { Scene } from './timeWords.js';

/** A time that was read, and the last day it allows behind each kind of preposition; `null`: it names none. */
export interface Found {
  /** `calendar`: it has a place in the calendar; `counted`: so long from publication; `vague`: without a last day */
  readonly sort: 'calendar' | 'counted' | 'vague';
  readonly due: Day | null;
  readonly by: Day | null;
  readonly before: Day | null;
  readonly last: number;
  readonly lone: boolean;
  /** "near future" */
  readonly near: boolean;
}

const terms = /^(?:near|nearer|short|shorter|medium|mid|intermediate|long|longer|immediate)$/;
const phrases: readonly (readonly string[])[] = [
  'foreseeable future',
  'distant future',
  'extended period',
  'prolonged period',
  'some time to come',
  'time to come',
  'forecast period',
  'forecast horizon',
  'projection period',
  'projection horizon',
  'outlook period',
  'outlook horizon',
  'assessment period',
].map((phrase) => phrase.split(' '));

const firstWords = new Set(
  (
    'a an few several many some couple matter half near nearer short shorter medium mid intermediate long longer immediate foreseeable distant extended ' +
    'prolonged time soon shortly coming upcoming forthcoming ensuing next following this current present tomorrow today tonight year years month months week ' +
    "weeks day days hours quarters decades decade year's month's decade's century's century quarter quarter's early opening start beginning outset middle midpoint late later closing final last " +
    'end close turn latter course rest remainder balance whole remaining most much bulk spring summer autumn fall winter first second third fourth ' +
    'forecast projection outlook assessment fiscal financial calendar marketing crop monday tuesday wednesday thursday friday saturday sunday fy new christmas'
  ).split(' '),
);

/** Words looked at before: reports repeat theirs. */
const looked = new Map<string, boolean>();
const mostLooked = 20_000;

/** Whether a word can begin a time at all: most cannot, and need no closer look. */
function beginsTime(word: string): boolean {
  const known = looked.get(word);
  if (known !== undefined) return known;
  const begins =
    firstWords.has(word) || /^(?:\d|[qh][1-4]$|fy\d)/.test(word) || isNumberWord(word) || monthOf(word) !== null;
  if (looked.size >= mostLooked) looked.clear();
  looked.set(word, begins);
  return begins;
}

const without = { due: null, by: null, before: null, near: false } as const;

/** Reads the times that a sentence names: "next three years", "early 2026", "3 March", "mid-2030s". */
export class TimeReader {
  private readonly scene: Scene;

  constructor(
    private readonly tokens: readonly Token[],
    published: Day,
  ) {
    this.scene = { tokens, published };
  }

  private word(at: number): string {
    return this.tokens[at]?.word ?? '';
  }

  /** The time that begins at token `at`, behind its preposition and article; `null`: none begins there. */
  at(at: number): Found | null {
    if (!beginsTime(this.word(at))) return null;
    const vague = this.vague(at);
    if (vague) return vague;
    const calendar = readCalendar(this.scene, at);
    const counted = readCounted(this.scene, at);
    // "next two years" is no "next"; "5 June" is no five of anything: whatever reads further knows better
    if (counted && counted.last >= (calendar?.last ?? -1) && !(calendar?.lone && counted.due === null)) {
      const { due } = counted;
      return {
        ...without,
        sort: due ? 'counted' : 'vague',
        due,
        by: due,
        before: due,
        last: counted.last,
        lone: counted.lone,
      };
    }
    return calendar && { sort: 'calendar', near: false, ...calendar };
  }

  private vague(at: number): Found | null {
    if (standsAt(this.tokens, at, ['near', 'future']))
      return { ...without, sort: 'vague', last: at + 1, lone: false, near: true };
    if (/^(?:soon|shortly)$/.test(this.word(at))) {
      const other =
        /^(?:as|how|too|so|very)$/.test(this.word(at - 1)) || /^(?:after|before|as|enough)$/.test(this.word(at + 1));
      return other ? null : { ...without, sort: 'vague', last: at, lone: true };
    }
    const last = this.term(at) ?? this.phrase(at);
    return last === null ? null : { ...without, sort: 'vague', last, lone: false };
  }

  /** "near term", "short to medium term", "short- and medium-term", "immediate future", "long run" */
  private term(at: number): number | null {
    if (!terms.test(this.word(at))) return null;
    let i = at + 1;
    if (/^(?:to|and|or)$/.test(this.word(i)) && terms.test(this.word(i + 1))) i += 2;
    else if (/^term$/.test(this.word(i)) && /^(?:to|and|or)$/.test(this.word(i + 1)) && terms.test(this.word(i + 2)))
      i += 3;
    return /^(?:term|terms|run|future)$/.test(this.word(i)) ? i : null;
  }

  private phrase(at: number): number | null {
    const phrase = phrases.find((words) => standsAt(this.tokens, at, words));
    return phrase ? at + phrase.length - 1 : null;
  }
}
