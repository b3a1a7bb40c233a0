import fc from 'fast-check';
import { type MailFacts, mailOf } from './mailOf.js';

const facts = (changes: Partial<MailFacts> = {}): MailFacts => ({
  delivery: { id: '0193a5c1-1111-7000-8000-000000000001' },
  notice: { kind: 'overdue', day: '2027-01-23' },
  forecast: {
    number: 12,
    statement: 'The port of Larsund reopens to container ships',
    due: { date: '2026-12-31' },
    lastCheckOn: null,
  },
  person: { name: 'Ada Example', email: 'ada@example.org' },
  workspace: { name: 'Example desk' },
  publicUrl: 'https://hindcast.example.org/',
  instance: 'hindcast.example.org',
  ...changes,
});
const about = (statement: string) => facts({ forecast: { ...facts().forecast, statement } });

describe('mailOf', () => {
  it('says what is asked, about what, and where', () => {
    const mail = mailOf(facts());
    expect(mail).toMatchObject({
      to: { name: 'Ada Example', address: 'ada@example.org' },
      subject: 'Overdue: F-12 The port of Larsund reopens to container ships',
      messageId: '<0193a5c1-1111-7000-8000-000000000001@hindcast.example.org>',
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    expect(mail.text).toBe(
      [
        'Ada Example,',
        '',
        'F-12 was due on 31 Dec 2026, 23 days overdue: record what happened, or move the date.',
        '',
        '    The port of Larsund reopens to container ships',
        '',
        'https://hindcast.example.org/forecasts/12',
        '',
        '-- ',
        'Hindcast, Example desk. You get this because F-12 is yours to look after.',
        '',
      ].join('\n'),
    );
    expect(mail.html).toContain('<a href="https://hindcast.example.org/forecasts/12">');
  });

  it('gives a repeated delivery the same Message-ID', () => {
    expect(mailOf(facts()).messageId).toBe(mailOf(about('Edited since')).messageId);
  });

  it('loads nothing from elsewhere', () => {
    expect(mailOf(about('<img src=https://example.org/pixel.png>')).html).not.toMatch(/<img|<link|<script|url\(/i);
  });

  it('links below a path and to a private address', () => {
    expect(mailOf(facts({ publicUrl: 'http://10.0.0.5:3000/desk' })).text).toContain(
      'http://10.0.0.5:3000/desk/forecasts/12',
    );
  });

  it('shortens a long subject between characters, never within one', () => {
    const { subject } = mailOf(about('🌊'.repeat(200)));
    expect(subject).toBe(`Overdue: F-12 ${'🌊'.repeat(89)}…`);
  });

  it('nothing typed starts a header line, a tag or an attribute', () => {
    const hostile = fc.array(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\u2028',
        '\u0000',
        '\u202e',
        'Bcc: eve@example.org',
        '<b>',
        '"',
        "'",
        '&',
        'word',
        '🌊',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (statement, name, workspace) => {
        const mail = mailOf({
          ...about(statement.join('')),
          person: { name: name.join(''), email: 'ada@example.org' },
          workspace: { name: workspace.join('') },
        });
        const headers = [mail.subject, mail.to.name, mail.to.address, mail.messageId, ...Object.values(mail.headers)];
        expect(headers.join('')).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
        expect(mail.html.split('\n')).toHaveLength(11);
        expect(mail.html).not.toContain('<b>');
        expect(mail.text.split('\n')).toHaveLength(11);
      }),
    );
  });

  it.each([
    ['an address with a second line', { person: { name: 'Ada', email: 'ada@example.org\r\nBcc: eve@example.org' } }],
    ['two addresses', { person: { name: 'Ada', email: 'ada@example.org,eve@example.org' } }],
    ['an installation name with a bracket', { instance: 'x>\r\nBcc: eve' }],
    ['a public URL that is a script', { publicUrl: 'javascript:alert(1)' }],
  ])('refuses %s', (_case, changes) => {
    expect(() => mailOf(facts(changes))).toThrow(RangeError);
  });
});
