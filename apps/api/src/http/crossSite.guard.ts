import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { fromAnywhere } from './actor.js';
import { Refused } from './refused.js';

/**
 * Refuses state-changing requests that another site may have made a browser send (OWASP CSRF cheat sheet): Fetch
 * Metadata has to say it was us, or, since browsers send none to plain-http addresses of a local network, Origin has
 * to. A request with neither is refused too: programs send one of them.
 */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  private readonly own: string;

  constructor(
    config: Pick<Config, 'publicUrl'>,
    private readonly reflector: Reflector,
  ) {
    this.own = new URL(config.publicUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true;
    if (this.reflector.get(fromAnywhere, context.getHandler())) return true;
    const site = headers['sec-fetch-site'];
    const { origin, host } = headers;
    const ourOrigin = origin === this.own || (!!host && originHost(origin) === host);
    const ours = site === undefined ? ourOrigin : (site === 'same-origin' || site === 'none') && (!origin || ourOrigin);
    if (!ours)
      throw new Refused('cross-site', { detail: 'Send Sec-Fetch-Site: same-origin, or this address as Origin' });
    return true;
  }
}

const originHost = (origin: string | undefined): string | null =>
  origin && URL.canParse(origin) ? new URL(origin).host : null;
