export { blocks, type TextFormat } from './blocks.js';
export { markedStretch, mentionsTogether, mentionsWithout, whyNotMark, whyNotMerge, whyNotSplit } from './byHand.js';
export { type Extraction, type ExtractOptions, extract } from './extract.js';
export { type Place, propose } from './propose.js';
export { OpinionFault, type OpinionQuestion, questionAbout, type SecondOpinionModel } from './secondOpinion.js';
export { type Stretch, sentences } from './sentences.js';
