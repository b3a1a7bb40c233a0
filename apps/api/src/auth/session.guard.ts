import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { administratorsOnly, openToReaders, publicRoute, type SignedInRequest } from '../http/actor.js';
import { Refused } from '../http/refused.js';
import { Actors } from './actors.js';
import { Identity } from './identity.js';

/** Lets in who is signed in and belongs to a workspace; every route is behind it unless it says `@Public()`. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: Identity,
    private readonly actors: Actors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = (name: string) => this.reflector.getAllAndOverride(name, [context.getHandler(), context.getClass()]);
    if (marked(publicRoute)) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const signedIn = await this.identity.sessionOf(request.headers);
    if (!signedIn) throw new Refused('not-signed-in');
    const actor = await this.actors.actorOf(signedIn);
    if (!actor) throw new Refused('not-signed-in');
    if (signedIn.cookies.length > 0) {
      void context
        .switchToHttp()
        .getResponse<FastifyReply>()
        .header('set-cookie', [...signedIn.cookies]);
    }
    const looks = request.method === 'GET' || request.method === 'HEAD';
    if (actor.role === 'reader' && !looks && !marked(openToReaders)) throw new Refused('not-permitted');
    if (actor.role !== 'administrator' && marked(administratorsOnly)) throw new Refused('not-permitted');
    request.actor = actor;
    return true;
  }
}
