import { type PageQuery, Report, type ReportPage } from '@app/contract';
import { Db, readReport, readReportFile, readReports, workspaceOf } from '@app/db';
import { isLexiconId } from '@app/lexicons';
import { type Progress, type Reader, Unreadable } from '@app/reading';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../http/actor.js';
import { counter, pageOfRows, placeOf } from '../http/cursor.js';
import { found, Refused, refuseIf } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { isAhead } from '../http/wire.js';
import { Writes } from '../http/writes.js';
import { nearFuture } from '../sessions/sessions.service.js';
import type { Incoming } from './incoming.js';
import { keepReport } from './keepReport.js';
import { reportOf, reportRowOf } from './reportOf.js';

/** What the reader of files is injected by. */
export const readerToken = Symbol('reader');

/** Somebody waits for the reading, and may go. */
export interface Waiting {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

@Injectable()
export class ReportsService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
    @Inject(readerToken) private readonly reader: Reader,
  ) {}

  /**
   * Keeps the report unchanged, with its file, and proposes its judgements, in one transaction. It is read before that:
   * reading takes seconds, and may fail. Who repeats a request that was answered gets the answer without a reading.
   */
  async add(actor: Actor, submission: Submission, came: Incoming, waiting: Waiting): Promise<Report> {
    const sent = { ...submission, requestHash: `${submission.requestHash} ${came.hash}` };
    const earlier = await this.writes.earlier<{ id: string }>(actor, sent);
    if (earlier) return this.show(actor, earlier.id);
    const { title, publishedOn } = came.report;
    const { lexicon, nearFutureMonths } = await this.db.transaction(actor, async (tx) => {
      refuseIf(isAhead(publishedOn, await tx.now()) ? 'date-in-future' : null);
      const workspace = await workspaceOf(tx);
      return { lexicon: workspace.lexicon, nearFutureMonths: nearFuture(workspace.settings) };
    });
    const looking = { publishedOn, nearFutureMonths, lexicon: isLexiconId(lexicon) ? lexicon : undefined };
    const reading = await this.reader.read(came.file ?? came.report, looking, waiting).catch(refuseUnreadable);
    waiting.signal.throwIfAborted();
    const { memberId } = actor;
    const { id } = await this.writes.once(actor, sent, async (tx) => ({
      id: await keepReport(tx, reading, { title, publishedOn, lexicon, file: came.file, memberId }),
    }));
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

  /** The file a report was read from, as it came. */
  async file(actor: Actor, key: string): Promise<{ name: string; content: Uint8Array }> {
    return found(await this.db.read(actor, (prisma) => readReportFile(prisma, key)));
  }
}

function refuseUnreadable(fault: unknown): never {
  if (!(fault instanceof Unreadable)) throw fault;
  throw new Refused(fault.code, { detail: fault.detail, ...(fault.code === 'too-busy' && { retryAfter: 10 }) });
}
