import { reminderWords } from './ScheduleCard.js';

describe('reminderWords', () => {
  it.each([
    ['before-due', 'before-due-30d', '30 days before due'],
    ['before-due', 'before-due-1d', '1 day before due'],
    ['overdue', 'overdue-7', '7 days overdue'],
    ['at-due', 'at-due', 'Due day'],
    ['due-now', 'due-now', 'Due already'],
    ['reassess', 'reassess-1', 'Time to look again'],
  ] as const)('%s %s', (kind, rule, expected) => {
    expect(reminderWords({ kind, rule })).toBe(expected);
  });
});
