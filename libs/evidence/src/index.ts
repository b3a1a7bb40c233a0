export { type Bearing, decibans, implied, logRatio, weightOf } from './bearings.js';
export { credibilities, type Grade, reliabilities } from './grades.js';
export { oddsInWords } from './oddsInWords.js';
