/** When people are prompted; workspace, forecast and person may each hand their own. */
export interface ReminderRules {
  /** wall-clock time of every prompt in the recipient's zone, `HH:MM` */
  readonly at: string;
  /** days before the due day, any order, each ≥ 1 */
  readonly beforeDueDays: readonly number[];
  readonly onDueDay: boolean;
  /** days after the due moment, ascending, each ≥ 1 */
  readonly overdueDays: readonly number[];
  /** after the last of `overdueDays`, every so many days */
  readonly thenEveryDays: number;
  /** overdue prompts in all; then it is left to the lists */
  readonly mostOverdue: number;
  /** prompts to look again after one check, a cadence apart, ≥ 1; unanswered, it is left to the lists */
  readonly mostReassess: number;
}

/** 30, 7 and 0 days before, 1, 7, then every 14 days after, six times at most; three prompts per check; at 09:00. */
export const defaultRules: ReminderRules = {
  at: '09:00',
  beforeDueDays: [30, 7],
  onDueDay: true,
  overdueDays: [1, 7],
  thenEveryDays: 14,
  mostOverdue: 6,
  mostReassess: 3,
};
