import type { Passage } from '../passage.js';
import { economicOutlooks } from './economicOutlooks.js';
import { outlooks } from './outlooks.js';

/** Invented passages that nobody builds on: they say how well the extractor reads what it has never seen. */
export const heldOut: Record<string, Passage[]> = { outlooks, economicOutlooks };
