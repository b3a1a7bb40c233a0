import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type Columns, Growing, Names } from './columns.js';

/** The file cannot be calibrated as it is; the message says where, what came and what is taken. */
export class Refusal extends Error {}

const KNOWN = ['p', 'y', 'group', 'cluster', 'w'];

/**
 * Reads a table of forecasts row by row, so that a million of them fit.
 *
 * @param path      a file, or `-` for what is piped in
 * @param piped     what `-` reads
 * @param onProgress told the share of a file that is read, 0 to 1, now and then
 * @throws Refusal naming the row (the header is row 1)
 */
export async function readTable(path: string, piped: Readable, onProgress: (share: number) => void): Promise<Columns> {
  const size = path === '-' ? 0 : await sizeOf(path);
  const source = path === '-' ? piped : createReadStream(path);
  let seen = 0;
  source.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (size) onProgress(seen / size);
  });
  const rows = source.pipe(
    parse({ bom: true, relax_column_count: true, skip_empty_lines: true, trim: true, info: true }),
  );
  source.on('error', (fault: Error) => rows.destroy(fault));
  try {
    return await columnsOf(rows);
  } catch (fault) {
    if (fault instanceof Refusal || !isParseFault(fault)) throw fault;
    throw new Refusal(`${path}: it is no CSV. ${fault.message}.`);
  } finally {
    source.destroy();
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((fault: NodeJS.ErrnoException) => {
    throw new Refusal(`${path}: ${fault.code === 'ENOENT' ? 'there is no such file' : fault.message}.`);
  });
  if (found.isDirectory()) throw new Refusal(`${path}: it is a folder. Takes a CSV file, or - for what is piped in.`);
  return found.size;
}

const isParseFault = (fault: unknown): fault is Error & { code: string } =>
  fault instanceof Error && String((fault as { code?: unknown }).code).startsWith('CSV_');

async function columnsOf(rows: AsyncIterable<{ record: string[]; info: { lines: number } }>): Promise<Columns> {
  const [p, y, w, group, cluster] = [new Growing(), new Growing(), new Growing(), new Names(), new Names()];
  let at: Record<string, number> | null = null;
  let width = 0;
  for await (const { record, info } of rows) {
    const row = info.lines;
    if (!at) {
      at = headerOf(record);
      width = record.length;
      continue;
    }
    if (record.length !== width) {
      throw new Refusal(`row ${row}: it has ${record.length} cells. Takes ${width}, as the header has.`);
    }
    const cell = (name: string) => record[at![name]!]!;
    p.push(numberOf(cell('p'), row, 'p', 'a chance from 0 to 1', (value) => value >= 0 && value <= 1));
    y.push(numberOf(cell('y'), row, 'y', '0 or 1', (value) => value === 0 || value === 1));
    if ('w' in at) w.push(numberOf(cell('w'), row, 'w', 'a weight above 0', (value) => value > 0));
    if ('group' in at) group.push(cell('group'));
    if ('cluster' in at) cluster.push(cell('cluster'));
  }
  if (!at || p.length === 0)
    throw new Refusal('there is no forecast in it. Takes a header p,y and a row for each forecast.');
  const named = (name: string, list: Names) =>
    name in at ? { names: list.names(), indices: list.indices.values() } : null;
  return {
    p: p.values(),
    y: y.values(),
    w: 'w' in at ? w.values() : null,
    group: named('group', group),
    cluster: named('cluster', cluster),
  };
}

function headerOf(titles: readonly string[]): Record<string, number> {
  const missing = ['p', 'y'].filter((name) => !titles.includes(name));
  const strange = titles.find((title, i) => !KNOWN.includes(title) || titles.indexOf(title) !== i);
  if (missing.length || strange !== undefined) {
    const came = titles.join(',').slice(0, 80);
    throw new Refusal(
      `row 1: the header is "${came}". Takes the columns p,y and, where wanted, group, cluster and w, each once.`,
    );
  }
  return Object.fromEntries(titles.map((title, i) => [title, i]));
}

function numberOf(text: string, row: number, column: string, taken: string, fits: (value: number) => boolean): number {
  const value = text === '' || !/^[-+.\de]+$/i.test(text) ? Number.NaN : Number(text);
  if (Number.isFinite(value) && fits(value)) return value;
  throw new Refusal(`row ${row}: ${column} is "${text.slice(0, 40)}". Takes ${taken}.`);
}
