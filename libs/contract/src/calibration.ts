import { z } from 'zod';
import { Band, Chance, Day, Id, pageOf } from './basics.js';
import { Kind } from './beliefs.js';
import {
  CalibrationBasis,
  CalibrationCurve,
  CalibrationGate,
  CalibrationMeasures,
  CalibrationScore,
  Decomposition,
  Intervals,
  Quarter,
  Share,
  Withheld,
  WordMeaning,
} from './calibrationFigures.js';

const count = z.number().int();

export const ResultRow = z
  .object({
    forecastId: Id,
    number: count,
    statement: z.string(),
    chance: Chance,
    happened: z.boolean(),
    closedOn: Day,
    score: z.number().nullable(),
  })
  .meta({ id: 'ResultRow' });
export type ResultRow = z.infer<typeof ResultRow>;

/** A forecast behind a number, of any kind. */
export const CountedForecast = ResultRow.extend({
  chance: Chance.nullable().describe('At the lead; null: none stood, or another kind'),
  happened: z.boolean().nullable().describe('null for kinds other than yes or no'),
  loss: z.number().nullable().describe('Of the belief at the lead, 0 to 1'),
  word: z.string().nullable().describe('As it was printed'),
  topic: z.string().nullable(),
  early: z.boolean().describe('Its scheduled close is still to come'),
}).meta({ id: 'CountedForecast' });
export type CountedForecast = z.infer<typeof CountedForecast>;

export const CountedForecasts = pageOf(CountedForecast).meta({ id: 'CountedForecasts' });
export type CountedForecasts = z.infer<typeof CountedForecasts>;

export const Calibration = z
  .object({
    kind: Kind,
    lexicon: z.string(),
    basis: CalibrationBasis,
    n: z.object({
      counted: count.describe('Forecasts in the figures: past their scheduled close, not void'),
      reports: count,
      early: count.describe('Resolved before their scheduled close; counted once it has passed, or with `early`'),
      withoutBelief: count.describe('No belief stood at the chosen moment, or the outcome was known by then'),
      void: count,
      open: count,
    }),
    gate: CalibrationGate,
    withheld: z.array(Withheld),
    headline: z
      .object({
        sentence: z.string(),
        term: z.string().nullable(),
        happened: count.nullable(),
        n: count.nullable(),
        range: Band.nullable(),
        said: Chance.nullable(),
      })
      .nullable(),
    score: CalibrationScore.nullable(),
    results: z.array(ResultRow).describe('Every outcome while n is below 30, yes or no only; newest first'),
    groups: z.array(Share.extend({ from: Chance, to: Chance, meanGiven: Chance.nullable() })).describe('Only at 10–29'),
    curve: CalibrationCurve.nullable().describe('From 30 on'),
    decomposition: Decomposition.nullable().describe('From 30 on'),
    ...CalibrationMeasures,
    quarters: z.array(Quarter).describe('Mean score by quarter of scheduled close, ascending; from 10 on'),
    words: z.array(WordMeaning).describe('Most certain on top; by the first word a forecast was given'),
    pit: z
      .array(z.object({ from: Chance, to: Chance, n: count }))
      .describe(
        'Where numbers and days came out in the distribution said, in ten bins: even if calibrated; from 30 on',
      ),
    intervals: z.array(Intervals).describe('Outcomes inside the 50 % and 90 % intervals; number and date, from 10 on'),
    options: z
      .array(z.object({ options: count, n: count, mean: z.number(), range: Band.nullable() }))
      .describe('Mean loss at the lead by number of options; choice only, from 10 on'),
  })
  .meta({ id: 'Calibration' });
export type Calibration = z.infer<typeof Calibration>;
