import { blocks, sentences } from '../index.js';

const shown = (text: string, format: 'text' | 'markdown' = 'text') =>
  blocks(text, format).map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)]);

describe('the pieces of a plain text', () => {
  it('are headings in capitals, title lines, items behind their bullets, and paragraphs over line breaks', () => {
    const text = [
      '3.5',
      '',
      'A longer look at the delta',
      '',
      '  • Floods are likely.',
      '  • Dykes are old.',
      '',
      'OUTLOOK',
      'The river rises',
      'in spring.',
      '',
      '1. First.',
      '2) Second.',
    ].join('\n');
    expect(shown(text)).toEqual([
      ['heading', 2, '3.5'],
      ['heading', 2, 'A longer look at the delta'],
      ['item', 0, 'Floods are likely.'],
      ['item', 0, 'Dykes are old.'],
      ['heading', 2, 'OUTLOOK'],
      ['paragraph', 0, 'The river rises\nin spring.'],
      ['item', 0, 'First.'],
      ['item', 0, 'Second.'],
    ]);
  });

  it('a text of one line is a sentence, not a title', () => {
    expect(shown('Floods are likely')).toEqual([['paragraph', 0, 'Floods are likely']]);
  });
});

describe('the pieces of Markdown', () => {
  it('are headings by their marks and quotations; fences and tables are left out', () => {
    const text = [
      '# Delta #',
      'Floods are likely.',
      '### Dykes',
      '> They will hold,',
      '> he said.',
      '',
      '- one',
      '  more of one',
      '* two',
      '```',
      'it will not be read',
      '```',
      '| a | b |',
      '|---|---|',
      'WHO warns.',
    ].join('\n');
    expect(shown(text, 'markdown')).toEqual([
      ['heading', 1, 'Delta'],
      ['paragraph', 0, 'Floods are likely.'],
      ['heading', 3, 'Dykes'],
      ['quote', 0, 'They will hold,\n> he said.'],
      ['item', 0, 'one\n  more of one'],
      ['item', 0, 'two'],
      ['paragraph', 0, 'WHO warns.'],
    ]);
  });
});

describe('sentences', () => {
  it.each([
    ['end at a full stop before a capital', 'One is here. Two is there.', ['One is here.', 'Two is there.']],
    [
      'keep abbreviations',
      'Dr. Vane met Gen. Holt, e.g. Friday. It rained.',
      ['Dr. Vane met Gen. Holt, e.g. Friday.', 'It rained.'],
    ],
    ['keep initials', 'J. Holt left the U.S. Navy. He sails.', ['J. Holt left the U.S. Navy.', 'He sails.']],
    [
      'end after an initial when a new sentence opens',
      'He left the U.S. The navy stayed.',
      ['He left the U.S.', 'The navy stayed.'],
    ],
    ['keep figures', 'It fell by 3.5 per cent. It rose.', ['It fell by 3.5 per cent.', 'It rose.']],
    ['take closing quotes along', 'He said “no.” She left.', ['He said “no.”', 'She left.']],
    ['take note numbers along', 'It grew.[12] It fell.', ['It grew.[12]', 'It fell.']],
    ['run over a line break', 'It grew\nslowly. It fell.', ['It grew\nslowly.', 'It fell.']],
    ['end at question marks', 'Will it fall? It may.', ['Will it fall?', 'It may.']],
    [
      'do not end before a small letter',
      'The site example.org is down. ok it is.',
      ['The site example.org is down. ok it is.'],
    ],
  ])('%s', (_case, text, expected) => {
    expect(sentences(text, blocks(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('headings hold none', () => {
    const floods = 'FLOODS ARE LIKELY\n\nIt rains.';
    expect(sentences(floods, blocks(floods))).toHaveLength(1);
  });

  it('without a full stop they are cut, so that work on each stays bounded', () => {
    const words = 'word '.repeat(10_000);
    const lengths = sentences(words, blocks(words)).map(({ start, end }) => end - start);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(3_010);
  });
});

it('takes no sentence with a stray word on the next line for a title', () => {
  const [only] = blocks('Running the ferry will stay hard through 2027.\r\n\ttrailing ');
  expect(only!.kind).toBe('paragraph');
});
