import { Db, membershipsOf } from '@app/db';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import type { SignedIn } from './identity.js';

@Injectable()
export class Actors {
  constructor(private readonly db: Db) {}

  /** The person in the workspace chosen last, or in their first one; `null` for somebody who belongs nowhere. */
  async actorOf(signedIn: SignedIn): Promise<Actor | null> {
    const { userId, sessionId, name, email, activeWorkspaceId } = signedIn;
    const memberships = await this.db.transaction('installation', (tx) => membershipsOf(tx, userId));
    const chosen = memberships.find(({ workspaceId }) => workspaceId === activeWorkspaceId) ?? memberships[0];
    if (!chosen) return null;
    const { workspaceId, memberId, role, timeZone } = chosen;
    return { workspaceId, memberId, userId, sessionId, name, email, role, timeZone };
  }
}
