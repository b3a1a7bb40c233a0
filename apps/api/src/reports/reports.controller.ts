import { Key, NewReport, PageQuery, Report, ReportPage } from '@app/contract';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { ReportsService } from './reports.service.js';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Post()
  @Answers(Report, {
    id: 'addReport',
    does: 'Keeps a report as it was published and proposes its judgements',
    status: 201,
    repeatable: true,
    refuses: ['invalid-request', 'not-permitted', 'text-too-long', 'text-unreadable', 'date-in-future'],
  })
  add(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Body({ schema: NewReport }) report: NewReport,
  ): Promise<Report> {
    return this.reports.add(actor, submission, report);
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
}
