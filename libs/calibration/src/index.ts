export { auc } from './auc.js';
export { type Bias, bias, biasOf } from './bias.js';
export { type Bin, coarseGroups, histogram } from './bins.js';
export { bootstrapMean, type MeanRange } from './bootstrapMean.js';
export * from './cells/index.js';
export { type BandPoint, bandAt, confidenceBand, consistencyBand } from './consistencyBand.js';
export { type Block, type Corp, corp, corpOf, curveOf } from './corp.js';
export { corpLog, type LogParts } from './corpLog.js';
export { type NotEstimable, type Recalibration, recalibration } from './cox/recalibration.js';
export { spiegelhalterZ } from './cox/spiegelhalter.js';
export { type Discrimination, discrimination } from './discrimination/delong.js';
export { adaptiveError, type CalibrationErrors, calibrationErrors, ksError } from './ece/calibrationErrors.js';
export { CURVE_FROM, type Gate, type GateLevel, gate, gateFor, SOLID_FROM } from './gate.js';
export { type Groups, groupsOf, type Outcomes, shareOf } from './groups.js';
export { type Headline, headline } from './headline.js';
export { clopperPearson, jeffreys } from './intervals/exact.js';
export { beliefsAtLeads, type Lead } from './leads.js';
export { type McbTest, mcbTest } from './mcbTest.js';
export { binOf, type Cells, cellsOf } from './murphy/cells.js';
export { type Murphy, murphy, murphyByChance } from './murphy/murphy.js';
export { normalBelow } from './normalBelow.js';
export { pav } from './pav.js';
export {
  COMPARED_FROM,
  type Compared,
  type Comparison,
  comparePair,
  comparePeople,
  type PairCompared,
  type PersonalLoss,
} from './people/compare.js';
export { type PoolingRecord, poolingRecord, type SeveralHeads, type WayRecord } from './pooled/poolingRecord.js';
export { clusteredError } from './pooling/clusteredError.js';
export { type GroupScores, type Shrunken, shrunken } from './pooling/shrunken.js';
export { seedOf } from './random.js';
export { type MeanScores, meanScores } from './scores/meanScores.js';
export { type Overconfidence, overconfidence } from './scores/overconfidence.js';
export { meanChance, type Sharpness, sharpness } from './scores/sharpness.js';
export { type Skill, skill } from './scores/skill.js';
export { type LookAt, type Looked, type Updates, updatesOf } from './updates/updates.js';
export { type Level, type Range, wilson, wilsonOf } from './wilson.js';
export { type WordPoint, type WordRow, wordTable } from './wordTable.js';
export { type YatesIndices, yatesByChance, yatesByTenth } from './yates/yates.js';
