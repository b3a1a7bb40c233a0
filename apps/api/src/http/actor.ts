import type { Role } from '@app/contract';
import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The person who acts, in the workspace they act in; the first argument of every service method. */
export interface Actor {
  readonly workspaceId: string;
  /** who they are in this workspace: what facts are signed with */
  readonly memberId: string;
  /** who they are when they sign in */
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly timeZone: string;
}

/** What a request carries once the guards let it pass. */
export interface SignedInRequest extends FastifyRequest {
  actor?: Actor;
}

/** The signed-in person; the session guard has put them there. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!actor) throw new RangeError('a public route asked for the signed-in person');
  return actor;
});

export const publicRoute = 'public-route';
export const openToReaders = 'open-to-readers';
export const fromAnywhere = 'from-anywhere';
export const administratorsOnly = 'administrators-only';

/** Marks a route that answers without a session, and even before anybody has set the installation up. */
export const Public = () => SetMetadata(publicRoute, true);

/** Marks a route that answers without a session, but not before the installation is set up: signing in. */
export const PublicOnceSetUp = () => SetMetadata(publicRoute, 'once-set-up');

/** Marks a route that changes only what is one's own, so that readers may use it too. */
export const OpenToReaders = () => SetMetadata(openToReaders, true);

/** Marks a route, or all of a controller, that only administrators may use; even looking is theirs alone. */
export const AdministratorsOnly = () => SetMetadata(administratorsOnly, true);

/** Marks a changing route that programs call which are no pages of ours: its secret is in its address. */
export const FromAnywhere = () => SetMetadata(fromAnywhere, true);
