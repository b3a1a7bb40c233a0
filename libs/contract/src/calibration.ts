import { z } from 'zod';
import { Band, Chance, Day, Id } from './basics.js';

export const Share = z
  .object({
    n: z.number().int(),
    happened: z.number().int(),
    range: Band.nullable().describe('90 % Wilson range of the share that happened; null at n = 0'),
  })
  .meta({ id: 'Share' });

export const WordMeaning = Share.extend({
  term: z.string(),
  scale: Band.describe("The lexicon's range"),
  meanGiven: Chance.nullable().describe('Average chance given; null at n = 0'),
  off: z.boolean().describe('The average given lies outside the range, at n ≥ 10'),
}).meta({ id: 'WordMeaning' });
export type WordMeaning = z.infer<typeof WordMeaning>;

export const ResultRow = z
  .object({
    forecastId: Id,
    number: z.number().int(),
    statement: z.string(),
    chance: Chance,
    happened: z.boolean(),
    closedOn: Day,
    score: z.number().nullable(),
  })
  .meta({ id: 'ResultRow' });
export type ResultRow = z.infer<typeof ResultRow>;

export const CalibrationQuery = z.object({
  scope: z.enum(['me', 'all']).default('all'),
  at: z
    .enum(['30d', 'first', 'last'])
    .default('30d')
    .describe('Which belief counts: 30 days before the scheduled close, the first, the last'),
});
export type CalibrationQuery = z.infer<typeof CalibrationQuery>;

export const Calibration = z
  .object({
    lexicon: z.string(),
    n: z.object({
      counted: z.number().int().describe('Forecasts in the figures: past their scheduled close, not void'),
      reports: z.number().int(),
      early: z.number().int().describe('Resolved before their scheduled close; counted once it has passed'),
      withoutBelief: z
        .number()
        .int()
        .describe('No belief stood at the chosen moment, or the outcome was known by then'),
      void: z.number().int(),
      open: z.number().int(),
    }),
    gate: z.enum(['list', 'groups', 'curve']).describe('0–9 list, 10–29 groups, from 30 the curve'),
    headline: z
      .object({
        sentence: z.string(),
        term: z.string().nullable(),
        happened: z.number().int().nullable(),
        n: z.number().int().nullable(),
        range: Band.nullable(),
        said: Chance.nullable(),
      })
      .nullable(),
    score: z
      .object({
        mean: z.number(),
        range: Band.nullable().describe('90 %; null where too few outcomes say anything about it'),
        coverage: z.number(),
      })
      .nullable()
      .describe('Mean horizon score with its 90 % range; lower is better'),
    results: z.array(ResultRow).describe('Every outcome while n is below 30; newest first'),
    groups: z.array(Share.extend({ from: Chance, to: Chance, meanGiven: Chance.nullable() })).describe('Only at 10–29'),
    curve: z
      .object({
        fitted: z.array(z.object({ chance: Chance, share: Chance })).describe('CORP fit, ascending'),
        band: z.array(z.object({ chance: Chance, lo: Chance, hi: Chance })).describe('90 % consistency band'),
        histogram: z.array(z.object({ from: Chance, to: Chance, n: z.number().int(), happened: z.number().int() })),
      })
      .nullable()
      .describe('Only from 30 on'),
    words: z.array(WordMeaning).describe('Most certain on top; by the first word a forecast was given'),
  })
  .meta({ id: 'Calibration' });
export type Calibration = z.infer<typeof Calibration>;
