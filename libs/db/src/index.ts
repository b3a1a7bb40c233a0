export { Db, type Reader } from './db.js';
export { type MigrateOptions, migrateDeploy } from './migrate.js';
export type { DbOptions } from './pool.js';
export { RolledBack, type Scope, Tx } from './tx.js';
