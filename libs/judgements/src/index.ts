export {
  markedStretch,
  mentionsTogether,
  mentionsWithout,
  whyNotMark,
  whyNotMerge,
  whyNotSplit,
} from './byHand/byHand.js';
export { type Place, propose } from './byHand/propose.js';
export { OpinionFault, type OpinionQuestion, questionAbout, type SecondOpinionModel } from './byHand/secondOpinion.js';
export { type Extraction, type ExtractOptions, extract } from './extract.js';
export { blocks, type TextFormat } from './text/blocks.js';
export { type Stretch, sentences } from './text/sentences.js';
