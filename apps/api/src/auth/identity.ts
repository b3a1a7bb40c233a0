import type { IncomingHttpHeaders } from 'node:http';
import { Db } from '@app/db';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { isAPIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { v7 as uuid } from 'uuid';
import type { Config } from '../config.js';
import { Refused } from '../http/refused.js';
import { hashPassword, verifyPassword } from './passwords.js';

const hour = 3600;
/** Signed out after this much silence, in seconds. */
const idle = 8 * hour;
/** Signed out after this long whatever happens, in milliseconds. */
const longest = 7 * 24 * hour * 1000;

/** Who signed in, and what the answer has to carry back. */
export interface SignedIn {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  /** as chosen last; `null`: not chosen yet */
  readonly activeWorkspaceId: string | null;
  /** `Set-Cookie` lines to send along */
  readonly cookies: readonly string[];
}

/**
 * better-auth, behind our own routes: its HTTP handler is not mounted, so nothing of it is reachable but what is called
 * here. Sessions are wall-clock matters of this process, not of the domain's clock: a shifted clock signs nobody out.
 */
export class Identity {
  private readonly auth: ReturnType<typeof authOf>;

  constructor(
    private readonly db: Db,
    config: Config,
  ) {
    this.auth = authOf(db, config);
  }

  /** Signs in with address and password, and starts a new session. An unknown address costs as much as a known one. */
  async signIn(email: string, password: string, headers: IncomingHttpHeaders): Promise<SignedIn> {
    if (Buffer.byteLength(password) > 1024) throw new Refused('wrong-credentials');
    try {
      const { response, headers: answer } = await this.auth.api.signInEmail({
        body: { email: email.toLowerCase(), password },
        headers: withoutCookies(headers),
        returnHeaders: true,
      });
      const session = await this.db.identity.session.findUniqueOrThrow({ where: { token: response.token } });
      return {
        userId: response.user.id,
        name: response.user.name,
        email: response.user.email,
        sessionId: session.id,
        activeWorkspaceId: null,
        cookies: answer.getSetCookie(),
      };
    } catch (fault) {
      if (isAPIError(fault) && fault.statusCode < 500) throw new Refused('wrong-credentials');
      throw fault;
    }
  }

  /** The session that the request's cookie names; `null` when there is none or it has ended. */
  async sessionOf(headers: IncomingHttpHeaders): Promise<SignedIn | null> {
    if (!headers.cookie) return null;
    const asked = { headers: new Headers({ cookie: headers.cookie }), returnHeaders: true } as const;
    const { response, headers: answer } = await this.auth.api.getSession(asked);
    if (!response) return null;
    const { session, user } = response;
    if (Date.now() - session.createdAt.getTime() > longest) {
      await this.signOut(headers);
      return null;
    }
    return {
      userId: user.id,
      name: user.name,
      email: user.email,
      sessionId: session.id,
      activeWorkspaceId: session.activeWorkspaceId ?? null,
      cookies: answer.getSetCookie(),
    };
  }

  /** Which of these sessions have not ended. Asking keeps none of them alive: a page that only listens is no sign of life. */
  async stillSignedIn(sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const now = Date.now();
    const alive = await this.db.identity.session.findMany({
      where: {
        id: { in: [...sessionIds] },
        expiresAt: { gt: new Date(now) },
        createdAt: { gt: new Date(now - longest) },
      },
      select: { id: true },
    });
    return new Set(alive.map(({ id }) => id));
  }

  /** Ends the session, in the database too; returns the `Set-Cookie` lines that make the browser forget it. */
  async signOut(headers: IncomingHttpHeaders): Promise<readonly string[]> {
    const asked = { headers: new Headers({ cookie: headers.cookie ?? '' }), returnHeaders: true } as const;
    const { headers: answer } = await this.auth.api.signOut(asked);
    return answer.getSetCookie();
  }

  /** Remembers the workspace in which this session acts. */
  async choose(sessionId: string, workspaceId: string): Promise<void> {
    await this.db.identity.session.update({ where: { id: sessionId }, data: { activeWorkspaceId: workspaceId } });
  }
}

function authOf(db: Db, config: Config) {
  const secure = config.publicUrl.startsWith('https:');
  return betterAuth({
    appName: 'Hindcast',
    baseURL: config.publicUrl,
    secret: config.authSecret,
    database: prismaAdapter(db.identity, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 1024,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      expiresIn: idle,
      updateAge: 5 * 60,
      additionalFields: { activeWorkspaceId: { type: 'string', required: false, input: false } },
    },
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: () => uuid() },
      ipAddress: { disableIpTracking: true },
      // the prefix is ours to set: __Host- binds the cookie to this very host, which better-auth's own does not
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: secure ? '__Host-hindcast' : 'hindcast',
          attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
        },
      },
    },
  });
}

/** A new session must not continue an old one, so the sign-in never sees the cookie that came along. */
function withoutCookies(headers: IncomingHttpHeaders): Headers {
  return new Headers({ 'user-agent': headers['user-agent'] ?? '' });
}
