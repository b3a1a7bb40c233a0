import type { Prisma } from '../generated/prisma/client.js';

/**
 * What waits for an administrator: `clock`, nothing fires since the database's clock jumped; `restored`, messages of the
 * workspace are held since its database was restored or copied; `null`: nothing does.
 */
export async function readPause(prisma: Prisma.TransactionClient): Promise<'clock' | 'restored' | null> {
  const instance = await prisma.instance.findFirst();
  if (instance?.pausedAt) return 'clock';
  return (await prisma.delivery.findFirst({ where: { state: 'held' } })) ? 'restored' : null;
}
