import type { FastifyInstance } from 'fastify';
import { Refused } from './refused.js';

/** No shape of ours is deeper than this, and what walks a body by recursion would not come back from a deep one. */
const deepest = 32;

/** Reads JSON bodies and no others; a body that redefines a prototype, or is nested for its own sake, is refused. */
export function readJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    parse(request, text, (fault, body) => {
      if (!fault && isDeeperThan(body, deepest)) {
        done(new Refused('invalid-request', { detail: `The body is nested more than ${deepest} deep` }));
      } else done(fault, body);
    });
  });
}

function isDeeperThan(body: unknown, depth: number): boolean {
  let level: unknown[] = [body];
  for (let at = 0; level.length > 0; at++) {
    if (at > depth) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}
