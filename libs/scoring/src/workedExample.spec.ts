import { readFileSync } from 'node:fs';
import { type DueFrom, heldSteps, scoreForecast } from './index.js';

const day = 86_400_000;
const page = readFileSync(new URL('../../../docs/scoring.md', import.meta.url), 'utf8');
const printed = (value: number) => String(Number(value.toFixed(8))).replace('-', '−');

function lines(dueHistory: readonly DueFrom[]): string[] {
  const scored = scoreForecast({
    asked: { kind: 'binary' },
    steps: heldSteps([
      { from: 0, chance: 0.325, lo: 0.2, hi: 0.45 },
      { from: 40 * day, chance: 0.6 },
    ]),
    dueHistory,
    opensAt: 0,
    came: true,
    knownAt: 80 * day,
    reference: { kind: 'binary', chance: 0.5 },
  })!;
  const rows = scored.rows.map(({ from, to, held, loss, lossLo, lossHi, weight, contribution }) => {
    const counts = held?.kind === 'binary' ? `${printed(held.chance * 100)} %` : 'known: the reference';
    const figures = [loss, lossLo, lossHi, weight, contribution].map(printed);
    return `| ${[`${from / day}–${to / day}`, counts, ...figures].join(' | ')} |`;
  });
  const { score, lo, hi, coverage, skill, brierActive } = scored;
  const [all, best, worst, share, gain, mean] = [score, lo, hi, coverage, skill, brierActive!].map(printed);
  return [
    ...rows,
    '',
    `Score ${all}, range ${best} to ${worst}, coverage ${share}, skill ${gain}, mean over the covered time ${mean}.`,
  ];
}

describe('the worked example of docs/scoring.md', () => {
  const dated = { from: 0, closesAt: 100 * day };

  it('is what the code computes', () => {
    expect(page).toContain(lines([dated]).join('\n'));
  });

  it('with a moved date, too', () => {
    expect(page).toContain(lines([dated, { from: 60 * day, closesAt: 140 * day }]).join('\n'));
  });
});
