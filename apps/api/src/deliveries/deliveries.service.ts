import type { DeliveriesChanged, Delivery, DeliveryChoice, DeliveryPage, DeliveryQuery } from '@app/contract';
import {
  addAudit,
  confirmClock,
  Db,
  type DeliveryIds,
  dropDeliveries,
  type ListedDelivery,
  personOf,
  readDeliveries,
  readPeople,
  releaseDeliveries,
  replayDeliveries,
  type Tx,
} from '@app/db';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../http/actor.js';
import { pageOfRows, placeOf } from '../http/cursor.js';
import type { Submission } from '../http/submission.js';
import { iso, isoOrNull } from '../http/wire.js';
import { Writes } from '../http/writes.js';

type Changed = z.infer<typeof DeliveriesChanged>;

const place = z.object({ id: z.uuid() });

@Injectable()
export class DeliveriesService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  /** The log, newest first. It says who was told of which forecast, and never what stands in it. */
  async list(actor: Actor, query: DeliveryQuery): Promise<z.infer<typeof DeliveryPage>> {
    const { state, channel, endpoint: endpointId, cursor, limit } = query;
    const after = placeOf(place, cursor)?.id ?? null;
    return this.db.read(actor, async (prisma) => {
      const people = await readPeople(prisma);
      const wanted = { state, channel, endpointId, after, limit: limit + 1 };
      const rows = await readDeliveries(prisma, actor.workspaceId, wanted);
      return pageOfRows(
        rows,
        limit,
        (row) => deliveryOf(row, people),
        ({ id }) => ({ id }),
      );
    });
  }

  /** Sends again what was given up. */
  replay(actor: Actor, submission: Submission, choice: DeliveryChoice): Promise<Changed> {
    return this.decide(actor, submission, choice, 'replay', replayDeliveries);
  }

  /** Lets go out what was held. */
  release(actor: Actor, submission: Submission, choice: DeliveryChoice): Promise<Changed> {
    return this.decide(actor, submission, choice, 'release', releaseDeliveries);
  }

  /** Takes what was held as sent. */
  drop(actor: Actor, submission: Submission, choice: DeliveryChoice): Promise<Changed> {
    return this.decide(actor, submission, choice, 'drop', dropDeliveries);
  }

  /** Lets prompts go out again after the database's clock jumped; nothing happens where it did not. */
  async confirmClock(actor: Actor, submission: Submission): Promise<void> {
    await this.writes.once(actor, submission, async (tx) => {
      const confirmed = await confirmClock(tx);
      const on = { kind: 'installation', id: null };
      if (confirmed) await addAudit(tx, { action: 'clock.confirm', by: actor.memberId, on });
      return { confirmed };
    });
  }

  private decide(
    actor: Actor,
    submission: Submission,
    { ids }: DeliveryChoice,
    decision: string,
    change: (tx: Tx, ids: DeliveryIds) => Promise<number>,
  ): Promise<Changed> {
    return this.writes.once(actor, submission, async (tx) => {
      const changed = await change(tx, ids);
      const on = { kind: 'delivery', id: ids?.length === 1 ? ids[0]! : null };
      await addAudit(tx, { action: `delivery.${decision}`, by: actor.memberId, on, detail: { ids, changed } });
      return { changed };
    });
  }
}

function deliveryOf(row: ListedDelivery, people: Parameters<typeof personOf>[0]): Delivery {
  const { recipientId, createdAt, nextAttemptAt, sentAt, ...rest } = row;
  return {
    ...rest,
    kind: row.kind as Delivery['kind'],
    to: personOf(people, recipientId),
    createdAt: iso(createdAt),
    nextAttemptAt: isoOrNull(nextAttemptAt),
    sentAt: isoOrNull(sentAt),
  };
}
