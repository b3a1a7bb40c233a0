import type { DuePlan, Duty, PlannedReminder, Recipient } from './plan.js';
import { planByRules } from './planByRules.js';
import { planRounds } from './planRounds.js';
import type { Channel, ReminderRule } from './rule.js';

/** Rules for the owner alone, as plain numbers of days. */
interface ReminderRules {
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
const defaultRules: ReminderRules = {
  at: '09:00',
  beforeDueDays: [30, 7],
  onDueDay: true,
  overdueDays: [1, 7],
  thenEveryDays: 14,
  mostOverdue: 6,
  mostReassess: 3,
};

/** What the plan of an owner alone follows from, by one set of plain numbers of days. */
export interface PlanInput {
  /** the database's clock, epoch milliseconds */
  readonly now: number;
  /** null: monitor only, which prompts nobody */
  readonly due: DuePlan | null;
  /** true once the outcome is recorded or the forecast withdrawn: nothing is planned */
  readonly closed: boolean;
  readonly recipient: Recipient;
  /** days between checks; null: none asked for */
  readonly cadence: { readonly days: number | null };
  /** when somebody last looked, epoch milliseconds; null: nobody yet, the cadence runs from `now` */
  readonly lastCheckAt: number | null;
  /** rows in the check table up to the last look that counts, undone ones and undoings included */
  readonly checksRecorded: number;
  /** how often an outcome was taken back; each time gives the reminders new keys, so that ended ones come back */
  readonly reopenings?: number;
  readonly rules?: ReminderRules;
}

const channels: readonly Channel[] = ['inbox', 'email'];

/** The same duty in full: planned as if the due date came into force now, with rules for the owner alone. */
function dutyOf(input: PlanInput): Duty {
  const { cadence, recipient, rules = defaultRules, ...rest } = input;
  return {
    ...rest,
    since: input.now,
    opensAt: input.now,
    reopenings: input.reopenings ?? 0,
    owner: recipient,
    deputy: null,
    lead: null,
    roundsSince: null,
    cadence: cadence.days === null ? null : { every: `P${cadence.days}D`, tightens: false },
    rules: rulesOf(rules),
  };
}

function rulesOf(rules: ReminderRules): ReminderRule[] {
  const rule = (kind: ReminderRule['kind'], days: number): ReminderRule => ({
    id: `${kind}-${days}`,
    kind,
    offset: `P${days}D`,
    at: rules.at,
    channels,
    urgent: kind === 'at-due',
  });
  const overdueDays = rules.overdueDays.slice(0, rules.mostOverdue);
  while (overdueDays.length < rules.mostOverdue) overdueDays.push((overdueDays.at(-1) ?? 0) + rules.thenEveryDays);
  return [
    ...rules.beforeDueDays.map((days) => rule('before-due', days)),
    ...(rules.onDueDay ? [rule('at-due', 0)] : []),
    ...overdueDays.map((days) => rule('overdue', days)),
    { ...rule('reassess', 0), most: rules.mostReassess },
  ];
}

/** Every reminder that a forecast implies for its owner, by moment. */
export function planReminders(input: PlanInput): PlannedReminder[] {
  return planByRules(dutyOf(input));
}

/** The rounds alone, as they are planned after a check. */
export function planReassessment(input: PlanInput): PlannedReminder[] {
  const duty = dutyOf(input);
  return duty.closed || duty.due === null ? [] : planRounds(duty, duty.due);
}
