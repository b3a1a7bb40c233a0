import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Part, type PartMessage } from './part.js';

describe('a part of the product', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'hindcast-part-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs `source` as the part's program; every promise resolves the first time its event happens. */
  function run(source: string) {
    const program = path.join(folder, 'program.mjs');
    writeFileSync(program, source);
    let hear: (message: PartMessage) => void = () => {};
    let giveUp: (sentence: string) => void = () => {};
    const message = new Promise<PartMessage>((resolve) => (hear = resolve));
    const givenUp = new Promise<string>((resolve) => (giveUp = resolve));
    const restarts: string[] = [];
    const part = new Part({
      name: 'worker',
      program,
      env: process.env,
      logFile: path.join(folder, 'log'),
      onMessage: (one) => hear(one),
      onRestart: (sentence) => restarts.push(sentence),
      onGivenUp: giveUp,
      firstDelayMs: 1,
    });
    return { part, message, givenUp, restarts };
  }

  it('hands on what it says, keeps its words in the log, and stops when asked', async () => {
    const { part, message, restarts } = run(
      `console.log('hello'); process.send({ ready: true, url: 'http://127.0.0.1:1' }); setInterval(() => {}, 1000);`,
    );
    expect(await message).toEqual({ ready: true, url: 'http://127.0.0.1:1' });
    await part.stop(10_000);
    expect(readFileSync(path.join(folder, 'log'), 'utf8')).toBe('hello\n');
    expect(restarts).toEqual([]);
  });

  it('is killed when it does not stop in time', async () => {
    const { part, message } = run(
      `process.on('SIGTERM', () => {}); process.send({ ready: true }); setInterval(() => {}, 1000);`,
    );
    await message;
    await part.stop(50);
  });

  it('is started again and again, and given up with its last words', async () => {
    const { givenUp, restarts } = run(`console.error('the disk is on fire'); process.exit(3);`);
    expect(await givenUp).toMatch(/ended 6 times in a row \(exit code 3\): the disk is on fire/);
    expect(restarts).toHaveLength(5);
  });
});
