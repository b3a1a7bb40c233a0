import { noAnswer, problemOf } from './problem.js';

export interface SendOptions {
  readonly query?: object;
  readonly body?: unknown;
  /** revision of the forecast that the change was written on; somebody else's save in between is refused */
  readonly ifMatch?: number;
  /** the same key again repeats the answer instead of the act; made here where none is given */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

export interface Connection {
  /** origin of the API, without a slash at its end; empty: the page's own */
  readonly origin?: string;
  readonly fetch?: typeof fetch;
}

const searchOf = (query: object = {}): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`;
};

/** Sends one request and reads its answer; every refusal is thrown as an `ApiProblem`. */
export function sender({ origin = '', fetch: given }: Connection) {
  return async <Answer>(method: string, path: string, options: SendOptions = {}): Promise<Answer> => {
    const headers = new Headers({ accept: 'application/json, application/problem+json' });
    const hasBody = options.body !== undefined;
    if (hasBody) headers.set('content-type', 'application/json');
    if (options.ifMatch !== undefined) headers.set('if-match', `"${options.ifMatch}"`);
    if (method === 'POST' || method === 'PUT') {
      headers.set('idempotency-key', options.idempotencyKey ?? crypto.randomUUID());
    }
    const response = await (given ?? fetch)(`${origin}/api/v1/${path}${searchOf(options.query)}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(hasBody && { body: JSON.stringify(options.body) }),
      ...(options.signal && { signal: options.signal }),
    }).catch((fault: unknown) => {
      if (fault instanceof Error && fault.name === 'AbortError') throw fault;
      throw noAnswer();
    });
    if (!response.ok) throw await problemOf(response);
    return (response.status === 204 ? undefined : await response.json()) as Answer;
  };
}

/** One request, as the groups of calls are handed it. */
export type Send = ReturnType<typeof sender>;
