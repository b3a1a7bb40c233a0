import { setTimeout as pause } from 'node:timers/promises';
import { Db, type InboxNews, type Listener, readInboxNews } from '@app/db';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Identity } from '../../auth/identity.js';
import type { Actor } from '../../http/actor.js';
import { Refused } from '../../http/refused.js';

/** Between two signs of life, in milliseconds; proxies give up on what is silent for a minute. */
const beatEvery = 20_000;
/** Streams of one person at a time. */
const most = 10;
/** Between two rounds of reading, in milliseconds: of a storm of notices everybody hears a few times a second. */
const between = 100;
/** For what is just being read when the service stops, in milliseconds. */
const farewell = 1_000;

const log = new Logger('notice streams');

/** Where the events of one open page go. */
export interface Outlet {
  /** what the client saw last; `null`: nothing yet */
  readonly seen: number | null;
  send(text: string): void;
  end(): void;
}

interface Stream extends Outlet {
  readonly actor: Actor;
  /** what it was told last; `null`: nothing on this connection */
  last: InboxNews | null;
}

/**
 * Who listens to their inbox in this process. The database says whose grew (LISTEN), one read for each workspace says by
 * how much, and every page of those people is told numbers; what is new they read for themselves. Words that were not
 * heard cost time only: every beat asks anew.
 */
@Injectable()
export class NoticeStreams implements OnModuleDestroy {
  /** by workspace and member, as the database names them on its channel */
  private readonly streams = new Map<string, Set<Stream>>();
  private readonly stale = new Set<string>();
  private listener: Listener | null = null;
  private timer: NodeJS.Timeout | null = null;
  private telling: Promise<void> | null = null;
  private closed = false;

  constructor(
    private readonly db: Db,
    private readonly identity: Identity,
  ) {}

  /** Begins a stream; it is told at once how things stand. Returns what to call when its page is gone. */
  begin(actor: Actor, outlet: Outlet): () => void {
    const key = keyOf(actor);
    const own = this.streams.get(key) ?? new Set();
    if (own.size >= most) throw new Refused('too-many-streams', { retryAfter: 60 });
    const stream: Stream = { ...outlet, actor, last: null };
    own.add(stream);
    this.streams.set(key, own);
    this.listen();
    this.touch([key]);
    return () => this.forget(stream);
  }

  /** Whether new streams are taken: not while the service stops. */
  get open(): boolean {
    return !this.closed;
  }

  /** A sign of life for every stream; those end whose session has, or whose person has left. */
  async beat(): Promise<void> {
    const streams = [...this.streams.values()].flatMap((own) => [...own]);
    for (const stream of streams) stream.send(':\n\n');
    const alive = await this.identity.stillSignedIn(streams.map(({ actor }) => actor.sessionId));
    for (const stream of streams) if (!alive.has(stream.actor.sessionId)) this.end(stream);
    this.touch(this.streams.keys());
    await this.telling;
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    if (this.timer) clearInterval(this.timer);
    for (const own of [...this.streams.values()]) for (const stream of [...own]) this.end(stream);
    await this.listener?.close();
    // a database that does not answer must not keep the service from stopping
    await Promise.race([this.telling, pause(farewell, undefined, { ref: false })]);
  }

  private listen(): void {
    this.listener ??= this.db.listen('notices', {
      onMessage: (payload) => this.touch([payload]),
      onListening: () => this.touch(this.streams.keys()),
    });
    if (this.timer) return;
    // a beat that fails is made up for by the next
    this.timer = setInterval(() => void this.beat().catch((fault: Error) => log.warn(fault.message)), beatEvery);
    this.timer.unref();
  }

  /** Tells these people's pages how things stand; together with others who are touched meanwhile. */
  private touch(keys: Iterable<string>): void {
    for (const key of keys) if (this.streams.has(key)) this.stale.add(key);
    if (this.stale.size === 0 || this.closed) return;
    this.telling ??= this.tellAll().finally(() => {
      this.telling = null;
      this.touch([]);
    });
  }

  private async tellAll(): Promise<void> {
    const keys = [...this.stale];
    this.stale.clear();
    for (const workspaceId of new Set(keys.map((key) => key.split(' ')[0]!))) {
      const members = keys.filter((key) => key.startsWith(workspaceId));
      await this.tell(workspaceId, members).catch((fault: Error) => log.warn(fault.message)); // the next beat asks again
    }
    if (!this.closed) await pause(between);
  }

  private async tell(workspaceId: string, keys: readonly string[]): Promise<void> {
    const memberIds = keys.map((key) => key.split(' ')[1]!);
    const news = await this.db.read({ workspaceId }, (prisma) => readInboxNews(prisma, memberIds));
    for (const key of keys) {
      const own = news.find(({ memberId }) => key.endsWith(memberId));
      for (const stream of [...(this.streams.get(key) ?? [])]) {
        if (own) say(stream, own);
        else this.end(stream);
      }
    }
  }

  private end(stream: Stream): void {
    this.forget(stream);
    stream.end();
  }

  private forget(stream: Stream): void {
    const key = keyOf(stream.actor);
    const own = this.streams.get(key);
    own?.delete(stream);
    if (own?.size === 0) this.streams.delete(key);
  }
}

const keyOf = ({ workspaceId, memberId }: Actor): string => `${workspaceId} ${memberId}`;

function say(stream: Stream, news: InboxNews): void {
  const { last, seen } = stream;
  if (last?.told === news.told && last.unread === news.unread) return;
  const { told, unread } = news;
  const since = last?.told ?? seen ?? told;
  stream.last = news;
  const data = { told, news: Math.max(0, told - since), unread };
  stream.send(`event: notices\nid: ${told}\ndata: ${JSON.stringify(data)}\n\n`);
}
