import { defaultRuleSet } from './defaultRuleSet.js';
import type { ReminderRule } from './rule.js';
import { ruleSentence } from './ruleSentence.js';

const rule = (changes: Partial<ReminderRule>): ReminderRule => ({
  id: 'one',
  kind: 'before-due',
  offset: 'P7D',
  at: '09:00',
  channels: ['email'],
  urgent: false,
  ...changes,
});

describe('ruleSentence', () => {
  it.each([
    [rule({}), 'Remind me 7 days before due by mail'],
    [rule({ offset: 'P1M', at: '17:30' }), 'Remind me 1 month before due at 17:30 by mail'],
    [rule({ kind: 'overdue', thenEvery: 'P2W', most: 1 }), 'Remind me 7 days after due by mail'],
    [
      rule({ kind: 'escalate', to: 'lead', channels: ['inbox', 'email'] }),
      'Tell the lead 7 days after due in the inbox and by mail, if nobody has answered',
    ],
    [
      rule({ kind: 'reassess', offset: 'P1M', tightens: true, most: 1 }),
      'Ask me to look again every month by mail, more often towards due, once if I do not answer',
    ],
    [rule({ channels: [] }), 'Remind me 7 days before due in the inbox'],
  ])('%#', (given, expected) => {
    expect(ruleSentence(given)).toBe(expected);
  });

  it('says every default', () => {
    expect(defaultRuleSet.rules.map(ruleSentence)).toEqual([
      'Remind me 30 days before due in the inbox and by mail',
      'Remind me 7 days before due in the inbox and by mail',
      'Remind me on the due day in the inbox and by mail, in quiet hours too',
      'Remind me 1 day after due in the inbox and by mail',
      'Remind me 7 days after due in the inbox and by mail, then every 14 days, 5 times in all',
      'Tell the deputy 7 days after due in the inbox and by mail, if nobody has answered',
      'Tell the lead 21 days after due in the inbox and by mail, if nobody has answered',
      'Ask me to look again every 30 days in the inbox and by mail, 3 times if I do not answer',
      'Ask me to look again in the inbox and by mail when 50 % of the time has passed',
      'Ask me to look again in the inbox and by mail when 80 % of the time has passed',
    ]);
  });
});
