export { type Bands, bandsOf } from './bands.js';
export { coarseGroupsOf, histogramOf } from './bins.js';
export { type Cell, groupsFrom } from './cells.js';
export {
  addSums,
  inflationOf,
  type Mean,
  meanOfScores,
  meanOfSums,
  ONE_BY_ONE_UP_TO,
  type ScoreSums,
} from './means.js';
export { type Null, nullsOf } from './nulls.js';
export { pitOf } from './pit.js';
