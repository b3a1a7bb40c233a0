import { createHash } from 'node:crypto';
import type { Block, ReportFormat } from '@app/contract';
import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { moment } from './moment.js';
import { nextNumber } from './workspaces.js';

export interface NewReportRow {
  readonly title: string;
  readonly format: ReportFormat;
  /** as it was published, unchanged */
  readonly text: string;
  /** of the text as UTF-8, 64 hexadecimal digits */
  readonly sha256: string;
  readonly characters: number;
  /** YYYY-MM-DD */
  readonly publishedOn: string;
  readonly lexicon: string;
  /** ISO 639-1, or `und` */
  readonly language: string;
  /** of a PDF */
  readonly pages: number | null;
  /** the structure its file had; `null`: it follows from the text */
  readonly layout: readonly Block[] | null;
  /** the file it was read from, kept unchanged; `null`: it came as text */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** member */
  readonly by: string;
  readonly createdAt?: number;
}

/** Keeps a report for good; there is no way to change it afterwards. */
export async function addReport(tx: Tx, report: NewReportRow): Promise<{ id: string; number: number }> {
  const id = newId();
  const number = await nextNumber(tx, 'report');
  await tx.query(
    `INSERT INTO reports (workspace_id, id, number, title, format, text, sha256, characters, published_on, lexicon,
       language, pages, layout, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, coalesce($15, app_now()))`,
    [
      tx.workspaceId,
      id,
      number,
      report.title,
      report.format,
      report.text,
      report.sha256,
      report.characters,
      report.publishedOn,
      report.lexicon,
      report.language,
      report.pages,
      report.layout === null ? null : JSON.stringify(report.layout),
      report.by,
      moment(report.createdAt),
    ],
  );
  if (report.file) await addFile(tx, id, report.file);
  return { id, number };
}

async function addFile(tx: Tx, reportId: string, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await tx.query(
    `INSERT INTO report_files (workspace_id, report_id, name, bytes, sha256, content) VALUES ($1, $2, $3, $4, $5, $6)`,
    [tx.workspaceId, reportId, name, bytes.length, sha256, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)],
  );
}
