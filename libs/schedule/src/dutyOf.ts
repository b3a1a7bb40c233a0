import type { DuePlan, Duty, Recipient } from './plan.js';
import type { Channel, ReminderRule } from './rule.js';
import { defaultRules, type ReminderRules } from './rules.js';

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
export function dutyOf(input: PlanInput): Duty {
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
