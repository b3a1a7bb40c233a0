import { createHash } from 'node:crypto';
import { addAudit, addJudgements, addReport, type Tx } from '@app/db';
import type { Reading } from '@app/reading';

/** What is kept beside what was read. */
export interface Kept {
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly publishedOn: string;
  /** the scale by which it was read */
  readonly lexicon: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly memberId: string;
  /** only an example's past may be given, epoch milliseconds */
  readonly createdAt?: number;
}

/** Keeps a report that was read, with its file and what was found in it; returns its key. */
export async function keepReport(tx: Tx, reading: Reading, kept: Kept): Promise<string> {
  const { text, format, language, pages, layout, judgements } = reading;
  const { memberId, ...rest } = kept;
  const { id } = await addReport(tx, {
    ...rest,
    format,
    text,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    characters: text.length,
    language,
    pages,
    layout,
    by: memberId,
  });
  await addJudgements(tx, id, judgements);
  await addAudit(tx, {
    action: 'report.add',
    by: memberId,
    on: { kind: 'report', id },
    detail: { judgements: judgements.length, ...(kept.file && { file: kept.file.name }) },
    recordedAt: kept.createdAt,
  });
  return id;
}
