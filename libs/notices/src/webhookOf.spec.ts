import { facts } from './webhookFacts.fixture.js';
import { signedHeaders, webhookBodyOf } from './webhookOf.js';

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

describe('signedHeaders', () => {
  it('are those that the specification gives as its example', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const body = '{"test": 2432232314}';
    expect(signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330_000, body, [secret])).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });
});
