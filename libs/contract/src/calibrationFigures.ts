import { z } from 'zod';
import { Band, Chance, Day } from './basics.js';

const count = z.number().int();

export const Share = z
  .object({
    n: count,
    happened: count,
    range: Band.nullable().describe('90 % Wilson range of the share that happened; null at n = 0 or withheld'),
  })
  .meta({ id: 'Share' });

/** A number with its 90 % range; the ends may lie outside 0 to 1. */
const Ends = z.object({ lo: z.number(), hi: z.number() }).meta({ id: 'Ends' });

export const CalibrationGate = z
  .enum(['list', 'groups', 'curve', 'decomposition', 'full'])
  .describe('By forecasts counted: 0–9 list, 10–29 groups, 30–99 curve, 100–199 decomposition, from 200 full');
export type CalibrationGate = z.infer<typeof CalibrationGate>;

/** What so few outcomes cannot bear; it is absent from the answer. */
export const Withheld = z
  .object({
    what: z.enum([
      'ranges',
      'bias',
      'groups',
      'quarters',
      'curve',
      'slope',
      'skill',
      'decomposition',
      'murphy',
      'discrimination',
      'likelihoodSlope',
      'ece',
      'pit',
      'intervals',
      'options',
    ]),
    why: z.string().describe('For people: "Not enough data: 7 of 30 resolved questions"'),
  })
  .meta({ id: 'Withheld' });
export type Withheld = z.infer<typeof Withheld>;

/** What a figure rests on; stands beside every aggregate. */
export const CalibrationBasis = z
  .object({
    questions: count.describe('Forecasts that are counted, each once'),
    beliefs: count.describe('Beliefs in the curve: one for each question at the chosen lead'),
    from: Day.nullable().describe('First month of scheduled close that holds one, as its first day; null: none'),
    to: Day.nullable().describe('Last month of scheduled close that holds one, as its last day'),
    lexicon: z.object({ id: z.string(), version: z.string() }),
    engine: z.object({ method: z.string(), version: count }).describe('What computed the scores'),
  })
  .meta({ id: 'CalibrationBasis' });

export const CalibrationScore = z
  .object({
    n: count.describe('Scored over their horizon, with or without a belief at the lead'),
    mean: z.number().describe('Mean loss over the scheduled horizon, 0 to 1, lower is better'),
    range: Band.nullable().describe('90 %; null where withheld or where one outcome says nothing about it'),
    by: z.enum(['report', 'forecast']).describe('What the range takes as one draw: reports where there are five'),
    standardError: z.number().nullable().describe('Clustered as `by` says; null with the range'),
    coverage: z.number().describe('Mean share of the horizon in which a belief stood'),
    reference: z.number().describe('Mean loss of the references that were declared'),
    skill: z
      .object({
        difference: z.number().describe('reference − mean; above 0 is better than the reference'),
        ratio: z.number().nullable().describe('1 − Σ score ÷ Σ reference; null where the reference never lost'),
        shrunken: z.number().describe('difference drawn towards 0 as if 50 questions without skill stood beside it'),
      })
      .nullable()
      .describe('From 30 on'),
    participation: z
      .object({ mean: z.number(), n: count, label: z.string() })
      .nullable()
      .describe('Mean loss only while a belief stood; not comparable between people'),
    atLead: z
      .object({
        n: count,
        mean: z.number().describe('Mean loss of the beliefs at the lead: half Brier for yes or no'),
        range: Band.nullable(),
        logBits: z.number().nullable().describe('Mean log score in bits, lower is better; null for other kinds'),
        nClipped: count.describe('Chances below 0.001 or above 0.999, counted there as such'),
      })
      .nullable(),
  })
  .meta({ id: 'CalibrationScore' });
export type CalibrationScore = z.infer<typeof CalibrationScore>;

const BandPoint = z.object({ chance: Chance, lo: Chance, hi: Chance });

export const CalibrationCurve = z
  .object({
    fitted: z.array(z.object({ chance: Chance, share: Chance })).describe('CORP fit, ascending'),
    band: z.array(BandPoint).describe('90 % consistency band, around said = happened'),
    confidence: z.array(BandPoint).describe('90 % confidence band, around the fit'),
    method: z.enum(['resampled', 'normal']).describe('normal: above 10,000 outcomes'),
    histogram: z
      .array(z.object({ from: Chance, to: Chance, n: count, happened: count, meanGiven: Chance.nullable() }))
      .describe('Bins of five points; the mean given, never the middle, is where a bin stands'),
  })
  .meta({ id: 'CalibrationCurve' });

export const Decomposition = z
  .object({
    verdict: z.string().describe('"consistent with good calibration (p = 0.34)", or not'),
    consistent: z.boolean().describe('p is 0.05 or more'),
    p: z.number(),
    parts: z
      .object({
        score: z.number().describe('Mean half Brier at the lead: UNC − DSC + MCB'),
        unc: z.number().describe('Uncertainty: of always saying the base rate'),
        dsc: z.number().describe('Discrimination: telling cases apart'),
        mcb: z.number().describe('Miscalibration: saying the wrong number'),
        mcbByChance: z.number().describe('Miscalibration that a perfectly calibrated forecaster shows at this n'),
        baseRate: Chance,
        range: Band.nullable().describe('Of the score, 90 %'),
      })
      .nullable()
      .describe('From 100 on; the verdict alone below'),
  })
  .meta({ id: 'Decomposition' });

export const Murphy = z
  .object({
    reliability: z.number().describe('Bias-corrected, lower is better'),
    resolution: z.number().describe('Bias-corrected, higher is better'),
    uncertainty: z.number(),
    bins: count.describe('Ten bins of equal width'),
  })
  .meta({ id: 'Murphy' });

const Slope = z.object({
  slope: z.number().describe('Below 1: too far from 50 %; above 1: too close'),
  range: Ends.nullable(),
  intercept: z.number().describe('Below 0: chances too high'),
  interceptRange: Ends.nullable(),
});

export const CalibrationMeasures = {
  bias: z
    .object({
      sentence: z.string(),
      difference: z.number().describe('Mean chance − share that happened; above 0: said too high'),
      z: z.number().nullable(),
      direction: z.enum(['too-high', 'too-low', 'none']).describe('none within 2 standard errors'),
    })
    .nullable()
    .describe('From 10 on'),
  murphy: Murphy.nullable().describe('From 100 on'),
  slope: z
    .object({ sentence: z.string(), map: Slope, likelihood: Slope.nullable().describe('From 200 on, where estimable') })
    .nullable()
    .describe('Of outcomes on the log-odds said (Cox), clipped at 1 and 99 %; from 30 on'),
  discrimination: z
    .object({ auc: Chance, range: Band.nullable().describe('90 %, DeLong'), happened: count, not: count })
    .nullable()
    .describe('From 30 on, with ten or more of either outcome'),
  ece: z
    .object({ ece: z.number(), byChance: z.number(), p: z.number() })
    .nullable()
    .describe('In ten bins, beside what chance alone gives; from 200 on'),
  spiegelhalter: z.object({ z: z.number(), p: z.number() }).nullable().describe('From 30 on'),
  ks: z.number().nullable().describe('Largest |cumulative mean of outcome − chance|; from 30 on'),
};
export const Quarter = z
  .object({ from: Day, n: count, mean: z.number(), range: Band.nullable().describe('null at n = 1') })
  .meta({ id: 'Quarter' });

export const WordMeaning = Share.extend({
  id: z.string().describe('Key of the term, as `word` takes it'),
  term: z.string(),
  scale: Band.describe("The lexicon's range"),
  meanGiven: Chance.nullable().describe('Average chance given; null at n = 0 or withheld'),
  off: z.boolean().describe('The average given lies outside the range, at n ≥ 10'),
  verbalOnly: z
    .object({
      n: count,
      scoreLo: z.number().describe('Mean half Brier if the best number of the range was meant'),
      scoreHi: z.number().describe('If the worst was meant'),
    })
    .nullable()
    .describe('Judgements that gave a word and no number, scored as a range; null: none, or withheld'),
  numbers: Share.nullable().describe('Chances given without a word that the scale would call so; null: none'),
  readers: z
    .object({ median: Chance, lo: Chance, hi: Chance, n: count, source: z.string() })
    .nullable()
    .describe('What readers of a survey took the word for: middle, 5 % and 95 %; null: not asked'),
}).meta({ id: 'WordMeaning' });
export type WordMeaning = z.infer<typeof WordMeaning>;

/** For kinds whose beliefs are no single chance. */
export const Intervals = z
  .object({ level: Chance.describe('What the interval claims: 0.5 or 0.9'), inside: Share })
  .meta({ id: 'Intervals' });
