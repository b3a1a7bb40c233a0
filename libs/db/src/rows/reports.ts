import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { moment } from './moment.js';
import { nextNumber } from './workspaces.js';

export interface NewReportRow {
  readonly title: string;
  readonly format: 'text' | 'markdown';
  /** as it was published, unchanged */
  readonly text: string;
  /** of the text as UTF-8, 64 hexadecimal digits */
  readonly sha256: string;
  readonly characters: number;
  /** YYYY-MM-DD */
  readonly publishedOn: string;
  readonly lexicon: string;
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
       created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, coalesce($12, app_now()))`,
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
      report.by,
      moment(report.createdAt),
    ],
  );
  return { id, number };
}
