import type { Block, Judgement } from '@app/contract';
import { numberedHeading, sectionsOf } from './sections.js';

const block = (kind: Block['kind'], start: number, end: number): Block => ({
  kind,
  level: kind === 'heading' ? 1 : 0,
  start,
  end,
  page: null,
});
const judgement = (ordinal: number, start: number) =>
  ({ ordinal, mentions: [{ start, end: start + 5 }] }) as unknown as Judgement;

describe('sectionsOf', () => {
  const text = 'Foreword here. ONE text of one. TWO text of two.';
  const blocks = [
    block('paragraph', 0, 14),
    block('heading', 15, 18),
    block('paragraph', 19, 31),
    block('heading', 32, 35),
    block('paragraph', 36, 48),
  ];

  it('puts every judgement under the heading it follows', () => {
    const sections = sectionsOf(text, blocks, [judgement(1, 2), judgement(2, 20), judgement(3, 25), judgement(4, 40)]);
    expect(sections.map((section) => [section.heading, section.judgements.map((one) => one.ordinal)])).toEqual([
      [null, [1]],
      ['ONE', [2, 3]],
      ['TWO', [4]],
    ]);
  });

  it('leaves out an empty foreword', () => {
    expect(sectionsOf(text, blocks, []).map((section) => section.heading)).toEqual(['ONE', 'TWO']);
  });
});

describe('numberedHeading', () => {
  it.each([
    ['2. Transport corridor', '2', 'Transport corridor'],
    ['3.1 Gas', '3.1', 'Gas'],
    ['2028 and after', null, '2028 and after'],
    ['Outlook', null, 'Outlook'],
  ])('%s', (heading, number, words) => expect(numberedHeading(heading)).toEqual({ number, words }));
});
