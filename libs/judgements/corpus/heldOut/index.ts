import { economyPassages } from './economy.js';
import { research } from './research.js';
import { services } from './services.js';

/** Invented passages that nobody builds on: they say how well the extractor reads what it has never seen. */
export const heldOut = { services, economy: economyPassages, research };
