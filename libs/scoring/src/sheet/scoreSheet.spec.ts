import fc from 'fast-check';
import { brierChoice, orderedBrier, rps } from '../choice/brierChoice.js';
import { logChoice } from '../choice/logChoice.js';
import type { Asked, Stated } from '../headlineLoss.js';
import { crps, rangeCrps } from '../line/crps.js';
import { intervalScore, meanPinball, type Quantile, weightedIntervalScore } from '../line/quantileScores.js';
import { logScore } from '../logScore.js';
import { spherical } from '../spherical.js';
import type { NamedScore } from './named.js';
import { scoreSheet } from './scoreSheet.js';

/** Does a sum as it is written, the way a reader with a calculator would. */
function onPaper(formula: string): number {
  const source = formula
    .replace(/−log₂ (\S+)/g, '-Math.log2($1)')
    .replace(/\|([^|]+)\|/g, 'Math.abs($1)')
    .replace(/√/g, 'Math.sqrt')
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('²', '**2');
  if (!/^[\d\s.e()+*/,-]+$/.test(source.replace(/Math\.(abs|sqrt|log2)/g, ''))) throw new Error(`no sum: ${formula}`);
  return Function(`return ${source}`)() as number;
}

/** Every term comes out on paper as it is printed, and the terms add up to the score. */
function addsUp(sheet: readonly NamedScore[]): void {
  for (const { name, value, terms } of sheet) {
    // a certain belief that came true exactly has no distance to add up
    if (terms.length === 0) expect(value, name).toBe(0);
    for (const { of, formula, value: printed } of terms)
      expect(onPaper(formula), `${name}, ${of}: ${formula}`).toBeCloseTo(printed, 7);
    expect(
      terms.reduce((sum, term) => sum + term.value, 0),
      name,
    ).toBe(value);
  }
}

const earned = (sheet: readonly NamedScore[], name: string) => sheet.find((one) => one.name === name)!.value;
const quantiles = (...values: number[]): Quantile[] =>
  [0.1, 0.25, 0.5, 0.75, 0.9].map((level, i) => ({ level, value: values[i]! }));
const lineOf = (stated: readonly Quantile[]): Stated => ({
  kind: 'line',
  points: stated.map(({ level, value }) => ({ value, chance: level })),
});

describe('scoreSheet', () => {
  it('of yes or no has its four scores', () => {
    const sheet = scoreSheet({ kind: 'binary' }, { kind: 'binary', chance: 0.8 }, true);
    expect(sheet.map(({ name }) => name)).toEqual(['half-brier', 'two-class-brier', 'log', 'spherical']);
    expect(earned(sheet, 'half-brier')).toBeCloseTo(0.04, 12);
    expect(earned(sheet, 'two-class-brier')).toBeCloseTo(0.08, 12);
    expect(earned(sheet, 'log')).toBeCloseTo(logScore(0.8, true), 12);
    expect(earned(sheet, 'spherical')).toBeCloseTo(spherical([0.8, 0.2], 0), 12);
    expect(sheet.map(({ better }) => better)).toEqual(['lower', 'lower', 'lower', 'higher']);
    addsUp(sheet);
  });

  it('says where a log score moved the chance first', () => {
    const [log] = scoreSheet({ kind: 'binary' }, { kind: 'binary', chance: 0 }, true).filter(
      ({ name }) => name === 'log',
    );
    expect(log).toMatchObject({ clipped: true, unit: 'bits' });
    expect(log!.terms[0]!.formula).toBe('−log₂ 0.001');
  });

  it('of options adds those of their order only where they have one', () => {
    const stated: Stated = { kind: 'choice', chances: [0.2, 0.5, 0.3] };
    const plain: Asked = { kind: 'choice', options: 3, ordered: false };
    expect(scoreSheet(plain, stated, 0).map(({ name }) => name)).toEqual(['brier', 'log', 'spherical']);
    const sheet = scoreSheet({ ...plain, ordered: true }, stated, 0);
    expect(earned(sheet, 'rps')).toBeCloseTo(0.365, 12);
    expect(earned(sheet, 'ordered-brier')).toBeCloseTo(0.73, 12);
    addsUp(sheet);
  });

  it('of quantiles has the published scores, in the unit of the outcome and as a share of the range', () => {
    const stated = quantiles(-2, 1, 2, 2, 4);
    const sheet = scoreSheet({ kind: 'line', lower: -20, upper: 20 }, lineOf(stated), -15, stated);
    expect(sheet.map(({ name }) => name)).toEqual([
      'crps-range',
      'crps',
      'pinball',
      'wis',
      'interval-50',
      'interval-80',
    ]);
    expect(earned(sheet, 'wis')).toBeCloseTo(15.34, 12);
    expect(earned(sheet, 'pinball')).toBeCloseTo(7.67, 12);
    expect(earned(sheet, 'interval-80')).toBeCloseTo(intervalScore({ lo: -2, hi: 4 }, 0.2, -15), 12);
    addsUp(sheet);
  });

  it('refuses what is not of one kind', () => {
    expect(() => scoreSheet({ kind: 'binary' }, { kind: 'choice', chances: [0.5, 0.5] }, 0)).toThrow(RangeError);
  });

  it('comes out on paper whatever was believed', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 5 });
    const place = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(
        weights,
        fc.nat(),
        fc.array(place, { minLength: 5, maxLength: 5 }),
        place,
        (parts, at, values, came) => {
          const sum = parts.reduce((total, part) => total + part, 0);
          const chances = parts.map((part) => part / sum);
          const option = at % chances.length;
          const choice = scoreSheet(
            { kind: 'choice', options: chances.length, ordered: true },
            { kind: 'choice', chances },
            option,
          );
          addsUp(choice);
          expect(earned(choice, 'brier')).toBeCloseTo(brierChoice(chances, option), 12);
          expect(earned(choice, 'rps')).toBeCloseTo(rps(chances, option), 12);
          expect(earned(choice, 'ordered-brier')).toBeCloseTo(orderedBrier(chances, option), 12);
          expect(earned(choice, 'log')).toBeCloseTo(logChoice(chances, option), 12);
          const stated = quantiles(...[...values].sort((a, b) => a - b));
          const range = { lower: -20, upper: 20 };
          const line = scoreSheet({ kind: 'line', ...range }, lineOf(stated), came, stated);
          addsUp(line);
          const points = stated.map(({ level, value }) => ({ value, chance: level }));
          expect(earned(line, 'crps')).toBeCloseTo(crps(points, came), 10);
          expect(earned(line, 'crps-range')).toBeCloseTo(rangeCrps(points, range, came), 12);
          expect(earned(line, 'pinball')).toBeCloseTo(meanPinball(stated, came), 10);
          expect(earned(line, 'wis')).toBeCloseTo(weightedIntervalScore(stated, came)!.score, 10);
        },
      ),
    );
  });
});
