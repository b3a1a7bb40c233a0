import { groupsFrom, inflationOf, meanScores } from '@app/calibration';
import type { Calibration, CalibrationScore } from '@app/contract';
import type { Cells, DrawnScores } from '@app/db';
import type { Lexicon } from '@app/lexicons';
import { LOG_CLIP } from '@app/scoring';
import { measuresOf } from './measures.js';
import { quartersOf, scoreOf, sumsOf } from './scores.js';
import { gateAt, withheldOf } from './withheld.js';
import { headlineOf, wordsOf } from './words.js';

/** What one answer holds, but for what is read from rows one by one. */
export type Figures = Omit<Calibration, 'kind' | 'lexicon' | 'basis' | 'n' | 'results'> & {
  /** forecasts with a belief at the lead */
  readonly counted: number;
};

/**
 * Everything the calibration page draws of yes-or-no forecasts, from cells, whether those were kept added up or were
 * just now counted from rows. What too few outcomes cannot bear is absent.
 *
 * @param drawn  the scores one by one; `null` where there are too many to be drawn again
 */
export function figuresOf(cells: Cells, drawn: DrawnScores | null, lexicon: Lexicon): Figures {
  const scored = { months: cells.months, reports: cells.reports, drawn };
  const groups = groupsFrom(cells.chances);
  const gate = gateAt(groups.n);
  const words = wordsOf(cells.words, lexicon);
  const means = meanScores(groups, LOG_CLIP);
  const atLead: CalibrationScore['atLead'] = means && {
    n: groups.n,
    mean: means.brier,
    range: gate.meanAndBias ? around(means.brier, means.brierError * inflationOf(sumsOf(scored))) : null,
    logBits: means.logLoss / Math.LN2,
    nClipped: means.clipped,
  };
  return {
    counted: groups.n,
    gate: gate.level,
    withheld: withheldOf('binary', groups.n),
    headline: headlineOf(
      words,
      cells.words.reduce((sum, { n }) => sum + n, 0),
    ),
    score: scoreOf(scored, atLead, { ranges: gate.meanAndBias, skill: gate.curve }),
    quarters: gate.meanAndBias ? quartersOf(scored) : [],
    words,
    ...measuresOf(groups, atLead?.range ?? null),
    pit: [],
    intervals: [],
    options: [],
  };
}

const around = (mean: number, error: number) => ({
  lo: Math.max(0, mean - 1.6448536269514722 * error),
  hi: Math.min(1, mean + 1.6448536269514722 * error),
});
