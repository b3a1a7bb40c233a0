import { cleaned } from '../pieces.js';

/** A run of characters as a page places it; points, y downwards from the top of the page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** baseline */
  readonly y: number;
  readonly width: number;
  /** height of the letters, points */
  readonly size: number;
  /** the document's own name of the font */
  readonly font: string;
}

/** Runs of one baseline without a wide gap between them; a row of two columns has two. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

export interface Page {
  /** from 1 */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** A gap wider than this many letter heights parts columns, or the cells of a table. */
const columnGap = 0.9;
/** A gap wider than this is a space, where the file has none of its own. */
const wordGap = 0.16;

/**
 * The lines of a page: runs on a baseline side by side. Notes' raised numbers are taken out of the words they hang
 * on, since "growth.3 The" ends no sentence.
 */
export function linesOf(runs: readonly Run[]): Line[] {
  const sorted = [...runs].sort((one, other) => one.y - other.y || one.x - other.x);
  const rows: { runs: Run[]; largest: Run }[] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    if (row && isOn(row.largest, run)) {
      row.runs.push(run);
      if (run.size > row.largest.size) row.largest = run;
    } else rows.push({ runs: [run], largest: run });
  }
  return rows.flatMap((row) => partsOf(row.runs).map(lineOf)).filter(({ text }) => text !== '');
}

/** A raised or lowered number is smaller, stands further from the baseline, and still belongs to its line. */
function isOn(row: Run, run: Run): boolean {
  const larger = Math.max(run.size, row.size);
  const reach = Math.min(run.size, row.size) < 0.8 * larger ? 0.6 : 0.45;
  return Math.abs(run.y - row.y) < reach * larger;
}

function partsOf(row: Run[]): Run[][] {
  row.sort((one, other) => one.x - other.x);
  const parts: Run[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of row) {
    const part = parts.at(-1);
    const gap = run.x - right;
    if (part && gap < columnGap * Math.max(run.size, part.at(-1)!.size)) part.push(run);
    else parts.push([run]);
    right = Math.max(right, run.x + run.width);
  }
  return parts;
}

function lineOf(part: readonly Run[]): Line {
  const main = part.reduce((most, run) => (run.text.length > most.text.length ? run : most));
  const words: string[] = [];
  let right = part[0]!.x;
  for (const run of part) {
    const before = words.at(-1) ?? '';
    if (!isNoteMark(run, main, before)) {
      const apart = run.x - right > wordGap * run.size && before !== '';
      words.push(apart ? ` ${run.text}` : run.text);
    }
    right = Math.max(right, run.x + run.width);
  }
  return { text: cleaned(words.join('')), x: part[0]!.x, right, y: main.y, size: main.size, font: main.font };
}

const isNoteMark = (run: Run, main: Run, before: string): boolean =>
  run.size < 0.8 * main.size &&
  run.y < main.y - 0.15 * main.size &&
  /^\s*(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[*†‡§]{1,3})\s*$/.test(run.text) &&
  /(?:\p{L}{3}|[.,;:!?)”"’'])\s*$/u.test(before);
