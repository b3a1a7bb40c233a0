export { extremised, geometricPool, logOdds } from './aggregates/chances.js';
export { LEARN_FROM, learnExtremising, type Pooled } from './aggregates/learn.js';
export { optionsOf, pooled, type Way, waysFor } from './aggregates/pool.js';
export { recencyWeights, trimmedMean, weightedMean, weightedMedian } from './aggregates/weighted.js';
export { type ArithmeticRow, arithmetic, type Reason, type Scoring } from './arithmetic.js';
export { brier } from './brier.js';
export { brierChoice, orderedBrier, rps } from './choice/brierChoice.js';
export { logChoice } from './choice/logChoice.js';
export { type Asked, type CameTrue, defaultReference, headlineLoss, type Loss, type Stated } from './headlineLoss.js';
export { type HorizonScore, type HorizonScoreRange, horizonBrier, horizonBrierRange } from './horizonBrier.js';
export { type CdfPoint, crps, type LineRange, overRange, rangeCrps } from './line/crps.js';
export {
  type IntervalScores,
  intervalScore,
  meanPinball,
  pinball,
  type Quantile,
  weightedIntervalScore,
} from './line/quantileScores.js';
export { FINE_LOG_CLIP, isClipped, LOG_CLIP, logScore } from './logScore.js';
export { peerScores, relativeBrier, spotPeer, type Together } from './relative/peer.js';
export { type DueFrom, type Stretch, stretchesOf } from './schedule.js';
export { type ForecastScore, METHOD_VERSION, methods, scoreForecast } from './scoreForecast.js';
export type { NamedScore, ScoreName, Term } from './sheet/named.js';
export { scoreSheet } from './sheet/scoreSheet.js';
export { spherical } from './spherical.js';
export { type HeldStep, type Horizon, heldSteps, type Step } from './steps.js';
