import { economy } from './economy.js';
import { mixed } from './mixed.js';
import { nature } from './nature.js';
import { threats } from './threats.js';

export { type Labelled, publishedOn } from './labelled.js';

/** Invented sentences with what is to be found in them, by style. */
export const corpus = { economy, threats, nature, mixed };
