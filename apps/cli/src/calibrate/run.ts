import type { Readable } from 'node:stream';
import { groupsOf, seedOf } from '@app/calibration';
import { clusterShape, groupsShape, resamplingShape } from './beside.js';
import type { Calibrated } from './calibrated.js';
import { Refusal, readTable } from './readTable.js';
import { figuresShape } from './shape.js';
import { summary } from './summary.js';

/** What was typed behind `hindcast calibrate FILE`. */
export interface CalibrateArguments {
  readonly json?: boolean;
  readonly eps: string;
  readonly bins: string;
  readonly seed?: string;
}

/**
 * Prints how well the forecasts of a table were calibrated, as JSON or as a summary.
 *
 * @param print told the whole output, once
 * @throws Refusal for anything the user has to put right
 */
export async function runCalibrate(
  path: string,
  typed: CalibrateArguments,
  { piped, print, onProgress }: { piped: Readable; print(output: string): void; onProgress(share: number): void },
): Promise<void> {
  const eps = option('--eps', typed.eps, 'a number above 0 and below 0.5', (value) => value > 0 && value < 0.5);
  const bins = option(
    '--bins',
    typed.bins,
    'a whole number from 1 to 1000',
    (n) => Number.isInteger(n) && n >= 1 && n <= 1000,
  );
  const seed =
    typed.seed === undefined
      ? null
      : option(
          '--seed',
          typed.seed,
          'a whole number from 0 to 4294967295',
          (n) => Number.isInteger(n) && n >= 0 && n < 2 ** 32,
        );
  const columns = await readTable(path, piped, onProgress);
  const groups = groupsOf(columns.p, columns.y, columns.w ?? undefined);
  const figures = figuresShape(groups, columns.p.length, { eps, bins });
  const cluster = clusterShape(columns);
  const grouped = groupsShape(columns, figures.scores.brier_se_iid ** 2 * groups.n);
  const own = () => seedOf(groups.chances, groups.sizes, groups.happened);
  // Small records are drawn again only when asked: what chance makes of a handful is not worth a figure.
  const drawn = seed !== null || (columns.p.length >= 50 && columns.p.length <= 10_000);
  const found: Calibrated = {
    ...figures,
    corp: { ...figures.corp, ...(drawn && { resampling: resamplingShape(columns, seed ?? own()) }) },
    ...(cluster && { cluster_bootstrap: cluster }),
    ...(grouped && { groups: grouped }),
  };
  print(typed.json ? `${JSON.stringify(found, null, 2)}\n` : summary(found));
}

function option(name: string, typed: string, taken: string, fits: (value: number) => boolean): number {
  const value = typed.trim() === '' ? Number.NaN : Number(typed);
  if (!fits(value)) throw new Refusal(`${name}: "${typed}" came. Takes ${taken}.`);
  return value;
}
