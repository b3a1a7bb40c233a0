import { hostileText } from '@test/kit/hostileText.js';
import fc from 'fast-check';
import { chatBodyOf, type WebhookFacts, webhookBodyOf } from './webhookOf.js';

const facts = (forecast: Partial<WebhookFacts['item']['forecast']> = {}): WebhookFacts => ({
  delivery: { id: 'd1' },
  workspace: { id: 'w1', name: 'Example desk', lexicon: 'icd203' },
  recipient: { id: 'm1' },
  noticeAt: Date.parse('2026-11-28T07:00:00Z'),
  day: '2026-11-28',
  publicUrl: 'https://hindcast.example.org',
  item: {
    noticeId: 'n1',
    kind: 'overdue',
    forecast: {
      id: 'f1',
      number: 12,
      statement: 'The port of Larsund reopens',
      due: { date: '2026-11-20' },
      lastCheckOn: null,
      marking: null,
      chance: 0.22,
      reason: 'A reason',
      ...forecast,
    },
  },
});

describe('webhookBodyOf', () => {
  it('says what, about what, for whom and where, and no belief', () => {
    const body = webhookBodyOf(facts());
    expect(JSON.parse(body)).toEqual({
      type: 'notice.reminder',
      timestamp: '2026-11-28T07:00:00.000Z',
      data: {
        version: 1,
        workspaceId: 'w1',
        noticeId: 'n1',
        forecastId: 'f1',
        recipientId: 'm1',
        kind: 'overdue',
        number: 12,
        due: '2026-11-20',
        says: 'F-12 was due on Fri 20 Nov 2026, 8 days overdue: record what happened, or move the date.',
        statement: 'The port of Larsund reopens',
        link: 'https://hindcast.example.org/forecasts/12/outcome',
        thin: false,
      },
    });
    expect(body).not.toMatch(/0\.22|22%|A reason/);
  });

  it('says of a marked forecast its number and that it is due', () => {
    const body = webhookBodyOf(facts({ marking: 'RESTRICTED' }));
    expect(JSON.parse(body).data).toMatchObject({
      number: 12,
      due: null,
      says: 'F-12: a forecast is due.',
      statement: null,
      link: 'https://hindcast.example.org/forecasts/12',
      thin: true,
    });
    expect(body).not.toMatch(/Larsund|RESTRICTED|2026-11-20/);
  });
});

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
        expect(text).not.toMatch(/[<>]|@(channel|all|here)|&(?!amp;|lt;|gt;)/);
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
