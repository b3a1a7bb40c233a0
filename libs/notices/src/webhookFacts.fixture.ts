import type { WebhookFacts } from './webhookOf.js';

/** An invented overdue forecast, as one person of an example desk is told of it. */
export const facts = (forecast: Partial<WebhookFacts['item']['forecast']> = {}): WebhookFacts => ({
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
