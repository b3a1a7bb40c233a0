import { killApi } from './apiKills.js';
import { full, report, seed } from './figures.js';
import { type Ground, startGround } from './ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.stop());

describe('the api, killed in the middle of requests', () => {
  it('keeps whatever it acknowledged, whole, once, and in its own workspace', { timeout: 3_600_000 }, async () => {
    const clients = full ? 50 : 12;
    const came = await killApi(ground, seed, full ? 500 : 3, clients);
    const { kills, acknowledged, cutOff, lost, doubled, halves, strays } = came;
    report({
      test: 'T13 kill -9 of the api in the middle of requests, its statements late by chance',
      queue: null,
      measured: `${kills} kills under ${clients} clients: ${acknowledged} forecasts acknowledged, ${cutOff} tries cut off; ${lost} acknowledged and not there, ${doubled} doubled, ${halves} half written, ${strays} in another workspace`,
      goal: 'none lost, doubled, half written or astray',
      held: lost + doubled + halves + strays === 0,
    });
    expect(came).toMatchObject({ lost: 0, doubled: 0, halves: 0, strays: 0 });
    expect(acknowledged).toBeGreaterThan(0);
    expect(Object.keys(came.refused).filter((status) => !['409', '503'].includes(status))).toEqual([]);
  });
});
