export { blocks, type TextFormat } from './blocks.js';
export { type Extraction, type ExtractOptions, extract } from './extract.js';
export { type Stretch, sentences } from './sentences.js';
