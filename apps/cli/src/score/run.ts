import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Refusal } from '../calibrate/readTable.js';
import { BadLine, readLine } from './readLine.js';
import { type Scores, scoresOf } from './scoresOf.js';

/** What was typed behind `hindcast score FILE`. */
export interface ScoreArguments {
  readonly json?: boolean;
  readonly eps: string;
}

/** Means of one kind. */
interface KindSummary {
  n: number;
  void: number;
  n_clipped: number;
  readonly sums: Map<string, { n: number; sum: number; lost: number }>;
}

/** What a run is given to work with. */
export interface ScoreTerms {
  /** what `-` reads */
  readonly piped: Readable;
  /** told the output piece by piece; resolves when more may follow */
  print(output: string): Promise<void> | void;
  /** told the share of a file that is read, 0 to 1 */
  onProgress(share: number): void;
}

/**
 * Scores one belief a line: with `--json` a line of scores for each and a last line with the means, else a table of
 * means. Lines are scored as they come, so any number of them fits; a bad one ends the run with its number.
 *
 * @throws Refusal for anything the user has to put right
 */
export async function runScore(
  path: string,
  typed: ScoreArguments,
  { piped, print, onProgress }: ScoreTerms,
): Promise<void> {
  const eps = Number(typed.eps);
  if (!(eps > 0 && eps < 0.5)) throw new Refusal(`--eps: "${typed.eps}" came. Takes a number above 0 and below 0.5.`);
  const size = path === '-' ? 0 : await sizeOf(path);
  const source = path === '-' ? piped : createReadStream(path);
  let seen = 0;
  source.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (size) onProgress(seen / size);
  });
  const kinds = new Map<string, KindSummary>();
  let row = 0;
  let waiting = '';
  try {
    for await (const text of createInterface({ input: source, crlfDelay: Infinity })) {
      row += 1;
      if (text.trim() === '') continue;
      const scored = scoreLine(text, row, eps, kinds);
      if (!typed.json) continue;
      waiting += `${JSON.stringify(scored)}\n`;
      if (waiting.length < 65_536) continue;
      await print(waiting);
      waiting = '';
    }
  } finally {
    source.destroy();
  }
  if (kinds.size === 0)
    throw new Refusal('there is no belief in it. Takes a line of JSON for each: {"id","kind","belief","outcome"}.');
  const summary = Object.fromEntries([...kinds].map(([kind, one]) => [kind, meansOf(one)]));
  await print(typed.json ? `${waiting}${JSON.stringify({ summary })}\n` : table(summary));
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((fault: NodeJS.ErrnoException) => {
    throw new Refusal(`${path}: ${fault.code === 'ENOENT' ? 'there is no such file' : fault.message}.`);
  });
  if (found.isDirectory()) throw new Refusal(`${path}: it is a folder. Takes a file of JSON lines, or - for a pipe.`);
  return found.size;
}

function scoreLine(text: string, row: number, eps: number, kinds: Map<string, KindSummary>) {
  try {
    // a byte-order mark is no part of the first line
    const line = readLine(row === 1 ? text.replace(/^\ufeff/, '') : text);
    const scored = scoresOf(line, eps);
    const into = kinds.get(line.kind) ?? { n: 0, void: 0, n_clipped: 0, sums: new Map() };
    kinds.set(line.kind, into);
    if (scored) add(into, scored.scores, scored.clipped);
    else into.void += 1;
    return {
      id: line.id,
      kind: line.kind,
      ...(scored ? { scores: scored.scores, clipped: scored.clipped } : { void: true }),
    };
  } catch (fault) {
    if (fault instanceof BadLine) throw new Refusal(`row ${row}: ${fault.message}`);
    throw fault;
  }
}

/** Adds with the rounding kept apart, so that a million rows lose nothing. */
function add(into: KindSummary, scores: Scores, clipped: boolean): void {
  into.n += 1;
  if (clipped) into.n_clipped += 1;
  for (const [name, value] of Object.entries(scores)) {
    const kept = into.sums.get(name) ?? { n: 0, sum: 0, lost: 0 };
    into.sums.set(name, kept);
    const next = kept.sum + value;
    kept.lost += Math.abs(kept.sum) >= Math.abs(value) ? kept.sum - next + value : value - next + kept.sum;
    kept.sum = next;
    kept.n += 1;
  }
}

const meansOf = ({ n, void: voided, n_clipped, sums }: KindSummary) => ({
  n,
  void: voided,
  n_clipped,
  means: Object.fromEntries([...sums].map(([name, { n: count, sum, lost }]) => [name, (sum + lost) / count])),
});

function table(summary: Record<string, ReturnType<typeof meansOf>>): string {
  const lines = Object.entries(summary).flatMap(([kind, { n, void: voided, n_clipped, means }]) => [
    `${kind}: ${n} scored${voided ? `, ${voided} void` : ''}${n_clipped ? `, ${n_clipped} with a clipped log score` : ''}`,
    ...Object.entries(means).map(([name, mean]) => `  ${name.padEnd(16)} ${mean.toFixed(6)}`),
    '',
  ]);
  return `${lines.join('\n')}\nLower is better, except for spherical.\n`;
}
