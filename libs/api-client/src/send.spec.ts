import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApi } from './createApi.js';
import { ApiProblem } from './problem.js';

interface Seen {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

describe('the client, against a server', () => {
  let server: Server;
  let origin: string;
  let seen: Seen;
  let answer: { status: number; type: string; body: string };

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        seen = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
        response.writeHead(answer.status, { 'content-type': answer.type });
        response.end(answer.body);
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));
  beforeEach(() => {
    answer = { status: 200, type: 'application/json', body: '{"ok":true}' };
  });

  it('leaves absent filters out of the address', async () => {
    await createApi({ origin }).forecasts.list({ state: 'overdue,due', q: '', cursor: undefined });
    expect(seen.url).toBe('/api/v1/forecasts?state=overdue%2Cdue');
  });

  it('sends the revision a change was written on, and a key of its own', async () => {
    await createApi({ origin }).forecasts.check(142, { kind: 'kept' }, { ifMatch: 7 });
    expect(seen).toMatchObject({ method: 'POST', url: '/api/v1/forecasts/142/checks', body: '{"kind":"kept"}' });
    expect(seen.headers['if-match']).toBe('"7"');
    expect(seen.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('repeats a given key, so that a retry is one act', async () => {
    await createApi({ origin }).forecasts.check(1, { kind: 'kept' }, { idempotencyKey: 'same-key-again' });
    expect(seen.headers['idempotency-key']).toBe('same-key-again');
  });

  it('sends neither key nor content type where nothing is written', async () => {
    await createApi({ origin }).today();
    expect(seen.headers['idempotency-key']).toBeUndefined();
    expect(seen.headers['content-type']).toBeUndefined();
  });

  it('throws a refusal with its code, sentence and fields', async () => {
    answer = {
      status: 422,
      type: 'application/problem+json',
      body: JSON.stringify({
        type: '/problems/reason-required',
        title: 'A move of 10 points or more needs a reason',
        status: 422,
        code: 'reason-required',
        errors: [{ at: 'reason', says: 'nothing came; takes a sentence' }],
      }),
    };
    const refused = await createApi({ origin })
      .forecasts.check(1, { kind: 'changed', chance: 0.5 })
      .catch((fault: unknown) => fault);
    expect(refused).toBeInstanceOf(ApiProblem);
    expect(refused).toMatchObject({ code: 'reason-required', status: 422 });
    expect((refused as ApiProblem).at('reason')).toBe('nothing came; takes a sentence');
    expect((refused as ApiProblem).at('chance')).toBeNull();
  });

  it('makes a refusal of an answer that is none of ours', async () => {
    answer = { status: 502, type: 'text/html', body: '<p>Bad gateway</p>' };
    await expect(createApi({ origin }).today()).rejects.toMatchObject({ code: 'unexpected', status: 502 });
  });

  it('reads an empty answer as nothing', async () => {
    answer = { status: 204, type: 'application/json', body: '' };
    await expect(createApi({ origin }).session.signOut()).resolves.toBeUndefined();
  });

  it('says that nobody answered', async () => {
    await expect(createApi({ origin: 'http://127.0.0.1:9' }).today()).rejects.toMatchObject({ code: 'no-answer' });
  });
});
