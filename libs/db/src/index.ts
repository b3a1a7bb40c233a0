export { Db, type Reader } from './db.js';
export { type Heard, Listener } from './listener.js';
export { type MigrateOptions, migrateDeploy } from './migrate.js';
export type { DbOptions } from './pool.js';
export { fromPpm, toPpm } from './ppm.js';
export * from './reads/calibration/cells.js';
export * from './reads/calibration/counted.js';
export * from './reads/calibration/filter.js';
export * from './reads/calibration/histories.js';
export * from './reads/calibration/listed.js';
export * from './reads/calibration/losses.js';
export * from './reads/deadlines.js';
export * from './reads/deliveries.js';
export * from './reads/deliveryHealth.js';
export * from './reads/endpoints.js';
export * from './reads/forecasts.js';
export * from './reads/heartbeats.js';
export * from './reads/inboxNews.js';
export * from './reads/notices.js';
export * from './reads/pauses.js';
export * from './reads/people.js';
export * from './reads/plans.js';
export * from './reads/prompts.js';
export * from './reads/reports.js';
export * from './reads/urgency.js';
export * from './rows/audit.js';
export * from './rows/chain.js';
export { type Circuit, wayAnswered, wayFailed, wayFor } from './rows/channels.js';
export * from './rows/checks.js';
export {
  type ClaimedDelivery,
  type ClaimedEndpoint,
  type ClaimedItem,
  claimDelivery,
  type Failure,
  failEndpoint,
  keepLease,
  markFailed,
  markSent,
} from './rows/deliveries.js';
export * from './rows/deliveryChoices.js';
export * from './rows/duties.js';
export * from './rows/endpoints.js';
export * from './rows/evidence.js';
export * from './rows/fire.js';
export * from './rows/fold.js';
export * from './rows/forecasts.js';
export * from './rows/history.js';
export * from './rows/idempotency.js';
export * from './rows/ids.js';
export * from './rows/instance.js';
export * from './rows/judgements.js';
export * from './rows/judgementsByHand.js';
export * from './rows/judgementsOf.js';
export * from './rows/mailLinks.js';
export * from './rows/members.js';
export * from './rows/noticeSettings.js';
export * from './rows/notices.js';
export * from './rows/reminders.js';
export * from './rows/reports.js';
export * from './rows/rescoring.js';
export * from './rows/resolutions.js';
export * from './rows/results.js';
export * from './rows/ruleSets.js';
export * from './rows/scores.js';
export * from './rows/setUp.js';
export { type DueDelivery, type Piling, type Rates, takeDueDeliveries, untilNextDue } from './rows/take.js';
export * from './rows/tries.js';
export * from './rows/users.js';
export * from './rows/withdrawals.js';
export * from './rows/workspaces.js';
export * from './rows/zoneRules.js';
export * from './rows/zones.js';
export { RolledBack, type Scope, Tx } from './tx.js';
