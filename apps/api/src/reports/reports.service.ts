import { createHash } from 'node:crypto';
import { longestText, type NewReport, type PageQuery, type Report, type ReportPage } from '@app/contract';
import {
  addAudit,
  addJudgements,
  addReport,
  Db,
  readReport,
  readReports,
  type Tx,
  type WorkspaceRow,
  workspaceOf,
} from '@app/db';
import { extract } from '@app/judgements';
import { isLexiconId } from '@app/lexicons';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../http/actor.js';
import { counter, pageOfRows, placeOf } from '../http/cursor.js';
import { found, Refused, refuseIf } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { isAhead } from '../http/wire.js';
import { Writes } from '../http/writes.js';
import { nearFuture } from '../sessions/sessions.service.js';
import { reportOf, reportRowOf } from './reportOf.js';

@Injectable()
export class ReportsService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  /** Keeps the report unchanged and proposes its judgements, in one transaction. */
  async add(actor: Actor, submission: Submission, report: NewReport): Promise<Report> {
    refuseUnkeepable(report.text);
    const { id } = await this.writes.once(actor, submission, async (tx) => {
      const workspace = await workspaceOf(tx);
      refuseIf(isAhead(report.publishedOn, await tx.now()) ? 'date-in-future' : null);
      return { id: await keepReport(tx, actor, workspace, report) };
    });
    return this.show(actor, id);
  }

  async list(actor: Actor, { cursor, limit }: PageQuery): Promise<z.infer<typeof ReportPage>> {
    const before = placeOf(counter, cursor);
    const rows = await this.db.read(actor, (prisma) => readReports(prisma, { before, limit: limit + 1 }));
    return pageOfRows(rows, limit, reportRowOf, ({ number }) => number);
  }

  async show(actor: Actor, key: string): Promise<Report> {
    const report = await this.db.read(actor, (prisma) => readReport(prisma, key));
    return reportOf(found(report));
  }
}

/** Keeps a report with what the extractor proposes; returns its key. */
export async function keepReport(
  tx: Tx,
  { memberId }: Pick<Actor, 'memberId'>,
  workspace: WorkspaceRow,
  report: NewReport,
  createdAt?: number,
): Promise<string> {
  const { text, title, format, publishedOn } = report;
  const lexicon = isLexiconId(workspace.lexicon) ? workspace.lexicon : undefined;
  const { judgements } = extract(text, {
    publishedOn,
    format,
    lexicon,
    nearFutureMonths: nearFuture(workspace.settings),
  });
  const { id } = await addReport(tx, {
    title,
    format,
    text,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    characters: text.length,
    publishedOn,
    lexicon: workspace.lexicon,
    by: memberId,
    createdAt,
  });
  await addJudgements(tx, id, judgements);
  await addAudit(tx, {
    action: 'report.add',
    by: memberId,
    on: { kind: 'report', id },
    detail: { judgements: judgements.length },
    recordedAt: createdAt,
  });
  return id;
}

/** A text is kept as it is or not at all: never cut, never repaired. */
function refuseUnkeepable(text: string): void {
  if (text.length > longestText) throw new Refused('text-too-long');
  if (text.includes('\u0000')) throw new Refused('text-unreadable', { detail: 'It holds a NUL character.' });
  if (!text.isWellFormed()) throw new Refused('text-unreadable', { detail: 'It holds half of a surrogate pair.' });
}
