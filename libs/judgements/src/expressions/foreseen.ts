import type { Level } from '@app/lexicons';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Participles that foresee: "is expected", "are projected". */
export const foreseen = set(
  'expected forecast forecasted projected anticipated predicted foreseen envisaged foretold prognosticated reckoned',
);

/** Words that predict only with "to" and a verb behind them, and the level they carry. */
export const bound: Readonly<Record<string, Level | null>> = {
  set: null,
  poised: null,
  about: null,
  tipped: null,
  primed: null,
  headed: null,
  geared: null,
  favoured: null,
  favored: null,
  bound: 'almost_certain',
  certain: 'almost_certain',
  sure: 'almost_certain',
  destined: 'almost_certain',
  guaranteed: 'almost_certain',
  doomed: 'almost_certain',
  fated: 'almost_certain',
  condemned: 'almost_certain',
};

/** Verbs of the publisher's own forecast, all finite forms. */
export const foresee = set(
  'expect expects forecast forecasts project projects anticipate anticipates predict predicts foresee foresees envisage envisages ' +
    'forecasting expecting projecting anticipating predicting foreseeing envisaging reckon reckons pencil pencils pencilled penciled pencilling',
);
