import { cutPoints, type Lexicon, type Term } from '@app/lexicons';
import { dayInWords } from './dayInWords.js';
import type { Theme } from './look.js';
import { percent } from './percent.js';
import { escapeHtml } from './plainText.js';
import { scaleOf } from './scale.js';
import { timeTicks } from './timeTicks.js';

/** One number that was said; `kept`: looked at and left as it was. */
export interface Said {
  /** epoch milliseconds */
  readonly at: number;
  /** 0 to 1 */
  readonly chance: number;
  readonly by: 'report' | 'recipient';
  readonly kept: boolean;
}

/** Size in CSS pixels; small enough that its text is still read where a telephone shrinks it. */
const pictureSize = { width: 400, height: 206 } as const;

const plot = { left: 30, right: 302, top: 10, bottom: 168 } as const;
const lineHeight = 15;
/** of a capital letter and a half, by estimate: words that would not fit are left out, not cut */
const letterWidth = 6.7;

const yOf = (chance: number): number => plot.bottom - chance * (plot.bottom - plot.top);
const round = (value: number): string => value.toFixed(1);

/**
 * A history as SVG: a stepped line over time, a dot where the number changed, a hollow one where it was kept, a ring at
 * what the report said. Numbers and words of the house scale only, nothing that anybody typed. Text is IBM Plex Sans, its bold face under the name that the font file gives it.
 *
 * @param said earliest first, at least one
 * @param now the right edge, epoch milliseconds
 * @param lexicon the scale whose words and cut points stand beside it
 */
export function historyPicture(said: readonly Said[], now: number, lexicon: string, theme: Theme): string {
  const from = said[0]!.at;
  const to = Math.max(now, said.at(-1)!.at, from + 86_400_000);
  const xOf = (at: number) => plot.left + 8 + ((at - from) / (to - from)) * (plot.right - plot.left - 8);
  const last = said.at(-1)!;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}" viewBox="0 0 ${pictureSize.width} ${pictureSize.height}" font-family="IBM Plex Sans" font-size="13">`,
    `<rect width="100%" height="100%" fill="${theme.card}"/>`,
    ...scaleLines(scaleOf(lexicon), yOf(last.chance), theme),
    ...axis(from, to, xOf, theme),
    ...reported(said[0]!, xOf, theme),
    `<path d="${stepsOf(said, xOf)}" fill="none" stroke="${theme.data}" stroke-width="2.5" stroke-linejoin="round"/>`,
    ...said.map((one) => dot(one, xOf(one.at), theme)),
    `<circle cx="${plot.right}" cy="${round(yOf(last.chance))}" r="4.5" fill="${theme.data}"/>`,
    text(
      plot.right + 10,
      yOf(last.chance) + 5,
      percent(last.chance),
      `fill="${theme.data}" font-size="16" font-family="IBM Plex Sans SemiBold"`,
    ),
    '</svg>',
  ].join('');
}

/** What the picture shows, for whoever does not see it. */
export function historyInWords(said: readonly Said[], now: number): string {
  const [first] = said;
  const last = said.at(-1)!;
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const on = (at: number) => dayInWords(dayOf(at), dayOf(now));
  const begins =
    first!.by === 'report' ? `the report said ${percent(first!.chance)}` : `${percent(first!.chance)} first`;
  const looks = said.filter(({ by }) => by === 'recipient').length;
  const ends =
    said.length === 1
      ? ''
      : `, ${percent(last.chance)} since the last of ${looks === 1 ? '1 check' : `${looks} checks`}, ${on(last.at)}`;
  return `The number over time: ${begins}, ${on(first!.at)}${ends}.`;
}

function stepsOf(said: readonly Said[], xOf: (at: number) => number): string {
  const [first, ...others] = said;
  const steps = others.map(({ at, chance }) => `H${round(xOf(at))}V${round(yOf(chance))}`);
  return `M${round(xOf(first!.at))} ${round(yOf(first!.chance))}${steps.join('')}H${plot.right}`;
}

/** Hairlines where words begin, their numbers on the left where there is room, the words between them on the right. */
function scaleLines(scale: Lexicon, taken: number, theme: Theme): string[] {
  const cuts = [...new Set([0, ...cutPoints(scale).filter((at) => at > 0.01 && at < 0.99), 1])];
  const lines = cuts.map(
    (at) => `<path d="M${plot.left} ${round(yOf(at))}H${plot.right}" stroke="${theme.line}" fill="none"/>`,
  );
  // the ends first, then from the middle of the scale outwards, each where nothing stands yet
  const order = [0, 1, ...cuts.filter((at) => at > 0 && at < 1).sort((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5))];
  const numbers = apart(order, yOf, []).map((at) =>
    text(plot.left - 6, yOf(at) + 4.5, `${Math.round(at * 100)}`, `fill="${theme.ink3}" text-anchor="end"`),
  );
  const middle = ({ lo, hi }: Term) => yOf((lo + hi) / 2);
  const fits = ({ label }: Term) => label.length * letterWidth <= pictureSize.width - plot.right - 10;
  const words = apart(
    scale.terms.filter(fits).sort((a, b) => b.hi - b.lo - (a.hi - a.lo)),
    middle,
    [taken],
  ).map((term) => text(plot.right + 10, middle(term) + 4.5, capital(term.label), `fill="${theme.ink3}"`));
  return [...lines, ...numbers, ...words];
}

/** Those that have a line's height to themselves; earlier ones first. */
function apart<Thing>(things: readonly Thing[], placeOf: (thing: Thing) => number, taken: readonly number[]): Thing[] {
  const places = [...taken];
  return things.filter((thing) => {
    const place = placeOf(thing);
    const free = places.every((other) => Math.abs(other - place) >= lineHeight);
    if (free) places.push(place);
    return free;
  });
}

function axis(from: number, to: number, xOf: (at: number) => number, theme: Theme): string[] {
  const ticks = timeTicks(from, to, 4).filter(({ at }) => xOf(at) > plot.left + 16 && xOf(at) < plot.right - 52);
  return [
    `<path d="M${plot.right} ${plot.top}V${plot.bottom + 8}" stroke="${theme.ink2}" fill="none"/>`,
    text(plot.right, plot.bottom + 26, 'Today', `fill="${theme.ink2}" text-anchor="middle"`),
    ...ticks.flatMap(({ at, text: words }) => [
      `<path d="M${round(xOf(at))} ${plot.bottom + 3}v5" stroke="${theme.band}" fill="none"/>`,
      text(xOf(at), plot.bottom + 26, words, `fill="${theme.ink3}" text-anchor="middle"`),
    ]),
  ];
}

/** The report's number, carried to the right edge as a dotted line. */
function reported({ at, chance, by }: Said, xOf: (at: number) => number, theme: Theme): string[] {
  if (by !== 'report') return [];
  return [
    `<path d="M${round(xOf(at))} ${round(yOf(chance))}H${plot.right}" stroke="${theme.ink2}" stroke-dasharray="2 3" fill="none"/>`,
  ];
}

function dot({ by, kept, chance }: Said, x: number, theme: Theme): string {
  const place = `cx="${round(x)}" cy="${round(yOf(chance))}"`;
  if (by === 'report') return `<circle ${place} r="4.5" fill="${theme.card}" stroke="${theme.ink2}" stroke-width="2"/>`;
  if (kept) return `<circle ${place} r="3.5" fill="${theme.card}" stroke="${theme.data}" stroke-width="2"/>`;
  return `<circle ${place} r="4" fill="${theme.data}"/>`;
}

const text = (x: number, y: number, words: string, look: string): string =>
  `<text x="${round(x)}" y="${round(y)}" ${look}>${escapeHtml(words)}</text>`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
