import {
  binOf,
  cellsOf,
  clopperPearson,
  type Groups,
  jeffreys,
  type Murphy,
  type NotEstimable,
  type Range,
  recalibration,
  wilsonOf,
  type YatesIndices,
} from '@app/calibration';

/** Murphy's terms under their exchange names. */
export function murphyShape(parts: Murphy) {
  const { alpha, unclipped, reliability, resolution, uncertainty } = parts.corrected;
  return {
    reliability: parts.reliability,
    resolution: parts.resolution,
    uncertainty: parts.uncertainty,
    wbv: parts.wbv,
    wbc: parts.wbc,
    generalized_resolution: parts.generalizedResolution,
    identity_error: parts.identityError,
    three_component_sum: parts.threeComponents,
    n_nonempty_bins: parts.cells,
    n_bins_with_1: parts.singles,
    bias_corrected: { alpha, reliability, resolution, uncertainty, unclipped },
  };
}

/** Yates' indices under their exchange names. */
export function yatesShape(indices: YatesIndices) {
  return {
    VI: indices.variability,
    CI: indices.calibration,
    DI: indices.discrimination,
    NDI: indices.normalized,
    ANDI: indices.adjusted,
    J: indices.categories,
  };
}

const NOTES: Readonly<Record<NotEstimable, string>> = {
  'one class': 'only one outcome class: not estimable',
  'equal chances': 'all forecasts equal: slope not estimable',
  separation: 'separation: maximum-likelihood slope does not exist',
};

/** Cox's line under its exchange names; what cannot be estimated is left out, with the reason. */
export function coxShape(groups: Groups, eps: number) {
  const { clipped, shift, line, probable, reason } = recalibration(groups, eps);
  return {
    eps,
    n_clipped: clipped,
    ...(shift && { citl_logit: shift.value }),
    ...(shift && reason !== 'equal chances' && { citl_logit_se: shift.error }),
    ...(line && {
      intercept: line.intercept,
      slope: line.slope,
      intercept_se: line.interceptError,
      slope_se: line.slopeError,
      slope_ci95: [line.slopeRange.lo, line.slopeRange.hi],
      lr_chi2_2df: line.test.chi2,
      lr_p: line.test.p,
    }),
    ...(reason && { note: NOTES[reason] }),
    ...(probable && {
      map: {
        prior: 'intercept~N(0,0.5^2), slope~N(1,0.5^2)',
        intercept: probable.intercept,
        slope: probable.slope,
        intercept_sd: probable.interceptError,
        slope_sd: probable.slopeError,
      },
    }),
  };
}

/** Every bin of equal width, empty ones among them, with the share that happened and three 95 % ranges of it. */
export function binsShape(groups: Groups, bins: number) {
  const cells = cellsOf(groups, (chance) => binOf(chance, bins));
  return Array.from({ length: bins }, (_, bin) => {
    const cell = cells.keys.indexOf(bin);
    const [n, events] = cell < 0 ? [0, 0] : [cells.sizes[cell]!, cells.happened[cell]!];
    return {
      lo: bin / bins,
      hi: (bin + 1) / bins,
      n,
      events,
      mean_p: cell < 0 ? null : cells.given[cell]!,
      freq: cell < 0 ? null : events / n,
      wilson95: ends(wilsonOf(events, n, 0.95)),
      clopper_pearson95: ends(clopperPearson(events, n, 0.95)),
      jeffreys95: ends(jeffreys(events, n, 0.95)),
    };
  });
}

const ends = (range: Range | null) => [range?.lo ?? null, range?.hi ?? null];
