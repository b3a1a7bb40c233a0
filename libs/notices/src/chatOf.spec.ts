import { hostileText } from '@test/kit/hostileText.js';
import fc from 'fast-check';
import { chatBodyOf, chatMessage } from './chatOf.js';
import { facts } from './webhookFacts.fixture.js';

describe('chatBodyOf', () => {
  const textOf = (statement: string, host = 'hooks.example.org') =>
    JSON.parse(chatBodyOf(facts({ statement }), host)) as { text: string };

  it('is text in three lines', () => {
    expect(textOf('The port of Larsund reopens')).toEqual({
      text: [
        'F-12 was due on Fri 20 Nov 2026, 8 days overdue: record what happened, or move the date.',
        'The port of Larsund reopens',
        'https://hindcast.example.org/forecasts/12/outcome',
      ].join('\n'),
    });
  });

  it('says of a marked forecast its number and that it is due', () => {
    const body = chatBodyOf(facts({ marking: 'RESTRICTED' }), 'hooks.example.org');
    expect(JSON.parse(body).text).toBe('F-12: a forecast is due.\nhttps://hindcast.example.org/forecasts/12');
  });

  it('calls nobody, makes no link of its own and stays in its three lines', () => {
    fc.assert(
      fc.property(hostileText, (statement) => {
        const { text } = textOf(`x${statement}`);
        expect(text.split('\n')).toHaveLength(3);
        expect(text).not.toMatch(/[<>]|@(channel|all|here)|\]\(|&(?!amp;|lt;|gt;)/);
        expect(chatBodyOf(facts({ statement }), 'x.webhook.office.com')).not.toMatch(/@(channel|all|here)|\]\(/);
      }),
    );
  });

  it('is a card where Microsoft takes nothing else', () => {
    for (const host of ['prod-1.westeurope.logic.azure.com', 'x.api.powerplatform.com', 'x.webhook.office.com']) {
      const card = JSON.parse(chatBodyOf(facts(), host)).attachments[0];
      expect(card.contentType).toBe('application/vnd.microsoft.card.adaptive');
      expect(card.content.body.map(({ text }: { text: string }) => text)).toEqual([
        'F-12 was due on Fri 20 Nov 2026, 8 days overdue: record what happened, or move the date.',
        'The port of Larsund reopens',
      ]);
      expect(card.content.actions[0].url).toBe('https://hindcast.example.org/forecasts/12/outcome');
    }
    expect(textOf('x', 'logic.azure.com.eve.example.org')).toHaveProperty('text');
  });

  it('is short enough for every room', () => {
    expect(textOf('&'.repeat(5_000)).text.length).toBeLessThan(40_000);
    expect(textOf('word '.repeat(5_000)).text.length).toBeLessThan(4_000);
  });
});

describe('chatMessage', () => {
  it('needs no link', () => {
    expect(JSON.parse(chatMessage(['A test'], null, 'hooks.example.org'))).toEqual({ text: 'A test' });
    expect(chatMessage(['A test'], null, 'x.webhook.office.com')).not.toContain('actions');
  });
});
