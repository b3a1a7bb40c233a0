export { type ArithmeticRow, arithmetic, type Reason, type Scoring } from './arithmetic.js';
export { brier } from './brier.js';
export { type HorizonScore, type HorizonScoreRange, horizonBrier, horizonBrierRange } from './horizonBrier.js';
export { FINE_LOG_CLIP, isClipped, LOG_CLIP, logScore } from './logScore.js';
export { type DueFrom, type Stretch, stretchesOf } from './schedule.js';
export { type ForecastScore, METHOD, METHOD_VERSION, scoreForecast } from './scoreForecast.js';
export type { Horizon, Step } from './steps.js';
