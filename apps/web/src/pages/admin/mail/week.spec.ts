import { weekWords, wholeWeek } from './week.js';

describe('the next week', () => {
  it('shows the days on which nothing is sent too, over the end of a month', () => {
    const busy = { day: '2026-11-30', prompts: 4, people: 2, mails: 1 };
    const days = wholeWeek([busy], '2026-11-28', '2026-12-05');
    expect(days.map(({ day, prompts }) => `${day} ${prompts}`)).toEqual([
      '2026-11-28 0',
      '2026-11-29 0',
      '2026-11-30 4',
      '2026-12-01 0',
      '2026-12-02 0',
      '2026-12-03 0',
      '2026-12-04 0',
      '2026-12-05 0',
    ]);
    expect(days[2]).toBe(busy);
  });

  it.each([
    [null, 'As things stand, 5 reminders for 1 person would go out, in 3 mails.'],
    ['not-set-up', 'As things stand, 5 reminders for 1 person would go out.'],
    ['example', 'As things stand, 5 reminders for 1 person would go out.'],
  ] as const)('speaks of mails only where they go (no mail: %s)', (whyNoMail, says) => {
    const people = [{ person: { id: 'x', name: 'Ada' }, prompts: 5, mails: whyNoMail === null ? 3 : 0 }];
    expect(weekWords({ total: 5, people, whyNoMail })).toBe(says);
  });
});
