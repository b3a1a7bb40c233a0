import { docxOf, pdfOf, put, wordParagraph } from '@test/kit/files.js';
import fc from 'fast-check';
import { readReport } from './readReport.js';
import { Unreadable } from './unreadable.js';

/** Damaged files of each kind in a test run; `FUZZ_FILES=1000` for a long one. */
const runs = Number(process.env.FUZZ_FILES ?? 50);
vi.setConfig({ testTimeout: 30_000 + runs * 1_000 });

const sentence = 'It is likely that the Orlan bridge will be opened by 31 December 2026.';
const bases: Record<string, () => Promise<Buffer>> = {
  'a.pdf': () =>
    pdfOf(
      (pdf) => {
        pdf.fontSize(18).text('Outlook').fontSize(11).text(sentence.repeat(5)).addPage();
        put(pdf, sentence, 72, 90);
      },
      { compress: false },
    ),
  'packed.pdf': () => pdfOf((pdf) => void pdf.font('Times-Roman').text(sentence.repeat(30))),
  'a.docx': async () => docxOf(wordParagraph(sentence).repeat(5)),
  'a.html': async () =>
    Buffer.from(`<!doctype html><body><table><tr><td>${sentence}</table><ul><li>${sentence}</ul><pre>a\n\nb</pre>`),
  'a.md': async () => Buffer.from(`# Outlook\n\n- ${sentence}\n\n> ${sentence}\n\n${sentence.repeat(3)}`),
};

/** What befalls a file on its way: bytes changed, taken out, put in, doubled; places as shares of its length. */
const damage = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('change' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.nat(255),
    }),
    fc.record({
      kind: fc.constant('cut' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
    }),
    fc.record({
      kind: fc.constant('put' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.uint8Array({ maxLength: 50 }),
    }),
    fc.record({
      kind: fc.constant('double' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
    }),
  ),
  { minLength: 1, maxLength: 12 },
);

type Damage = typeof damage extends fc.Arbitrary<infer Blows> ? Blows : never;

function damaged(base: Buffer, blows: Damage): Buffer {
  return blows.reduce<Buffer>((bytes, blow) => {
    const at = Math.floor(blow.at * bytes.length);
    const [before, behind] = [bytes.subarray(0, at), bytes.subarray(at)];
    if (blow.kind === 'change') return Buffer.concat([before, Buffer.of(blow.byte), behind.subarray(1)]);
    if (blow.kind === 'cut') return Buffer.concat([before, behind.subarray(blow.length)]);
    if (blow.kind === 'put') return Buffer.concat([before, blow.bytes, behind]);
    return Buffer.concat([before, behind.subarray(0, blow.length), behind]);
  }, base);
}

describe('a damaged file', () => {
  it.each(Object.keys(bases))('%s is read or refused; nothing breaks', async (name) => {
    const base = await bases[name]!();
    await fc.assert(
      fc.asyncProperty(damage, async (blows) => {
        const reading = await readReport({ bytes: damaged(base, blows), name }, { publishedOn: '2026-01-01' }).catch(
          (fault: unknown) => {
            expect(fault).toBeInstanceOf(Unreadable);
            return null;
          },
        );
        if (!reading) return;
        const { text, layout, judgements } = reading;
        expect(text.isWellFormed() && !text.includes('\u0000')).toBe(true);
        let end = 0;
        for (const block of layout ?? []) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          end = block.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        for (const { start, end: last, quote } of judgements.flatMap(({ mentions }) => mentions))
          expect(text.slice(start, last)).toBe(quote);
      }),
      { numRuns: runs },
    );
  });
});
