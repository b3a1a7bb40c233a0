import { randomUUID } from 'node:crypto';
import { type Problem, type ProblemCode, problems } from '@app/contract';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseFault } from './databaseFault.js';
import { type RefusalNote, Refused } from './refused.js';

const log = new Logger('problems');

/** The one place where a fault becomes an answer: a problem document (RFC 9457). */
@Catch()
export class ProblemsFilter implements ExceptionFilter {
  catch(fault: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { problem, note } = problemFrom(fault, request);
    if (note.retryAfter) void reply.header('retry-after', String(note.retryAfter));
    void reply.code(problem.status).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
  }
}

/** What a fault is told as; one on our side is logged, under the reference that the answer carries. */
export function problemFrom(fault: unknown, request: FastifyRequest): { problem: Problem; note: RefusalNote } {
  const { code, note } = refusalOf(fault, request);
  const problem = problemOf(code, note);
  if (problem.status >= 500 && code !== 'set-up-needed' && code !== 'too-busy') {
    problem.instance = `urn:uuid:${randomUUID()}`;
    // the route and not the address: that may hold a secret
    log.error(`${problem.instance} ${request.method} ${request.routeOptions?.url}: ${stackOf(fault)}`);
  }
  return { problem, note };
}

/** The body of a refusal. */
export function problemOf(code: ProblemCode, note: RefusalNote = {}): Problem {
  const [status, title] = problems[code];
  const { detail, errors } = note;
  return { type: `/problems/${code}`, title, status, code, ...(detail && { detail }), ...(errors && { errors }) };
}

function refusalOf(fault: unknown, request: FastifyRequest): { code: ProblemCode; note: RefusalNote } {
  if (fault instanceof Refused) return fault;
  const code = databaseFault(fault);
  if (code)
    return { code, note: code === 'invalid-request' ? { detail: 'It holds characters that cannot be stored' } : {} };
  const refused = refusedByFramework(fault, request);
  return {
    code: refused,
    note: refused === 'invalid-request' && fault instanceof Error ? { detail: fault.message } : {},
  };
}

/** What Nest and Fastify refuse before a route of ours is reached: unknown paths, unreadable or oversized bodies. */
function refusedByFramework(fault: unknown, request: FastifyRequest): ProblemCode {
  const status = fault instanceof HttpException ? fault.getStatus() : (fault as { statusCode?: unknown })?.statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return 'unexpected';
  if (status === 404 || status === 405) return 'not-found';
  if (status === 413 && request.url.split('?')[0]?.endsWith('/reports')) return 'text-too-long';
  return 'invalid-request';
}

const stackOf = (fault: unknown) => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
