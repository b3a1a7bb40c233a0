import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pdfOf, readingProgram } from '@test/kit/files.js';
import { checkout, until } from '@test/kit/product.js';
import { createReader, type Reader, type ReaderOptions } from './reader.js';
import type { Progress } from './readReport.js';
import { Unreadable } from './unreadable.js';

// processes start slowly on cores that other tests use as well
vi.setConfig({ testTimeout: 60_000 });

const looking = { publishedOn: '2026-01-01' };
const sentence = 'It is likely that the Orlan bridge will be opened by 31 December 2026. ';
const file = { bytes: Buffer.from(sentence), name: 'a.txt' };

/** A folder of the checkout, where a program finds packages as the built one does. */
let folder: string;
beforeAll(() => {
  mkdirSync(path.join(checkout, '.cache'), { recursive: true });
  folder = mkdtempSync(path.join(checkout, '.cache', 'reading-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A reading process that has been taken over: what it does once it has its order. */
function takenOver(name: string, does: string, limits: ReaderOptions['limits'] = {}): Reader {
  const program = path.join(folder, `${name}.mjs`);
  writeFileSync(program, `process.once('message', async () => { ${does} });`);
  return createReader({ program, limits });
}

const refusal = async (reading: Promise<unknown>): Promise<Unreadable> => {
  const fault: unknown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(fault).toBeInstanceOf(Unreadable);
  return fault as Unreadable;
};

describe('a reading', () => {
  const reader = createReader({ program: readingProgram });

  it('of a file happens in another process and comes back whole', async () => {
    const told: Progress[] = [];
    const bytes = await pdfOf((pdf) => void pdf.text(sentence.repeat(20)));
    const reading = await reader.read({ bytes, name: 'a.pdf' }, looking, { onProgress: (one) => told.push(one) });
    expect(reading).toMatchObject({ format: 'pdf', pages: 1, language: 'en' });
    expect(reading.judgements[0]!.mentions).toHaveLength(20);
    expect(told[0]!.stage).toBe('file');
  });

  it('of a text is the same in another process as in this one', async () => {
    const text = `${sentence.repeat(50)}\n\nRates will rise by 2030.`;
    const elsewhere = createReader({ program: readingProgram, limits: { shortCharacters: 0 } });
    const source = { text, format: 'text' as const };
    expect(await elsewhere.read(source, looking)).toEqual(await reader.read(source, looking));
  });

  it('that fails says why, as the process said it', async () => {
    const { code, detail } = await refusal(reader.read({ bytes: Buffer.from('GIF89a'), name: 'a.gif' }, looking));
    expect([code, detail]).toEqual(['file-kind-unknown', expect.stringContaining('a picture')]);
  });

  it.each([
    ['two bytes too long as a file', { bytes: Buffer.alloc(25 * 1024 * 1024 + 2), name: 'a' }, 'file-too-large'],
    ['one character too long as a text', { text: 'a'.repeat(10_000_001), format: 'text' as const }, 'text-too-long'],
  ])('%s is refused before a process starts', async (_what, source, code) => {
    expect((await refusal(takenOver('never', '').read(source, looking))).code).toBe(code);
  });
});

describe('a process that misbehaves', () => {
  it.each([
    ['loops for ever', 'for (;;);', { wallMs: 400 }, 'within'],
    ['never answers', 'setInterval(() => {}, 1000);', { wallMs: 400 }, 'within'],
    [
      'fills its heap',
      'const all = []; for (;;) all.push({ all: [all.length] });',
      { heapMiB: 32, wallMs: 50_000 },
      'memory',
    ],
    ['ends without a word', 'process.exit(0);', {}, 'broke'],
    ['says nothing', 'process.send(null);', {}, 'broke'],
    ['says nonsense', 'process.send({ reading: { text: 5 } });', {}, 'broke'],
    ['tells no progress', 'process.send({ progress: "far" });', {}, 'broke'],
    ['throws', 'throw new Error("taken over");', {}, 'broke'],
    ['kills itself', 'process.kill(process.pid, "SIGSEGV");', {}, 'broke'],
  ])('and %s costs its own reading only', async (name, does, limits, says) => {
    const { code, detail } = await refusal(takenOver(name.replaceAll(' ', '-'), does, limits).read(file, looking));
    expect([code, detail]).toEqual(['reading-took-too-long', expect.stringContaining(says)]);
  });

  it.runIf(process.platform === 'linux')('and fills memory outside its heap is found and ended', async () => {
    const hog = takenOver('hog', 'const all = []; setInterval(() => all.push(Buffer.alloc(20e6, 1)), 20);', {
      residentBytes: 300 * 1024 * 1024,
    });
    expect((await refusal(hog.read(file, looking))).detail).toContain('300 MiB');
  });

  it.each([
    ['write a file', `fs.writeFileSync(${JSON.stringify('written')}, '')`],
    ['read a file beside the program', `fs.readFileSync(${JSON.stringify(path.join(checkout, 'README.md'))})`],
    ['start a process', `(await import('node:child_process')).execSync('true')`],
    ['start a thread', `new (await import('node:worker_threads')).Worker('', { eval: true })`],
  ])('may not %s', async (what, does) => {
    const attempt = `const fs = await import('node:fs'); let word = 'it could';
      try { ${does} } catch (fault) { word = fault.code }
      process.send({ refused: { code: 'file-unreadable', detail: word } });`;
    const { detail } = await refusal(takenOver(what.replaceAll(' ', '-'), attempt).read(file, looking));
    expect(detail).toBe('ERR_ACCESS_DENIED');
  });

  it('knows nothing of our environment', async () => {
    const tells = `process.send({ refused: { code: 'file-unreadable', detail: Object.keys(process.env).join() } });`;
    const { detail } = await refusal(takenOver('tells', tells).read(file, looking));
    expect(detail).not.toMatch(/PATH|HOME|DATABASE|SECRET/);
  });
});

describe('readings at the same time', () => {
  const waits = (name: string, limits: ReaderOptions['limits']) =>
    takenOver(name, `process.send({ progress: { stage: 'file', done: 0 } }); setInterval(() => {}, 1000);`, limits);

  it('take turns, a few wait, and more are told to come again', async () => {
    const reader = waits('turns', { atOnce: 2, waiting: 1 });
    const gone = [1, 2, 3].map(() => new AbortController());
    let begun = 0;
    const readings = gone.map(({ signal }) =>
      reader.read(file, looking, { signal, onProgress: () => (begun += 1) }).catch((reason: unknown) => reason),
    );
    await until('two readings have begun', () => begun === 2);
    expect((await refusal(reader.read(file, looking))).code).toBe('too-busy');
    gone[0]!.abort('first');
    await until('the third has its turn', () => begun === 3);
    gone[1]!.abort('second');
    gone[2]!.abort('third');
    expect(await Promise.all(readings)).toEqual(['first', 'second', 'third']);
  });

  it('lose those that go while they wait', async () => {
    const reader = waits('goes', { atOnce: 1, waiting: 1 });
    const [inside, waiting] = [new AbortController(), new AbortController()];
    let begun = 0;
    const first = reader.read(file, looking, { signal: inside.signal, onProgress: () => (begun += 1) }).catch(String);
    await until('the first has begun', () => begun === 1);
    const second = reader.read(file, looking, { signal: waiting.signal }).catch(String);
    waiting.abort('went');
    expect(await second).toBe('went');
    const third = reader.read(file, looking, { onProgress: () => (begun += 1) }).catch(String);
    inside.abort('ended');
    expect(await first).toBe('ended');
    await until('its place is free', () => begun === 2);
    await expect(reader.read(file, looking, { signal: AbortSignal.abort('late') })).rejects.toBe('late');
    void third;
  });
});
