import { readFileSync } from 'node:fs';
import { type Asked, logOdds, pooled, type Stated, scoreSheet, waysFor } from '@app/scoring';
import { auc } from './auc.js';
import { bias } from './bias.js';
import { corp } from './corp.js';
import { recalibration } from './cox/recalibration.js';
import { spiegelhalterZ } from './cox/spiegelhalter.js';
import { discrimination } from './discrimination/delong.js';
import { calibrationErrors, ksError } from './ece/calibrationErrors.js';
import { groupsOf } from './groups.js';
import { murphy } from './murphy/murphy.js';
import { updatesOf } from './updates/updates.js';
import { wilson } from './wilson.js';

const page = readFileSync(new URL('../../../docs/scoring.md', import.meta.url), 'utf8');
const four = (value: number) => value.toFixed(4).replace('-', '−');
const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The page holds these lines, as they are. */
const stands = (lines: readonly string[]) => expect(page).toContain(lines.join('\n'));

describe('the figures of docs/scoring.md', () => {
  it('of every score of one belief', () => {
    const quantiles = [-1, 0, 1, 2, 3].map((value, i) => ({ level: [0.1, 0.25, 0.5, 0.75, 0.9][i]!, value }));
    const points = quantiles.map(({ level, value }) => ({ value, chance: level }));
    const cases: [string, Asked, Stated, boolean | number][] = [
      ['80 %, happened', { kind: 'binary' }, { kind: 'binary', chance: 0.8 }, true],
      [
        '20, 50 and 30 % in this order, the first came out',
        { kind: 'choice', options: 3, ordered: true },
        { kind: 'choice', chances: [0.2, 0.5, 0.3] },
        0,
      ],
      [
        'quantiles 10, 25, 50, 75, 90 % at −1, 0, 1, 2, 3, asked from −10 to 10, 1 came out',
        { kind: 'line', lower: -10, upper: 10 },
        { kind: 'line', points },
        1,
      ],
    ];
    stands([
      row('belief', 'scores'),
      '|---|---|',
      ...cases.map(([name, asked, stated, came]) => {
        const sheet = scoreSheet(asked, stated, came, asked.kind === 'line' ? quantiles : null);
        return row(name, sheet.map((score) => `${score.name} ${four(score.value)}`).join(', '));
      }),
    ]);
  });

  it('of a record', () => {
    const told: [number, number, number][] = [
      [0, 5, 1],
      [0.2, 1, 0],
      [0.4, 1, 0],
      [0.6, 1, 1],
      [0.8, 3, 1],
      [1, 4, 4],
    ];
    const chances = told.flatMap(([chance, n]) => Array.from({ length: n }, () => chance));
    const outcomes = told.flatMap(([, n, k]) => Array.from({ length: n }, (_, i) => (i < k ? 1 : 0)));
    const groups = groupsOf(chances, outcomes);
    const parts = corp(chances, outcomes)!;
    const { corrected } = murphy(groups, 10)!;
    const lean = bias(chances, outcomes)!;
    const fit = recalibration(groups, 0.01);
    const told2 = discrimination(groups)!;
    const share = wilson(1, 3)!;
    stands([
      row('figure', 'value'),
      '|---|---|',
      row(
        'score: uncertainty − discrimination + miscalibration',
        `${four(parts.score)}: ${four(parts.unc)} − ${four(parts.dsc)} + ${four(parts.mcb)}`,
      ),
      row(
        'reliability, resolution, uncertainty, corrected',
        `${four(corrected.reliability)}, ${four(corrected.resolution!)}, ${four(corrected.uncertainty!)}`,
      ),
      row('direction, in standard errors', `${four(lean.difference)}, ${four(lean.z!)}`),
      row('slope with the prior, and by likelihood alone', `${four(fit.probable!.slope)}, ${four(fit.line!.slope)}`),
      row('telling cases apart, its standard error', `${four(auc(chances, outcomes)!)}, ${four(told2.error!)}`),
      row('Spiegelhalter’s z, largest drift', `${four(spiegelhalterZ(groups)!)}, ${four(ksError(groups)!)}`),
      row('calibration error in ten bins', four(calibrationErrors(groups, 10)!.expected)),
      row('1 of 3 happened: 90 % range', `${four(share.lo)} to ${four(share.hi)}`),
    ]);
  });

  it('of updates', () => {
    const looked = Array.from({ length: 30 }, () => ({
      report: null,
      happened: true,
      looks: [
        { chance: 0.6, evidence: 0 },
        { chance: 0.8, evidence: Math.log(3) },
      ],
    }));
    const { reaction, movement, towards } = updatesOf(looked);
    stands([
      row('figure', 'value'),
      '|---|---|',
      row(
        'log-odds moved ÷ log-odds of the evidence',
        `${four(logOdds(0.8) - logOdds(0.6))} ÷ ${four(Math.log(3))} = ${four(reaction!.slope)}`,
      ),
      row(
        'squared move − uncertainty settled',
        `${four(movement!.moved)} − ${four(movement!.settled)} = ${four(movement!.excess)}`,
      ),
      row('moved the right way, if it happened', four(towards!.inPoints.value)),
    ]);
  });

  it('of pools', () => {
    const asked = { kind: 'binary' } as const;
    const beliefs = [0.6, 0.7, 0.9].map((chance): Stated => ({ kind: 'binary', chance }));
    const chanceOf = (way: (typeof ways)[number], a?: number) => {
      const got = pooled(asked, beliefs, way, a);
      return four(got.kind === 'binary' ? got.chance : Number.NaN);
    };
    const ways = waysFor(asked);
    stands([
      row('way', 'together'),
      '|---|---|',
      ...ways.filter((way) => way !== 'extremised').map((way) => row(way, chanceOf(way))),
      row('extremised by 1.5', chanceOf('extremised', 1.5)),
    ]);
  });
});
