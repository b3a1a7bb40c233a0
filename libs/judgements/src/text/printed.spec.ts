import { assemble, build } from '../../corpus/index.js';
import { type Layout, printed } from '../../corpus/printed.js';
import { extract } from '../index.js';

/** Passages of clean prose: one line per paragraph, as the author wrote it. */
const clean = Object.values(build)
  .flat()
  .map((passage) => ({ ...passage, text: assemble(passage).text }))
  .filter(({ text, format, style }) => format !== 'markdown' && !/badly|PDF/i.test(style) && !/\S\n\S/.test(text));

const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const firm = (text: string, publishedOn: string) =>
  extract(text, { publishedOn }).judgements.filter(({ strength }) => strength === 'firm');

const plain: Layout = { width: 70, height: 9, pageBreak: '\n#\n', gaps: true, breaks: true, marks: true };
const layouts: [string, Layout][] = [
  ['wrapped at 70 columns', { ...plain, height: 10_000 }],
  ['wrapped at 100 columns, without gaps', { ...plain, width: 100, height: 10_000, gaps: false }],
  ['in narrow columns', { ...plain, width: 38 }],
  ['with page numbers in the middle of sentences', plain],
  ['with page numbers on lines of their own, without gaps', { ...plain, pageBreak: '#', gaps: false }],
  ['with form feeds and running heads', { ...plain, pageBreak: '\n#\n\f\nFOREIGN OUTLOOK 2025\n' }],
  [
    'with running heads in small letters',
    { ...plain, pageBreak: '\nAnnual Review of Regional Security\n\nPage # of 90\n' },
  ],
  ['with a running head beside the number', { ...plain, pageBreak: '\n# | Annual Review of Regional Security\n' }],
  [
    'with figures between two halves of a sentence',
    {
      ...plain,
      height: 14,
      pageBreak:
        '\nFigure #. Inflation is likely to fall\n(per cent)\n\n 4.0\n 3.0\n 2.0\n2022 2023 2024 2025\n\nSource: own calculations. Note: values will be revised.\n',
    },
  ],
  [
    'with notes at the foot of the page',
    { ...plain, height: 12, pageBreak: '\n#3 See the annual report of 2019, p. 4, which will be reprinted.\n\n#\n' },
  ],
];

/** What of the clean text is found again in the printed one, and what is found there besides. */
function compared(layout: Layout) {
  const lost: string[] = [];
  const added: string[] = [];
  let all = 0;
  for (const { text, publishedOn } of clean) {
    const before = firm(text, publishedOn).map(({ statement }) => words(statement));
    const after = firm(printed(text, layout), publishedOn).map(({ statement }) => words(statement));
    all += before.length;
    lost.push(...before.filter((statement) => !after.includes(statement)));
    added.push(...after.filter((statement) => !before.includes(statement)));
  }
  return { all, lost, added };
}

describe(`${clean.length} passages as they come out of a converter`, () => {
  it.each(layouts)(
    '%s: nearly every judgement is found again, with the same words',
    (_name, layout) => {
      const { all, lost, added } = compared(layout);
      const told = `${lost.length} of ${all} lost:\n${lost.join('\n')}\nadded:\n${added.join('\n')}`;
      expect(1 - lost.length / all, told).toBeGreaterThanOrEqual(0.97);
      expect(added.length / all, told).toBeLessThanOrEqual(0.03);
    },
    30_000,
  );
});
