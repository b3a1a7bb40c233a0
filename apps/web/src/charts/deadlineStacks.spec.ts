import type { Today } from '@app/contract';
import { monthsOf, stacksOf } from './deadlineStacks.js';

const deadline = (day: string, kind: 'due' | 'check', number: number, overdue = false): Today['deadlines'][number] => ({
  day,
  kind,
  overdue,
  forecast: { id: '00000000-0000-7000-8000-000000000001', number, statement: 'An example' },
});

describe('stacksOf', () => {
  it('stacks by day and kind, and sets the late apart', () => {
    const { late, stacks } = stacksOf(
      [
        deadline('2026-12-31', 'due', 1),
        deadline('2026-10-31', 'due', 2, true),
        deadline('2026-12-31', 'due', 3),
        deadline('2026-12-31', 'check', 4),
        deadline('2026-11-23', 'due', 5),
        deadline('2027-06-01', 'due', 6),
      ],
      '2026-11-23',
    );
    expect(late.map((item) => item.forecast.number)).toEqual([2]);
    expect(stacks.map((stack) => [stack.ahead, stack.kind, stack.items.length])).toEqual([
      [0, 'due', 1],
      [38, 'due', 2],
      [38, 'check', 1],
    ]);
  });
});

describe('monthsOf', () => {
  it('covers twelve weeks without a hole', () => {
    const months = monthsOf('2026-11-23');
    expect(months.map((month) => month.label)).toEqual(['Nov', 'December', 'January 2027', 'February']);
    expect(months[0]!.from).toBe(0);
    expect(months.at(-1)!.to).toBe(84);
    for (const [index, month] of months.slice(1).entries()) expect(month.from).toBe(months[index]!.to);
  });
});
