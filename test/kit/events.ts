import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { Caller } from './app.js';

/** One server-sent event. */
export interface SentEvent {
  readonly name: string;
  readonly id: string | null;
  readonly data: unknown;
}

/** An open stream of events, read as they come. */
export interface EventStream {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** everything that came, comments too */
  readonly text: () => string;
  /** the next event that nobody has taken yet; waits for it */
  next(): Promise<SentEvent>;
  /** resolves when the other side has ended it */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a stream as a browser's EventSource does. */
export function openEvents(
  url: string,
  caller: Pick<Caller, 'cookie'>,
  headers: Record<string, string> = {},
): Promise<EventStream> {
  return new Promise((resolve, reject) => {
    const cookie = caller.cookie ? { cookie: caller.cookie } : {};
    const asking = request(url, { headers: { accept: 'text/event-stream', ...cookie, ...headers } });
    asking.on('error', reject);
    asking.on('response', (response) => resolve(streamOf(asking, response)));
    asking.end();
  });
}

function streamOf(asking: ClientRequest, response: IncomingMessage): EventStream {
  let text = '';
  const waiting: ((event: SentEvent) => void)[] = [];
  const events: SentEvent[] = [];
  let read = 0;
  response.setEncoding('utf8');
  response.on('data', (more: string) => {
    text += more;
    for (let end = text.indexOf('\n\n', read); end >= 0; end = text.indexOf('\n\n', read)) {
      const event = eventOf(text.slice(read, end));
      read = end + 2;
      if (!event) continue;
      const taker = waiting.shift();
      if (taker) taker(event);
      else events.push(event);
    }
  });
  return {
    status: response.statusCode!,
    headers: response.headers,
    text: () => text,
    next: () => {
      const event = events.shift();
      return event ? Promise.resolve(event) : new Promise((resolve) => waiting.push(resolve));
    },
    ended: new Promise((resolve) => {
      response.on('close', resolve);
      response.on('error', () => resolve());
    }),
    close: () => asking.destroy(),
  };
}

/** `null` for comments and for what only tells how soon to come back. */
function eventOf(block: string): SentEvent | null {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trimStart()] as const;
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return null;
  return { name: fields.get('event') ?? 'message', id: fields.get('id') ?? null, data: JSON.parse(data) };
}
