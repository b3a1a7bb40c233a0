import type { Plan, PlanQuery } from '@app/contract';
import { Db, forecastIdOf, readMailing, readPlanned } from '@app/db';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import { found } from '../http/refused.js';
import { promptOf } from './promptOf.js';

@Injectable()
export class PlansService {
  constructor(private readonly db: Db) {}

  /** One's own prompts over all forecasts, or everybody's about one forecast; the next first. */
  show(actor: Actor, { forecast, limit }: PlanQuery): Promise<Plan> {
    return this.db.read(actor, async (prisma, now) => {
      const forecastId = forecast === undefined ? null : found(await forecastIdOf(prisma, forecast));
      const rows = await readPlanned(prisma, { recipientId: actor.memberId, forecastId, limit });
      const mailing = await readMailing(prisma);
      return { items: rows.map((row) => promptOf(row, now, mailing)) };
    });
  }
}
