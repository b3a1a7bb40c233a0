import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refused } from './refused.js';

/** What a writing request says about itself, beside its body. */
export interface Submission {
  /** `Idempotency-Key`: the same key answers a repeated request without doing it again; `null` when none came */
  readonly key: string | null;
  /** of method, path and body: the same key with another request is a mistake */
  readonly requestHash: string;
  /** `If-Match`: the revision the writer saw; `null` when it does not matter */
  readonly ifMatch: number | null;
}

/** Reads `Idempotency-Key` and `If-Match`. */
export const CurrentSubmission = createParamDecorator((_: unknown, context: ExecutionContext): Submission => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { key: keyOf(request), requestHash: hashOf(request), ifMatch: revisionOf(request) };
});

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw badHeader('Idempotency-Key', key, '1 to 200 visible ASCII characters');
}

function revisionOf(request: FastifyRequest): number | null {
  const tag = request.headers['if-match'];
  if (tag === undefined || tag === '*') return null;
  const revision = /^(?:W\/)?"?(\d{1,9})"?$/.exec(tag)?.[1];
  if (revision) return Number(revision);
  throw badHeader('If-Match', tag, 'the ETag of the forecast, such as "12"');
}

const hashOf = ({ method, url, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex');

const badHeader = (name: string, came: unknown, taken: string) =>
  new Refused('invalid-request', {
    errors: [{ at: name, says: `came ${JSON.stringify(came).slice(0, 100)}, takes ${taken}` }],
  });
