import type { Extraction } from '@app/judgements';

type Judgement = Extraction['judgements'][number];

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

/** The judgements for a person at a terminal: statement, chance, date, condition, lines and the words that made each. */
export function table(text: string, { judgements, report }: Extraction): string {
  const lineOf = lineCounter(text);
  const rows = judgements.map((judgement, i) => {
    const lines = judgement.mentions.map((mention) => lineOf(mention.phrase.start)).join(', ');
    const details = [
      `${chanceOf(judgement)} · ${dueOf(judgement)}`,
      ...(judgement.condition ? [`condition: ${judgement.condition}`] : []),
      `line ${lines} · ${judgement.why.rule}: "${judgement.why.words}"`,
    ];
    return [`${String(i + 1).padStart(3)}  ${judgement.statement}`, ...details.map((line) => `     ${line}`)].join(
      '\n',
    );
  });
  const count = judgements.length === 1 ? '1 judgement' : `${judgements.length} judgements`;
  return `${[...rows, `${count} in ${report.characters} characters, published ${report.publishedOn}`].join('\n\n')}\n`;
}
