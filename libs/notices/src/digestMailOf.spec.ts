import { hostileText } from '@test/kit/hostileText.js';
import fc from 'fast-check';
import { type DigestMailFacts, digestMailOf } from './digestMailOf.js';
import type { ItemFacts } from './facts.js';

const item = (number: number, kind: ItemFacts['kind'], due: string | null, more: object = {}): ItemFacts => ({
  noticeId: `notice-${number}`,
  kind,
  forecast: {
    id: `forecast-${number}`,
    number,
    statement: `Statement ${number}`,
    due: due === null ? null : { date: due },
    lastCheckOn: '2026-10-17',
    marking: null,
    chance: 0.22,
    reason: null,
    ...more,
  },
});

const facts = (items: readonly ItemFacts[], changes: Partial<DigestMailFacts> = {}): DigestMailFacts => ({
  delivery: { id: '0193a5c1-1111-7000-8000-000000000001' },
  items,
  late: false,
  day: '2026-11-28',
  person: { name: 'Ada Example', email: 'ada@example.org' },
  workspace: { name: 'Example desk', lexicon: 'icd203' },
  publicUrl: 'https://hindcast.example.org',
  instance: 'hindcast.example.org',
  unsubscribe: 'AZOlwRERcACAAAAAAAAACg.uuu',
  unsubscribeTo: null,
  ...changes,
});

const numbersOf = (text: string) => [...text.matchAll(/\/forecasts\/(\d+)/g)].map(([, number]) => Number(number));

describe('digestMailOf', () => {
  it('lists each forecast with its number, statement, sentence and link', () => {
    const mail = digestMailOf(facts([item(7, 'overdue', '2026-11-20'), item(8, 'reassess', '2028-12-31')]));
    expect(mail.subject).toBe('2 forecasts need you, 1 overdue, 1 to look at again');
    expect(mail.text).toContain(
      [
        'Overdue (1)',
        '',
        '* Statement 7',
        '  F-7 was due on Fri 20 Nov 2026, 8 days overdue: record what happened, or move the date.',
        '  22% unlikely',
        '  https://hindcast.example.org/forecasts/7/outcome',
        '',
        'Time to look again (1)',
        '',
        '* Statement 8',
      ].join('\n'),
    );
    for (const words of ['Overdue (1)', 'Statement 7', 'F-7 was due on', '22% unlikely', 'Statement 8'])
      expect(mail.html).toContain(words);
    expect(numbersOf(mail.html)).toEqual([7, 8]);
  });

  it('puts the most urgent first, then the one due first, undated ones last', () => {
    const items = [
      item(1, 'before-due', '2026-12-20'),
      item(2, 'reassess', null),
      item(3, 'reassess', '2026-12-31'),
      item(4, 'overdue', '2026-11-21'),
      item(5, 'overdue', '2026-10-01'),
      item(6, 'escalate', '2026-11-01'),
      item(7, 'at-due', '2026-11-28'),
    ];
    const mail = digestMailOf(facts(items));
    expect(numbersOf(mail.text)).toEqual([6, 5, 4, 7, 3, 2, 1]);
    expect(mail.subject).toBe('7 forecasts need you, 3 overdue, 1 due, 2 to look at again, 1 due soon');
  });

  it('names a forecast once, by its most urgent notice, however often it was prompted for', () => {
    const items = [
      item(1, 'reassess', '2026-11-20'),
      item(1, 'overdue', '2026-11-20'),
      item(1, 'reassess', '2026-11-20'),
    ];
    const mail = digestMailOf(facts(items));
    expect(mail.subject).toBe('1 forecast needs you, 1 overdue');
    expect(numbersOf(mail.text)).toEqual([1]);
    expect(mail.text).toContain('Overdue (1)');
  });

  it('says plainly that it is late', () => {
    const mail = digestMailOf(facts([item(1, 'overdue', '2026-11-20')], { late: true }));
    expect(mail.subject).toBe('While Hindcast could not send: 1 forecast needs you, 1 overdue');
    for (const body of [mail.text, mail.html])
      expect(body).toContain('Hindcast could not send messages for a while. This is what fell due meanwhile.');
  });

  it('says of marked forecasts that they are due, in a place that does not tell which are overdue', () => {
    const marked = { marking: 'RESTRICTED', statement: 'A secret' };
    const mail = digestMailOf(facts([item(1, 'overdue', '2026-11-20', marked), item(2, 'before-due', '2026-12-20')]));
    expect(numbersOf(mail.text)).toEqual([2, 1]);
    expect(mail.subject).toBe('2 forecasts need you, 1 due soon, 1 behind the sign-in');
    expect(mail.text).toContain('* F-1: a forecast is due.\n  https://hindcast.example.org/forecasts/1\n');
    expect(mail.text + mail.html).not.toMatch(/secret|20 Nov|RESTRICTED/);
  });

  it('lists fifty and leaves the rest to the inbox, so that no mail program cuts it', () => {
    const long = { statement: 'word '.repeat(400) };
    const items = Array.from({ length: 500 }, (_, number) => item(number + 1, 'reassess', '2026-12-31', long));
    const mail = digestMailOf(facts(items));
    expect(new Set(numbersOf(mail.text)).size).toBe(50);
    expect(mail.text).toContain('And 450 more in your inbox.');
    expect(mail.html).toContain('And 450 more in your inbox.');
    expect(Buffer.byteLength(mail.html)).toBeLessThan(100_000);
  });

  it('nothing typed starts a header line, a tag or an attribute', () => {
    const of = (statement: string, name: string) =>
      digestMailOf(
        facts([item(1, 'overdue', '2026-11-20', { statement: `x${statement}` })], {
          person: { name, email: 'ada@example.org' },
          workspace: { name, lexicon: 'icd203' },
        }),
      );
    const tags = (html: string) => html.replace(/>[^<]*/g, '>');
    const plain = of('', '');
    fc.assert(
      fc.property(hostileText, hostileText, (statement, name) => {
        const mail = of(statement, name);
        expect(mail.subject + mail.to.name).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
        expect(tags(mail.html)).toBe(tags(plain.html));
        expect(mail.text.split('\n')).toHaveLength(plain.text.split('\n').length);
      }),
    );
  });
});
