import { hostileText } from '@test/kit/hostileText.js';
import fc from 'fast-check';
import type { ItemFacts } from './facts.js';
import { linksOffered } from './links.js';
import { mailOf, type NoticeMailFacts } from './mailOf.js';

const token = (letter: string) => `AZOlwRERcACAAAAAAAAACg.${letter.repeat(43)}`;

const item = (changes: Partial<ItemFacts['forecast']> = {}, kind: ItemFacts['kind'] = 'overdue'): ItemFacts => ({
  noticeId: '0193a5c1-1111-7000-8000-000000000002',
  kind,
  forecast: {
    id: '0193a5c1-1111-7000-8000-000000000003',
    number: 12,
    statement: 'The port of Larsund reopens to container ships',
    due: { date: '2026-12-31' },
    lastCheckOn: null,
    marking: null,
    chance: 0.22,
    reason: 'The dredger left.\nNothing else moved.',
    ...changes,
  },
});

const facts = (changes: Partial<NoticeMailFacts> = {}): NoticeMailFacts => ({
  delivery: { id: '0193a5c1-1111-7000-8000-000000000001' },
  item: item(),
  links: { keep: null, snooze: token('s') },
  picture: null,
  day: '2027-01-23',
  person: { name: 'Ada Example', email: 'ada@example.org' },
  workspace: { name: 'Example desk', lexicon: 'icd203' },
  publicUrl: 'https://hindcast.example.org/',
  instance: 'hindcast.example.org',
  unsubscribe: token('u'),
  unsubscribeTo: null,
  ...changes,
});

/** What a reader sees of an HTML letter, tags and entities undone. */
const readable = (html: string) =>
  html
    .replace(/<(style|title)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe('mailOf', () => {
  it('says what is asked, about what, how it stands, and where', () => {
    const mail = mailOf(facts());
    expect(mail).toMatchObject({
      to: { name: 'Ada Example', address: 'ada@example.org' },
      subject: 'Overdue: F-12 The port of Larsund reopens to container ships',
      messageId: '<0193a5c1-1111-7000-8000-000000000001@hindcast.example.org>',
    });
    expect(mail.text).toBe(
      [
        'Ada Example,',
        '',
        'F-12 was due on 31 Dec 2026, 23 days overdue: record what happened, or move the date.',
        '',
        '    The port of Larsund reopens to container ships',
        '',
        '22% unlikely · Due 31 Dec 2026, 23 days ago',
        '',
        'Last written: “The dredger left. Nothing else moved.”',
        '',
        'Record the outcome:',
        'https://hindcast.example.org/forecasts/12/outcome',
        '',
        'Snooze a week:',
        `https://hindcast.example.org/m/${token('s')}`,
        '',
        '-- ',
        'Hindcast, Example desk. You get this because F-12 is yours to look after.',
        'How you are reminded: https://hindcast.example.org/settings/reminders',
        `Unsubscribe: https://hindcast.example.org/m/${token('u')}`,
        '',
      ].join('\n'),
    );
  });

  it('says the same in HTML as in plain text', () => {
    const { html } = mailOf(facts());
    const words = readable(html);
    for (const said of [
      'Overdue F-12',
      'The port of Larsund reopens to container ships',
      'F-12 was due on 31 Dec 2026, 23 days overdue: record what happened, or move the date.',
      '22% Unlikely Due 31 Dec 2026, 23 days ago',
      'Last written: “The dredger left. Nothing else moved.”',
      'Record the outcome Snooze a week',
      'You get this because F-12 is yours to look after.',
    ])
      expect(words).toContain(said);
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual([
      'https://hindcast.example.org/forecasts/12/outcome',
      `https://hindcast.example.org/m/${token('s')}`,
      'https://hindcast.example.org/settings/reminders',
      `https://hindcast.example.org/m/${token('u')}`,
    ]);
  });

  it.each([
    ['reassess', 'Reassess F-12', '/forecasts/12/reassess'],
    ['before-due', 'Reassess F-12', '/forecasts/12/reassess'],
    ['at-due', 'Record the outcome', '/forecasts/12/outcome'],
    ['due-now', 'Record the outcome', '/forecasts/12/outcome'],
    ['escalate', 'Open F-12', '/forecasts/12'],
  ] as const)('about %s opens the panel that answers it', (kind, button, path) => {
    expect(mailOf(facts({ item: item({}, kind) })).text).toContain(`${button}:\nhttps://hindcast.example.org${path}\n`);
  });

  it('keeps a number with one link, named by what it keeps', () => {
    const links = { keep: token('k'), snooze: null };
    expect(mailOf(facts({ links, item: item({}, 'reassess') })).text).toContain(
      `Keep 22%:\nhttps://hindcast.example.org/m/${token('k')}\n`,
    );
  });

  it('carries the picture inline, one for each theme, with words for whoever does not see it', () => {
    const picture = { light: 'a@x', dark: 'b@x', alt: 'The number over time: "22%"', width: 440 };
    const { html } = mailOf(facts({ picture }));
    expect([...html.matchAll(/<img src="([^"]+)"[^>]* alt="([^"]+)"/g)].map(([, src, alt]) => [src, alt])).toEqual([
      ['cid:a@x', 'The number over time: &quot;22%&quot;'],
      ['cid:b@x', 'The number over time: &quot;22%&quot;'],
    ]);
  });

  it('loads nothing from elsewhere', () => {
    const { html } = mailOf(facts({ picture: { light: 'a@x', dark: 'b@x', alt: 'alt', width: 440 } }));
    expect(html).not.toMatch(/<link|<script|url\(|@import|src="(?!cid:)/i);
  });

  it('of a marked forecast says its number and that it is due, and nothing else', () => {
    const marked = item({ marking: 'RESTRICTED', reason: 'A secret reason' }, 'reassess');
    const mail = mailOf(facts({ item: marked, links: { keep: null, snooze: null } }));
    expect(mail.subject).toBe('A forecast is due: F-12');
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('F-12: a forecast is due.');
      expect(body).not.toMatch(/Larsund|22%|nlikely|31 Dec|secret|RESTRICTED|\/reassess/i);
    }
    expect(mail.text).toContain('Open F-12:\nhttps://hindcast.example.org/forecasts/12\n');
  });

  it('says nothing of a number where none stands', () => {
    const { text, html } = mailOf(facts({ item: item({ chance: null, reason: null }) }));
    expect(text + html).not.toMatch(/%\b|Last written/);
  });

  it('gives a repeated delivery the same Message-ID', () => {
    expect(mailOf(facts()).messageId).toBe(mailOf(facts({ item: item({ statement: 'Edited since' }) })).messageId);
  });

  it('says that no person wrote it, and how to stop it with one click', () => {
    expect(mailOf(facts()).headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<https://hindcast.example.org/api/v1/mail-links/${token('u')}/one-click>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('names an address that takes "unsubscribe" only where there is one', () => {
    const { headers } = mailOf(facts({ unsubscribeTo: 'leave@example.org' }));
    expect(headers['List-Unsubscribe']).toMatch(/one-click>, <mailto:leave@example\.org>$/);
  });

  it('promises one click over https only', () => {
    const { headers } = mailOf(facts({ publicUrl: 'http://10.0.0.5:3000/desk' }));
    expect(headers['List-Unsubscribe']).toBe(`<http://10.0.0.5:3000/desk/m/${token('u')}>`);
    expect(headers).not.toHaveProperty('List-Unsubscribe-Post');
  });

  it('shortens a long subject between characters, never within one', () => {
    const { subject } = mailOf(facts({ item: item({ statement: '🌊'.repeat(200) }) }));
    expect(subject).toBe(`Overdue: F-12 ${'🌊'.repeat(89)}…`);
  });

  it('nothing typed starts a header line, a tag or an attribute', () => {
    const plain = mailOf(facts());
    const tags = (html: string) => html.replace(/>[^<]*/g, '>').replace(/(content|title)="[^"]*"/g, '');
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, hostileText, (statement, name, workspace, reason) => {
        const mail = mailOf(
          facts({
            item: item({ statement: `x${statement}`, reason: `x${reason}` }),
            person: { name, email: 'ada@example.org' },
            workspace: { name: workspace, lexicon: 'icd203' },
          }),
        );
        const headers = [mail.subject, mail.to.name, mail.to.address, mail.messageId, ...Object.values(mail.headers)];
        expect(headers.join('')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(mail.html.split('\n')).toHaveLength(plain.html.split('\n').length);
        expect(tags(mail.html)).toBe(tags(plain.html));
        expect(mail.text.split('\n')).toHaveLength(plain.text.split('\n').length);
      }),
    );
  });

  it.each([
    ['an address with a second line', { person: { name: 'Ada', email: 'ada@example.org\r\nBcc: eve@example.org' } }],
    ['two addresses', { person: { name: 'Ada', email: 'ada@example.org,eve@example.org' } }],
    ['an installation name with a bracket', { instance: 'x>\r\nBcc: eve' }],
    ['a public URL that is a script', { publicUrl: 'javascript:alert(1)' }],
    ['a token with a bracket', { unsubscribe: 'a.b>\r\nBcc: eve' }],
    ['an address to leave by with a second line', { unsubscribeTo: 'leave@example.org>\r\nBcc: eve' }],
  ])('refuses %s', (_case, changes) => {
    expect(() => mailOf(facts(changes))).toThrow(RangeError);
  });
});

describe('linksOffered', () => {
  it.each([
    ['reassess', {}, ['keep', 'snooze']],
    ['before-due', {}, ['keep', 'snooze']],
    ['reassess', { chance: null }, ['snooze']],
    ['overdue', {}, ['snooze']],
    ['at-due', {}, ['snooze']],
    ['escalate', {}, ['snooze']],
    ['reassess', { marking: 'RESTRICTED' }, []],
  ] as const)('%s with %j offers %j', (kind, changes, offered) => {
    expect(linksOffered(item(changes, kind))).toEqual(offered);
  });
});
