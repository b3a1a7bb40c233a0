import { createHash } from 'node:crypto';
import type { Session, SignIn } from '@app/contract';
import { countTry, Db, forgetTries, membershipsOf, readMailing, workspaceOf } from '@app/db';
import { whyNoMail } from '@app/schedule';
import { Inject, Injectable } from '@nestjs/common';
import { Actors } from '../auth/actors.js';
import { Identity } from '../auth/identity.js';
import { type Config, configToken } from '../config.js';
import type { Actor } from '../http/actor.js';
import type { Caller } from '../http/caller.js';
import { Refused } from '../http/refused.js';

/** Tries per address and place within the window, in milliseconds; nobody is locked out for good. */
const mostTries = 10;
const window = 15 * 60_000;

@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Db,
    private readonly identity: Identity,
    private readonly actors: Actors,
    @Inject(configToken) private readonly config: Config,
  ) {}

  /** Starts a session. A try is counted before the password is looked at, so that guessing is never free. */
  async signIn(caller: Caller, signIn: SignIn): Promise<Session> {
    return this.sessionOf(await this.begin(caller, signIn));
  }

  /** Who that is, once they are signed in. */
  async begin(caller: Caller, { email, password }: SignIn): Promise<Actor> {
    const key = `sign-in ${createHash('sha256').update(email.toLowerCase()).digest('hex')} ${caller.ip}`;
    const { tries, leftMs } = await this.db.transaction('installation', (tx) => countTry(tx, key, window));
    if (tries > mostTries) throw new Refused('too-many-tries', { retryAfter: Math.ceil(leftMs / 1000) });
    const signedIn = await this.identity.signIn(email, password, caller.headers);
    await this.db.transaction('installation', (tx) => forgetTries(tx, key));
    const actor = await this.actors.actorOf(signedIn);
    if (!actor) throw new Refused('wrong-credentials');
    caller.setCookies(signedIn.cookies);
    return actor;
  }

  async signOut(caller: Caller): Promise<void> {
    caller.setCookies(await this.identity.signOut(caller.headers));
  }

  /** Who acts, where, and where else they could. */
  async sessionOf(actor: Actor): Promise<Session> {
    const memberships = await this.db.transaction('installation', (tx) => membershipsOf(tx, actor.userId));
    const workspace = await this.db.transaction(actor, workspaceOf);
    const { id, name, isExample, timeZone, lexicon, settings } = workspace;
    return {
      person: { id: actor.memberId, name: actor.name, email: actor.email, timeZone: actor.timeZone },
      workspace: {
        ...{ id, name, role: actor.role, isExample, timeZone, lexicon },
        nearFutureMonths: nearFuture(settings),
        secondOpinion: this.config.secondOpinion?.model ?? null,
        whyNoMail: whyNoMail(await this.db.read(actor, readMailing)),
      },
      workspaces: memberships.map((one) => ({
        id: one.workspaceId,
        name: one.name,
        role: one.role,
        isExample: one.isExample,
      })),
    };
  }

  /** Goes on in another of the person's workspaces; one that is not theirs is not found. */
  async enter(actor: Actor, workspaceId: string): Promise<Session> {
    const { userId, sessionId, name, email } = actor;
    const wanted = { userId, sessionId, name, email, activeWorkspaceId: workspaceId, cookies: [] };
    const there = await this.actors.actorOf(wanted);
    if (there?.workspaceId !== workspaceId) throw new Refused('not-found');
    await this.identity.choose(sessionId, workspaceId);
    return this.sessionOf(there);
  }
}

/** What "near future" means here, in months. */
export const nearFuture = (settings: Record<string, unknown>): number =>
  typeof settings.nearFutureMonths === 'number' ? settings.nearFutureMonths : 12;
