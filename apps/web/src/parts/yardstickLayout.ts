import { cutPoints, type Lexicon } from '@app/lexicons';
import { labelRoom } from '../charts/labelRoom.js';

/** The drawing of a 0–100 track, in pixels. */
export interface Yardstick {
  /** pieces between the scale's cut points; `here`: the one the number lies in */
  readonly pieces: readonly { readonly x: number; readonly width: number; readonly here: boolean }[];
  /** cut points to label, as whole percents; the ends always, the others where there is room */
  readonly labels: readonly {
    readonly x: number;
    readonly percent: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  readonly x: (chance: number) => number;
}

/** Cut points this close to an end are not cut: a sliver says nothing. */
const sliver = 0.02;

/** Ends and cut points of the track, ascending, 0 and 1 included. */
export function trackOf(lexicon: Lexicon): number[] {
  return [0, ...cutPoints(lexicon).filter((cut) => cut >= sliver && cut <= 1 - sliver), 1];
}

/**
 * Lays a track out.
 *
 * @param width pixels
 * @param band the range to mark as "here", 0 to 1; null: none
 * @param gap pixels between pieces
 * @param inset pixels kept free at either end, so that the tick at 0 or 100 is whole
 */
export function yardstickLayout(
  lexicon: Lexicon,
  width: number,
  band: { lo: number; hi: number } | null,
  gap = 1.5,
  inset = 2,
): Yardstick {
  const x = (chance: number) => inset + chance * (width - 2 * inset);
  const track = trackOf(lexicon);
  const pieces = track.slice(0, -1).map((from, index) => {
    const to = track[index + 1]!;
    const middle = (from + to) / 2;
    return {
      x: x(from) + (index === 0 ? 0 : gap / 2),
      width: Math.max(0.5, x(to) - x(from) - (index === 0 || to === 1 ? gap / 2 : gap)),
      here: band !== null && middle > band.lo && middle < band.hi,
    };
  });
  return { pieces, labels: labelsOf(track, x, width, band), x };
}

function labelsOf(
  track: readonly number[],
  x: (chance: number) => number,
  width: number,
  band: { lo: number; hi: number } | null,
): Yardstick['labels'] {
  const edge = (cut: number) => band !== null && (cut === band.lo || cut === band.hi);
  const rank = (cut: number) => (cut === 0 || cut === 1 ? 0 : edge(cut) ? 1 : 2);
  const order = [...track].sort((a, b) => rank(a) - rank(b) || Math.abs(a - 0.5) - Math.abs(b - 0.5));
  const anchor = (cut: number) => (cut === 0 ? 'start' : cut === 1 ? 'end' : 'middle');
  const half = (cut: number) => (cut === 1 ? 10 : cut < 0.1 ? 4 : 7);
  const wishes = order.map((cut) => ({
    at: cut === 0 ? half(0) : cut === 1 ? width - half(1) : x(cut),
    half: half(cut),
  }));
  return labelRoom(wishes, 4)
    .map((index) => order[index]!)
    .sort((a, b) => a - b)
    .map((cut) => ({
      x: cut === 0 ? 0 : cut === 1 ? width : x(cut),
      percent: Math.round(cut * 100),
      anchor: anchor(cut),
    }));
}
