import type { Reminder } from '@app/contract';
import { fateWords, pastOf, pastSummary, plannedOf } from './reminderLines.js';

const reminder = (id: string, state: Reminder['state'], fireAt: string, reason: string | null = null) => ({
  id,
  state,
  fireAt: `${fireAt}T09:00:00Z`,
  reason,
  why: `why ${id}`,
  says: `says ${id}`,
});
const rows = [
  reminder('a', 'skipped_past', '2026-01-01'),
  reminder('b', 'fired', '2026-02-01'),
  reminder('c', 'superseded', '2026-05-01', 'the due date was moved'),
  reminder('d', 'superseded', '2026-06-01', 'the due date was moved'),
  reminder('e', 'cancelled', '2026-04-01', 'the outcome was recorded'),
  reminder('f', 'missed', '2026-03-01', 'a newer one took its place'),
  reminder('h', 'scheduled', '2026-09-01'),
  reminder('g', 'scheduled', '2026-08-01'),
];

describe('the plan of a forecast', () => {
  it('shows what is planned, the next first', () => {
    expect(plannedOf(rows).map(({ id }) => id)).toEqual(['g', 'h']);
  });
});

describe('what became of its reminders', () => {
  const past = pastOf(rows);

  it('says it of each, the newest first, and sums up what one change ended', () => {
    expect(past.map((line) => [line.why, fateWords(line)])).toEqual([
      [null, '2 replaced: the due date was moved'],
      ['why e', 'cancelled: the outcome was recorded'],
      ['why f', 'missed: a newer one took its place'],
      ['why b', 'sent'],
      ['why a', 'skipped: over already when it was planned'],
    ]);
  });

  it('loses none in the summary', () => {
    expect(pastSummary(past)).toBe('1 sent, 1 skipped, 1 missed, 2 replaced, 1 cancelled');
    expect(pastSummary([])).toBe('');
  });
});
