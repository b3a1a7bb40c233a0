import { randomBytes } from 'node:crypto';
import type { Endpoint, EndpointEdit, EndpointSecret, Endpoints, NewEndpoint } from '@app/contract';
import {
  addAudit,
  addEndpoint,
  Db,
  editEndpoint,
  isMember,
  type ListedEndpoint,
  lockEndpoint,
  personOf,
  readEndpoints,
  readPeople,
  rotateSecret,
  secretOf,
} from '@app/db';
import { whyNotUrl } from '@app/outbound';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type Config, configToken } from '../config.js';
import type { Actor } from '../http/actor.js';
import { found, Refused } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { iso, isoOrNull } from '../http/wire.js';
import { Writes } from '../http/writes.js';

/** How long the secret before a new one goes on signing, in milliseconds: receivers change over in their own time. */
const overlap = 24 * 3_600_000;

/** As Standard Webhooks has it: 24 to 64 random bytes in base64, under a prefix that secret scanners know. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

@Injectable()
export class EndpointsService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
    @Inject(configToken) private readonly config: Config,
  ) {}

  /** Every way out of the workspace, the oldest first. */
  async list(actor: Actor): Promise<z.infer<typeof Endpoints>> {
    return this.db.read(actor, async (prisma) => {
      const people = await readPeople(prisma);
      return { items: (await readEndpoints(prisma)).map((row) => endpointOf(row, people)) };
    });
  }

  /** Adds one; whoever repeats the request is shown the same secret again. */
  async add(actor: Actor, submission: Submission, endpoint: NewEndpoint): Promise<EndpointSecret> {
    const { id } = await this.writes.once(actor, submission, async (tx) => {
      const { memberId, url } = endpoint;
      this.refuseAddress(url);
      if (memberId !== null && !(await isMember(tx, memberId))) {
        throw new Refused('invalid-request', {
          errors: [{ at: 'memberId', says: 'takes a member of this workspace' }],
        });
      }
      const added = await addEndpoint(tx, { ...endpoint, secret: newSecret(), by: actor.memberId });
      await addAudit(tx, { action: 'endpoint.add', by: actor.memberId, on: { kind: 'endpoint', id: added } });
      return { id: added };
    });
    return this.withSecret(actor, id);
  }

  async edit(actor: Actor, submission: Submission, id: string, edit: EndpointEdit): Promise<Endpoint> {
    await this.writes.once(actor, submission, async (tx) => {
      found(await lockEndpoint(tx, id));
      if (edit.url !== undefined) this.refuseAddress(edit.url);
      await editEndpoint(tx, id, edit);
      const detail = { changed: Object.keys(edit), ...(edit.on !== undefined && { on: edit.on }) };
      await addAudit(tx, { action: 'endpoint.edit', by: actor.memberId, on: { kind: 'endpoint', id }, detail });
      return { id };
    });
    return this.one(actor, id);
  }

  /** A new secret; the one before it goes on signing for a day, and what came before that one ends at once. */
  async rotate(actor: Actor, submission: Submission, id: string): Promise<EndpointSecret> {
    await this.writes.once(actor, submission, async (tx) => {
      found(await lockEndpoint(tx, id));
      await rotateSecret(tx, id, { secret: newSecret(), overlapMs: overlap });
      await addAudit(tx, { action: 'endpoint.secret', by: actor.memberId, on: { kind: 'endpoint', id } });
      return { id };
    });
    return this.withSecret(actor, id);
  }

  /** Says at once what would be refused at every try; a name that leads inside is found when it is called. */
  private refuseAddress(url: string): void {
    const whyNot = whyNotUrl(url, this.config.outbound);
    if (whyNot) throw new Refused('address-not-allowed', { errors: [{ at: 'url', says: whyNot }] });
  }

  private async withSecret(actor: Actor, id: string): Promise<EndpointSecret> {
    const secret = await this.db.transaction(actor, (tx) => secretOf(tx, id));
    return { endpoint: await this.one(actor, id), secret };
  }

  private async one(actor: Actor, id: string): Promise<Endpoint> {
    const { items } = await this.list(actor);
    return found(items.find((one) => one.id === id));
  }
}

function endpointOf(row: ListedEndpoint, people: Parameters<typeof personOf>[0]): Endpoint {
  const { memberId, formerUntil, createdAt, ...rest } = row;
  return {
    ...rest,
    member: memberId === null ? null : personOf(people, memberId),
    formerSecretUntil: isoOrNull(formerUntil),
    createdAt: iso(createdAt),
  };
}
