import type { Reading } from '@app/reading';

type Judgement = Reading['judgements'][number];

const percent = (chance: number): string => String(Math.round(chance * 1000) / 10);

function chanceOf({ term, band, strength }: Judgement): string {
  if (!band) return `${term} (${strength === 'weak' ? 'weak, ' : ''}no probability stated)`;
  const range = band.lo === band.hi ? percent(band.lo) : `${percent(band.lo)}–${percent(band.hi)}`;
  return `${term} (${range} %)`;
}

function dueOf({ horizon }: Judgement): string {
  if (!horizon) return 'no date';
  if (!horizon.due) return `no date ("${horizon.text}")`;
  const origin = { sentence: '', inherited: ', from an earlier sentence', assumed: ', assumed', person: ', by hand' }[
    horizon.origin
  ];
  return `due ${horizon.due} ("${horizon.text}"${origin}${horizon.assumption ? `: ${horizon.assumption.says}` : ''})`;
}

/** Line of the text, counted from 1, in which each offset stands; offsets ascending or not. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** Where an offset stands, as a person finds it: the page of a PDF, the paragraph of a page or document, the line of a text. */
function placesOf({ text, layout, pages }: Reading): { called: string; at: (offset: number) => number } {
  if (!layout) return { called: 'line', at: lineCounter(text) };
  const blockAt = (offset: number) => layout.findLastIndex(({ start }) => start <= offset);
  if (!pages) return { called: 'paragraph', at: (offset) => blockAt(offset) + 1 };
  return { called: 'page', at: (offset) => layout[blockAt(offset)]?.page ?? 1 };
}

/** The judgements for a person at a terminal: statement, chance, date, condition, places and the words that made each. */
export function table(reading: Reading, publishedOn: string): string {
  const { judgements, language, text } = reading;
  const { called, at } = placesOf(reading);
  const rows = judgements.map((judgement, i) => {
    const places = judgement.mentions.map((mention) => at(mention.phrase.start)).join(', ');
    const details = [
      `${chanceOf(judgement)} · ${dueOf(judgement)}`,
      ...(judgement.condition ? [`condition: ${judgement.condition}`] : []),
      `${called} ${places} · ${judgement.why.rule}: "${judgement.why.words}"`,
    ];
    return [`${String(i + 1).padStart(3)}  ${judgement.statement}`, ...details.map((line) => `     ${line}`)].join(
      '\n',
    );
  });
  const count = judgements.length === 1 ? '1 judgement' : `${judgements.length} judgements`;
  const known = language === 'en' || language === 'und' ? '' : `; it is in ${language}, and only English is read`;
  return `${[...rows, `${count} in ${text.length} characters, published ${publishedOn}${known}`].join('\n\n')}\n`;
}
