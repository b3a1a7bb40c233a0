import type { Level } from './lexicon.js';

/** The levels from least to most likely; the mirror of the i-th is the i-th from the end. */
export const levels: readonly Level[] = [
  'remote',
  'very_unlikely',
  'unlikely',
  'even',
  'likely',
  'very_likely',
  'almost_certain',
];

/** The level of "not X" when X has this level: likely becomes unlikely, even stays even. */
export function mirrorLevel(level: Level): Level {
  return levels[levels.length - 1 - levels.indexOf(level)]!;
}

/**
 * Plain words and the level they mean, beside each scale's own terms. "Possible", "may" and "could" are
 * absent on purpose: they name no level.
 */
export const wordLevels: Readonly<Record<string, Level>> = {
  remote: 'remote',
  'almost no chance': 'remote',
  'virtually no chance': 'remote',
  'no realistic prospect': 'remote',
  'almost certainly not': 'remote',
  'virtually impossible': 'remote',
  'almost impossible': 'remote',
  'all but impossible': 'remote',
  'exceptionally unlikely': 'remote',
  'very unlikely': 'very_unlikely',
  'highly unlikely': 'very_unlikely',
  'extremely unlikely': 'very_unlikely',
  'most unlikely': 'very_unlikely',
  'highly improbable': 'very_unlikely',
  'very improbable': 'very_unlikely',
  'highly doubtful': 'very_unlikely',
  'very doubtful': 'very_unlikely',
  'most likely not': 'very_unlikely',
  'very likely not': 'very_unlikely',
  'highly likely not': 'very_unlikely',
  'very low likelihood': 'very_unlikely',
  unlikely: 'unlikely',
  improbable: 'unlikely',
  improbably: 'unlikely',
  doubtful: 'unlikely',
  'probably not': 'unlikely',
  'likely not': 'unlikely',
  'not likely': 'unlikely',
  'not probable': 'unlikely',
  'less likely than not': 'unlikely',
  'roughly even': 'even',
  'about even': 'even',
  'even chance': 'even',
  'even odds': 'even',
  'as likely as not': 'even',
  likely: 'likely',
  probable: 'likely',
  probably: 'likely',
  'more likely than not': 'likely',
  'better than even': 'likely',
  'increasingly likely': 'likely',
  'very likely': 'very_likely',
  'highly likely': 'very_likely',
  'extremely likely': 'very_likely',
  'most likely': 'very_likely',
  'very probable': 'very_likely',
  'highly probable': 'very_likely',
  'very probably': 'very_likely',
  'most probably': 'very_likely',
  'in all probability': 'very_likely',
  'in all likelihood': 'very_likely',
  'almost certain': 'almost_certain',
  'almost certainly': 'almost_certain',
  'nearly certain': 'almost_certain',
  'virtually certain': 'almost_certain',
  'all but certain': 'almost_certain',
  inevitable: 'almost_certain',
  inevitably: 'almost_certain',
};
