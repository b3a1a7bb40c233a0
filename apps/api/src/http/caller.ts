import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What signing in and out needs of a request, and the way to send cookies along with the answer. */
export interface Caller {
  readonly ip: string;
  readonly headers: FastifyRequest['headers'];
  setCookies(lines: readonly string[]): void;
}

/** The caller of a route that signs in or out. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  return {
    ip: request.ip,
    headers: request.headers,
    setCookies: (lines) => void reply.header('set-cookie', [...lines]),
  };
});
