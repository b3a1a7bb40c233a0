import type { Session } from '@app/contract';
import { addMember, createWorkspace, Db, holdUser, membershipsOf, removeExample } from '@app/db';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import { Refused } from '../http/refused.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { readExample } from './exampleFile.js';
import { tellHistory } from './tellHistory.js';

@Injectable()
export class ExampleService {
  constructor(
    private readonly db: Db,
    private readonly sessions: SessionsService,
  ) {}

  /** Makes the person an example workspace with an invented history, and goes on in it. One each. */
  async load(actor: Actor): Promise<Session> {
    const example = await readExample();
    const workspaceId = await this.db.transaction('installation', async (tx) => {
      if (!(await holdUser(tx, actor.userId))) throw new Refused('example-present');
      const there = await membershipsOf(tx, actor.userId);
      if (there.some(({ isExample }) => isExample)) throw new Refused('example-present');
      const { timeZone, userId } = actor;
      const workspace = await createWorkspace(tx, { name: example.name, timeZone, isExample: true, createdBy: userId });
      const member = await addMember(tx, { userId, role: 'administrator', timeZone });
      await tellHistory(tx, { memberId: member.id }, workspace, example);
      return workspace.id;
    });
    return this.sessions.enter(actor, workspaceId);
  }

  /** Removes the person's example workspace with everything in it, and goes on in a real one. */
  async remove(actor: Actor): Promise<Session> {
    const memberships = await this.db.transaction('installation', (tx) => membershipsOf(tx, actor.userId));
    const example = memberships.find(({ isExample }) => isExample);
    const real = memberships.find(({ isExample }) => !isExample);
    if (!example || !real) throw new Refused('example-only');
    await this.db.transaction(example, removeExample);
    return this.sessions.enter(actor, actor.workspaceId === example.workspaceId ? real.workspaceId : actor.workspaceId);
  }
}
