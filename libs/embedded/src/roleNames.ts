/**
 * The logins of the product, as `prisma/roles.sql` makes them: `owner` migrates, `app` and `worker` live under row-level
 * security, `backup` reads past it, `queue` owns the job queue's schema alone.
 */
export const roleNames = [
  'hindcast_owner',
  'hindcast_app',
  'hindcast_worker',
  'hindcast_backup',
  'hindcast_queue',
] as const;

/** One of the product's logins. */
export type RoleName = (typeof roleNames)[number];
