import type { Prisma } from '../generated/prisma/client.js';
import { momentOf } from './columns.js';

/** A way out as administrators see it: without its secret. */
export interface ListedEndpoint {
  readonly id: string;
  readonly kind: 'webhook' | 'chat';
  readonly name: string;
  readonly url: string;
  /** member; `null`: anybody */
  readonly memberId: string | null;
  readonly state: 'on' | 'off' | 'failed';
  readonly whyNot: string | null;
  /** until when the secret before signs too; `null`: there is none, epoch milliseconds */
  readonly formerUntil: number | null;
  readonly createdAt: number;
}

const shown = {
  id: true,
  kind: true,
  name: true,
  url: true,
  memberId: true,
  state: true,
  whyNot: true,
  formerUntil: true,
  createdAt: true,
} as const satisfies Prisma.EndpointSelect;

/** Every way out of the workspace, the oldest first. */
export async function readEndpoints(prisma: Prisma.TransactionClient): Promise<ListedEndpoint[]> {
  const rows = await prisma.endpoint.findMany({ select: shown, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => ({
    ...row,
    kind: row.kind as ListedEndpoint['kind'],
    state: row.state as ListedEndpoint['state'],
    formerUntil: momentOf(row.formerUntil),
    createdAt: row.createdAt.getTime(),
  }));
}
