import { mailsOf, type Prompts, type Telling } from './mailsOf.js';

const at = (text: string): number => Date.parse(text);
const plain: Telling = { mail: true, quiet: null, digest: null, zone: 'UTC' };
const prompts = (fireAt: string, more: Partial<Prompts> = {}): Prompts => ({
  fireAt: at(fireAt),
  mail: true,
  urgent: false,
  count: 1,
  ...more,
});

describe('mailsOf', () => {
  it.each<[string, Prompts[], Partial<Telling>, string[]]>([
    [
      'each prompt is a mail',
      [prompts('2026-03-02T09:00Z', { count: 2 })],
      {},
      ['2026-03-02T09:00Z', '2026-03-02T09:00Z'],
    ],
    ['nobody who unsubscribed gets any', [prompts('2026-03-02T09:00Z')], { mail: false }, []],
    ['a rule without mail makes none', [prompts('2026-03-02T09:00Z', { mail: false })], {}, []],
    [
      'quiet hours put it off',
      [prompts('2026-03-02T23:00Z')],
      { quiet: { from: '22:00', to: '07:00' } },
      ['2026-03-03T07:00Z'],
    ],
    [
      'what is urgent goes out in quiet hours, and beside a digest',
      [prompts('2026-03-02T23:00Z', { urgent: true })],
      { quiet: { from: '22:00', to: '07:00' }, digest: { every: 'day', at: '08:00' } },
      ['2026-03-02T23:00Z'],
    ],
    [
      'all of a day go into one digest',
      [prompts('2026-03-02T09:00Z', { count: 30 }), prompts('2026-03-02T12:00Z'), prompts('2026-03-03T09:00Z')],
      { digest: { every: 'day', at: '18:00' } },
      ['2026-03-02T18:00Z', '2026-03-03T18:00Z'],
    ],
    [
      'a weekly digest comes on its day',
      [prompts('2026-03-02T09:00Z'), prompts('2026-03-05T09:00Z')],
      { digest: { every: 'week', weekday: 5, at: '18:00' } },
      ['2026-03-06T18:00Z'],
    ],
    [
      'a digest in quiet hours comes when they end',
      [prompts('2026-03-02T09:00Z')],
      { quiet: { from: '17:00', to: '07:00' }, digest: { every: 'day', at: '18:00' } },
      ['2026-03-03T07:00Z'],
    ],
  ])('%s', (_promise, given, telling, expected) => {
    expect(mailsOf(given, { ...plain, ...telling }, at('2026-03-01T00:00Z'))).toEqual(expected.map(at));
  });

  it('what is late leaves now: by itself, or in the newest digest that it fell due for', () => {
    const now = at('2026-03-03T12:00Z');
    const late = [prompts('2026-03-01T09:00Z'), prompts('2026-03-02T18:00Z'), prompts('2026-03-02T19:00Z')];
    expect(mailsOf(late, plain, now)).toEqual([now, now, now]);
    const digest = { every: 'day', at: '18:00' } as const;
    expect(mailsOf(late, { ...plain, digest }, now)).toEqual([now, at('2026-03-03T18:00Z')]);
  });
});
