import { Key, PageQuery, Report, ReportPage } from '@app/contract';
import { Controller, Get, Header, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { problemFrom } from '../http/problems.filter.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { incoming } from './incoming.js';
import { linesFrom, lineType, untilGone, wantsLines } from './lines.js';
import { ReportsService } from './reports.service.js';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Post()
  @Answers(Report, {
    id: 'addReport',
    does: 'Keeps a report as it was published, text or file, and proposes its judgements',
    status: 201,
    repeatable: true,
    refuses: [
      ...(['invalid-request', 'not-permitted', 'date-in-future', 'text-too-long', 'text-unreadable'] as const),
      ...(['file-too-large', 'file-kind-unknown', 'file-unreadable', 'file-encrypted', 'file-without-text'] as const),
      ...(['encoding-unknown', 'reading-took-too-long', 'too-busy'] as const),
    ],
  })
  async add(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Report | StreamableFile> {
    const signal = untilGone(reply);
    const came = await incoming(request);
    if (!wantsLines(request)) return this.reports.add(actor, submission, came, { signal });
    void reply.code(200);
    const lines = linesFrom(
      async (onProgress) => {
        const report = await this.reports.add(actor, submission, came, { signal, onProgress });
        return { report: Report.parse(report) };
      },
      (fault) => ({ problem: problemFrom(fault, request).problem }),
    );
    return new StreamableFile(lines, { type: lineType });
  }

  @Get()
  @Answers(ReportPage, { id: 'listReports', does: 'Lists reports, newest first', refuses: ['invalid-request'] })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<z.infer<typeof ReportPage>> {
    return this.reports.list(actor, query);
  }

  @Get(':report')
  @Answers(Report, {
    id: 'getReport',
    does: 'A report with its text, how to lay it out, and its judgements',
    refuses: ['invalid-request', 'not-found'],
  })
  show(@CurrentActor() actor: Actor, @Param('report', { schema: Key }) key: string): Promise<Report> {
    return this.reports.show(actor, key);
  }

  @Get(':report/file')
  @Answers(null, {
    id: 'getReportFile',
    does: 'The file a report was read from, unchanged, to be saved and not shown',
    refuses: ['invalid-request', 'not-found'],
  })
  @Header('content-security-policy', "default-src 'none'; sandbox")
  async file(@CurrentActor() actor: Actor, @Param('report', { schema: Key }) key: string): Promise<StreamableFile> {
    const { name, content } = await this.reports.file(actor, key);
    return new StreamableFile(content, {
      type: 'application/octet-stream',
      disposition: attachment(name),
      length: content.length,
    });
  }
}

/** The name in two writings (RFC 6266): plain ASCII, and the real one. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const real = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`;
}
