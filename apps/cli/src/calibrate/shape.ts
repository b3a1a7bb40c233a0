import {
  biasOf,
  calibrationErrors,
  corpLog,
  corpOf,
  discrimination,
  type Groups,
  ksError,
  meanChance,
  meanScores,
  murphy,
  murphyByChance,
  overconfidence,
  shareOf,
  sharpness,
  skill,
  spiegelhalterZ,
  yatesByChance,
  yatesByTenth,
} from '@app/calibration';
import { binsShape, coxShape, murphyShape, yatesShape } from './parts.js';

/** The choices that figures depend on; printed with them. */
export interface Conventions {
  readonly eps: number;
  readonly bins: number;
}

/**
 * Every figure of a record under the names of the exchange format. With weights, every count but `n` is an effective one.
 *
 * @param n rows, at least one
 */
export function figuresShape(groups: Groups, n: number, { eps, bins }: Conventions) {
  const scores = meanScores(groups, eps)!;
  const told = discrimination(groups);
  const sharp = sharpness(groups, eps)!;
  return {
    n,
    n_eff: groups.n,
    n_distinct_p: groups.chances.length,
    base_rate: shareOf(groups),
    mean_p: meanChance(groups),
    conventions: { eps, bins, bin_rule: 'min(K-1,floor(p*K+1e-9))' },
    scores: {
      brier_half: scores.brier,
      brier_two_class: 2 * scores.brier,
      brier_se_iid: scores.brierError,
      log_loss_nats: scores.logLoss,
      log_loss_bits: scores.logLoss / Math.LN2,
      n_clipped: scores.clipped,
      n_infinite_log: scores.infinite,
      spherical: scores.spherical,
      mean_abs_error_IMPROPER: scores.absoluteError,
    },
    skill: skillShape(groups, scores),
    ...(told && {
      auc: {
        auc: told.auc,
        auc_delong: told.auc,
        se_delong: told.error,
        ci95_wald: [told.range?.lo ?? null, told.range?.hi ?? null],
      },
      discrimination_slope: told.slope,
    }),
    murphy_equal_width: murphyShape(murphy(groups, bins)!),
    murphy_distinct_p: murphyShape(murphyByChance(groups)!),
    yates_indices_nearest_tenth: yatesShape(yatesByTenth(groups)!),
    yates_indices_distinct_p: yatesShape(yatesByChance(groups)!),
    corp: corpShape(groups, eps),
    ece: eceShape(groups, bins),
    calibration: calibrationShape(groups, sharp.expectedBrier, eps),
    overconfidence: overconfidenceShape(groups),
    sharpness: {
      var_p: sharp.variance,
      mean_p_1mp: sharp.expectedBrier,
      mean_abs_p_minus_half: sharp.distance,
      mean_entropy_nats: sharp.entropy,
    },
    bins: binsShape(groups, bins),
  };
}

function skillShape(groups: Groups, scores: NonNullable<ReturnType<typeof meanScores>>) {
  const over = skill(groups, scores);
  return {
    reference_brier_sample_climatology: over.sampleReference,
    bss_vs_sample_climatology: over.overSample,
    reference_brier_leave_one_out: over.leaveOneOutReference,
    bss_vs_leave_one_out: over.overLeaveOneOut,
    bss_vs_half: over.overHalf,
    log_skill_vs_sample_climatology: over.logOverSample,
  };
}

function corpShape(groups: Groups, eps: number) {
  const { score, mcb, dsc, unc, blocks } = corpOf(groups)!;
  const log = corpLog(groups, eps)!;
  return {
    brier: { mean_score: score, mcb, dsc, unc },
    log: { mean_score: log.score, mcb: log.mcb, dsc: log.dsc, unc: log.unc, eps },
    n_blocks: blocks.length,
    blocks: blocks.map(({ from, to, n, share }) => ({ x_min: from, x_max: to, n, cep: share })),
  };
}

function eceShape(groups: Groups, bins: number) {
  const { expected, largest, rootMeanSquare, ifCalibrated } = calibrationErrors(groups, bins)!;
  return {
    ece_equal_width: expected,
    mce: largest,
    rmsce: rootMeanSquare,
    ks_calibration_error: ksError(groups)!,
    ece_expected_if_perfectly_calibrated: ifCalibrated,
  };
}

function calibrationShape(groups: Groups, expectedBrier: number, eps: number) {
  const lean = biasOf(groups)!;
  return {
    citl_mean_p_minus_base_rate: lean.difference,
    citl_z: lean.z,
    expected_brier_if_calibrated: expectedBrier,
    spiegelhalter_z: spiegelhalterZ(groups),
    cox: coxShape(groups, eps),
    cox_eps_0_01: coxShape(groups, 0.01),
  };
}

function overconfidenceShape(groups: Groups) {
  const { confidence, right, difference, atHalf } = overconfidence(groups);
  return {
    mean_confidence: confidence,
    fraction_on_right_side: right,
    n_at_half: atHalf,
    ...(difference !== null && { over_minus_under: difference }),
  };
}
