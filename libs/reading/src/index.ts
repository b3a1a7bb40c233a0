export { type Limits, limits } from './limits.js';
export { createReader, type Reader, type ReaderOptions, type Watching } from './reader.js';
export { type Looking, type Progress, type Reading, readReport, type Source } from './readReport.js';
export { Unreadable, type UnreadableCode } from './unreadable.js';
