import type { Channel, ReminderRule, RuleSet } from './rule.js';

/** The wall-clock time of prompts where no rule says another, `HH:MM`. */
export const usualHour = '09:00';

const channels: readonly Channel[] = ['inbox', 'email'];
const usual = { at: usualHour, channels, urgent: false } as const;

const rules: readonly ReminderRule[] = [
  { ...usual, id: 'before-due-30d', kind: 'before-due', offset: 'P30D' },
  { ...usual, id: 'before-due-7d', kind: 'before-due', offset: 'P7D' },
  { ...usual, id: 'at-due', kind: 'at-due', offset: 'P0D', urgent: true },
  { ...usual, id: 'overdue-1', kind: 'overdue', offset: 'P1D' },
  { ...usual, id: 'overdue-7', kind: 'overdue', offset: 'P7D', thenEvery: 'P14D', most: 5 },
  { ...usual, id: 'escalate-7', kind: 'escalate', offset: 'P7D', to: 'deputy' },
  { ...usual, id: 'escalate-21', kind: 'escalate', offset: 'P21D', to: 'lead' },
  { ...usual, id: 'reassess', kind: 'reassess', offset: 'P30D', most: 3, tightens: false },
  { ...usual, id: 'elapsed-50', kind: 'elapsed', offset: 'P0D', share: 0.5 },
  { ...usual, id: 'elapsed-80', kind: 'elapsed', offset: 'P0D', share: 0.8 },
];

/**
 * What a new workspace starts with: 30, 7 and 0 days before due at 09:00; overdue 1, 7, then every 14 days, six in
 * all; the deputy at 7 days, the lead at 21; a look every 30 days and when half and four fifths of the time have passed.
 */
export const defaultRuleSet: RuleSet = { rules, stopped: [] };
