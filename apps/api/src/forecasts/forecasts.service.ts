import type { CriteriaEdit, DueEdit, ForecastDetail, ForecastPage, ForecastQuery, NewForecast } from '@app/contract';
import {
  addAudit,
  addCriteriaChange,
  addDueChange,
  Db,
  forecastIdOf,
  forecastIdsByUrgency,
  readForecastRecords,
  readForecasts,
  readPeople,
  type UrgencyPlace,
} from '@app/db';
import { whyNotMoveDue } from '@app/forecasts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../http/actor.js';
import { counter, moment, pageOfRows, placeOf } from '../http/cursor.js';
import { found, refuseIf } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';
import { accept } from './accept.js';
import { dueOf } from './due.js';
import { plan, prompt } from './duty.js';
import { detailOf, forecastOf } from './forecastOf.js';
import { lockUnchanged } from './lockUnchanged.js';
import { statesOf } from './statesOf.js';

const place = z.object({ at: moment, rank: counter, dueAt: moment.nullable(), number: counter });

@Injectable()
export class ForecastsService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  /** Keeps a forecast: one transaction from the judgement's lock to the audit entry. */
  async accept(actor: Actor, submission: Submission, given: NewForecast): Promise<ForecastDetail> {
    const { id } = await this.writes.once(actor, submission, async (tx) => ({ id: await accept(tx, actor, given) }));
    return this.show(actor, id);
  }

  /** Most urgent first, then by due date; later pages are cut at the moment of the first, so that none is missed. */
  list(actor: Actor, query: ForecastQuery): Promise<z.infer<typeof ForecastPage>> {
    const after: UrgencyPlace | null = placeOf(place, query.cursor);
    const states = statesOf(query.state);
    return this.db.read(actor, async (prisma, now) => {
      const rows = await forecastIdsByUrgency(prisma, {
        at: after?.at ?? now,
        after,
        states,
        reportId: query.report ?? null,
        words: query.q ?? null,
        ownerId: null,
        kind: query.kind ?? null,
        topic: query.topic ?? null,
        importance: query.importance ?? null,
        stale: query.stale === undefined ? null : query.stale === 'true',
        limit: query.limit + 1,
      });
      const people = await readPeople(prisma);
      const forecasts = await readForecasts(
        prisma,
        rows.map(({ id }) => id),
      );
      const byId = new Map(forecasts.map((row) => [row.id, row]));
      return pageOfRows(
        rows,
        query.limit,
        ({ id }) => forecastOf(found(byId.get(id)), people, now),
        ({ at, rank, dueAt, number }) => ({ at, rank, dueAt, number }),
      );
    });
  }

  async show(actor: Actor, key: string): Promise<ForecastDetail> {
    return this.db.read(actor, async (prisma, now) => {
      const id = found(await forecastIdOf(prisma, key));
      const [record] = await readForecastRecords(prisma, [id]);
      return detailOf(found(record), now);
    });
  }

  /** Dates a forecast, moves its date or undates it: a new horizon for beliefs from now on, and a new plan. */
  async moveDue(actor: Actor, submission: Submission, key: string, edit: DueEdit): Promise<ForecastDetail> {
    const { id } = await this.writes.once(actor, submission, async (tx) => {
      const forecast = await lockUnchanged(tx, key, submission);
      const due = await dueOf(tx, edit.due);
      refuseIf(whyNotMoveDue(forecast, due?.at ?? null));
      await addDueChange(tx, forecast.id, { due, reason: edit.reason, by: actor.memberId });
      await plan(tx, forecast.id, 'the due date was moved');
      if (forecast.due && due && due.at !== forecast.due.at) await prompt(tx, [forecast.id], { kind: 'due-moved' });
      await addAudit(tx, {
        action: 'forecast.moveDue',
        by: actor.memberId,
        on: { kind: 'forecast', id: forecast.id },
        detail: { from: forecast.due?.date ?? null, to: due?.date ?? null },
      });
      return { id: forecast.id };
    });
    return this.show(actor, id);
  }

  /** Changes what it says or how it is judged, while it is open. */
  async editCriteria(actor: Actor, submission: Submission, key: string, edit: CriteriaEdit): Promise<ForecastDetail> {
    const { id } = await this.writes.once(actor, submission, async (tx) => {
      const forecast = await lockUnchanged(tx, key, submission);
      refuseIf(forecast.closedAt === null ? null : 'forecast-closed');
      const { condition, topic, importance } = forecast;
      await addCriteriaChange(tx, forecast.id, { condition, topic, importance, ...edit, by: actor.memberId });
      await addAudit(tx, {
        action: 'forecast.editCriteria',
        by: actor.memberId,
        on: { kind: 'forecast', id: forecast.id },
      });
      return { id: forecast.id };
    });
    return this.show(actor, id);
  }
}
