import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { publicRoute } from '../http/actor.js';
import { Refused } from '../http/refused.js';
import { SetUpState } from './setUpState.js';

/** Until somebody has set the installation up, nothing answers but health and the set-up itself. */
@Injectable()
export class SetUpGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly state: SetUpState,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = this.reflector.getAllAndOverride<boolean | 'once-set-up'>(publicRoute, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (marked === true) return true;
    if (await this.state.needed()) throw new Refused('set-up-needed');
    return true;
  }
}
