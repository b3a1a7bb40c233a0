import { lookup as systemLookup } from 'node:dns/promises';
import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { connectTo, Forbidden, type Lookup, NotTrusted } from './connect.js';
import { retryAfterMs } from './retryAfter.js';
import { hostOf, type OutboundRules, whyNotUrl } from './rules.js';

/** How a call ended. */
export type Answer =
  | {
      readonly kind: 'answered';
      /** 3xx too: nobody is followed */
      readonly status: number;
      /** how long the receiver asks to be left alone; `null`: it does not say */
      readonly retryAfterMs: number | null;
      /** the beginning of what it said, on one line; for administrators only */
      readonly excerpt: string;
    }
  /** forbidden: the address is one that is never called · unreachable: no connection came about · broken: it came, no answer did */
  | { readonly kind: 'forbidden' | 'unreachable' | 'broken'; readonly error: string };

export interface Limits {
  /** for finding, connecting and agreeing on encryption together */
  readonly connectMs: number;
  /** for the whole call */
  readonly totalMs: number;
  /** read at most; the rest of an answer is left */
  readonly readBytes: number;
  /** kept at most */
  readonly keptBytes: number;
}

export const ordinaryLimits: Limits = { connectMs: 5_000, totalMs: 15_000, readBytes: 65_536, keptBytes: 1_024 };

/** What tests hand in of their own. */
export interface Ways {
  readonly limits?: Limits;
  readonly lookup?: Lookup;
  /** trusted certificates instead of the system's, PEM */
  readonly ca?: string;
}

export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const allAddresses: Lookup = (name) => systemLookup(name, { all: true });

/**
 * Posts to an address that somebody typed in, in such a way that it cannot be turned inward: permitted addresses only
 * (`whyNotUrl`, every answer of the name server, the address really connected), no redirect is followed, no proxy of
 * the environment is used, time and size of an answer are bounded. Never throws.
 */
export async function post(address: string, message: Message, rules: OutboundRules, ways: Ways = {}): Promise<Answer> {
  const whyNot = whyNotUrl(address, rules);
  if (whyNot) return { kind: 'forbidden', error: `the address ${whyNot}` };
  const url = new URL(address);
  const { limits = ordinaryLimits, lookup = allAddresses, ca } = ways;
  const ending = new AbortController();
  const after = (ms: number, what: string) => setTimeout(() => ending.abort(new Error(`${what} ${ms / 1000} s`)), ms);
  const total = after(limits.totalMs, 'no answer within');
  const connecting = after(limits.connectMs, 'no connection within');
  let socket: Socket | undefined;
  try {
    socket = await sooner(
      connectTo(url, rules, { lookup, signal: ending.signal, ...(ca !== undefined && { ca }) }),
      ending.signal,
    );
    clearTimeout(connecting);
    return await exchange(socket, url, message, limits, ending.signal);
  } catch (fault) {
    return { kind: kindOf(fault, socket !== undefined), error: onOneLine((fault as Error).message) };
  } finally {
    clearTimeout(total);
    clearTimeout(connecting);
    ending.abort();
    socket?.destroy();
  }
}

function kindOf(fault: unknown, connected: boolean): 'forbidden' | 'unreachable' | 'broken' {
  if (fault instanceof Forbidden) return 'forbidden';
  return connected || fault instanceof NotTrusted ? 'broken' : 'unreachable';
}

/** The outcome, or the reason for ending early, whichever comes first. */
function sooner<Outcome>(outcome: Promise<Outcome>, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    outcome.then(resolve, (fault) => reject(signal.aborted ? signal.reason : fault));
  });
}

/** One request over a connection that is open already, so that nothing chooses another one. */
function exchange(socket: Socket, url: URL, { headers, body }: Message, limits: Limits, ending: AbortSignal) {
  return new Promise<Answer>((resolve, reject) => {
    const sending = request({
      method: 'POST',
      createConnection: () => socket,
      host: hostOf(url),
      path: `${url.pathname}${url.search}`,
      headers: {
        ...headers,
        host: url.host,
        'content-length': Buffer.byteLength(body),
        'accept-encoding': 'identity',
        connection: 'close',
      },
    });
    const giveUp = () => reject(ending.reason);
    ending.addEventListener('abort', giveUp);
    sending.on('error', reject);
    sending.on('upgrade', () => reject(new Error('the receiver wants another protocol')));
    sending.on('response', (response) => {
      // what it says after its status is a courtesy: an answer that does not end is an answer all the same
      ending.removeEventListener('abort', giveUp);
      sending.off('error', reject).on('error', () => undefined);
      readStart(response, limits, ending).then((excerpt) => resolve(answered(response, excerpt)), reject);
    });
    sending.end(body);
  });
}

function answered(response: IncomingMessage, excerpt: string): Answer {
  const { 'retry-after': after, date } = response.headers;
  return { kind: 'answered', status: response.statusCode!, retryAfterMs: retryAfterMs(after, date), excerpt };
}

/** The first bytes of an answer, as text. Ends with the answer, at the limit, or when time is up. */
function readStart(response: IncomingMessage, { readBytes, keptBytes }: Limits, ending: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    const kept: Buffer[] = [];
    let keeping = 0;
    let read = 0;
    const end = () => {
      response.destroy();
      resolve(onOneLine(new TextDecoder().decode(Buffer.concat(kept).subarray(0, keptBytes))));
    };
    response.on('data', (bytes: Buffer) => {
      read += bytes.length;
      if (keeping < keptBytes) kept.push(bytes);
      keeping += bytes.length;
      if (read >= readBytes) end();
    });
    for (const over of ['end', 'error', 'close'] as const) response.on(over, end);
    ending.addEventListener('abort', end, { once: true });
  });
}

/** Rows hold text: no NUL, and nothing that fakes a line of a log. */
function onOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
