import { appendFileSync } from 'node:fs';
import { killApi } from './apiKills.js';
import { type Ground, startGround } from './ground.js';

const full = process.env.FAULTS === 'full';
const seed = Number(process.env.FAULTS_SEED ?? 20_261_124);

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.stop());

describe('the api, killed in the middle of requests', () => {
  it('keeps whatever it acknowledged, whole and once', { timeout: 3_600_000 }, async () => {
    const came = await killApi(ground, seed, full ? 500 : 3, full ? 50 : 12);
    const file = process.env.FAULTS_FIGURES;
    if (file) appendFileSync(file, `${JSON.stringify({ test: 'T13 kill -9 of the api', seed, came })}\n`);
    expect(came).toMatchObject({ lost: 0, doubled: 0, halves: 0 });
    expect(came.acknowledged).toBeGreaterThan(0);
    expect(Object.keys(came.refused).filter((status) => !['409', '503'].includes(status))).toEqual([]);
  });
});
