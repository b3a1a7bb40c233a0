import { z } from 'zod';
import { Moment, Person } from './basics.js';
import { BeliefValue } from './beliefs.js';
import { CalibrationLead } from './calibrationQuery.js';

/** A score under its name, with the sum that it is. */
export const NamedScore = z
  .object({
    name: z
      .enum([
        ...(['half-brier', 'two-class-brier', 'log', 'spherical', 'brier', 'rps', 'ordered-brier'] as const),
        ...(['crps-range', 'crps', 'pinball', 'wis'] as const),
        ...(['interval-50', 'interval-80', 'interval-90', 'interval-95'] as const),
      ])
      .describe(
        'half-brier: 0 to 1 · two-class-brier: 0 to 2 · brier: over the options, 0 to 2 · rps, ordered-brier: where options follow each other, 0 to 1 and 0 to 2 · crps-range: share of the range asked about · wis: weighted interval score',
      ),
    value: z.number(),
    better: z.enum(['lower', 'higher']),
    unit: z.enum(['none', 'bits', 'outcome']).describe('outcome: in the unit of what came out; days for a date'),
    clipped: z.boolean().describe('The chance lay below 0.001 or above 0.999 and counts as that'),
    terms: z
      .array(
        z.object({
          of: z.string(),
          formula: z.string().describe('The sum in figures, as one would do it on paper: "(0.8 − 1)²"'),
          value: z.number(),
        }),
      )
      .describe('They add up to the value'),
  })
  .meta({ id: 'NamedScore' });
export type NamedScore = z.infer<typeof NamedScore>;

/** Every score of the beliefs held at the fixed leads. */
export const ForecastScores = z
  .object({
    beliefs: z
      .array(
        z.object({
          of: z.enum(['forecast', 'report', 'person']).describe('The standing line, the report alone, one person'),
          person: Person.nullable(),
          at: CalibrationLead,
          held: BeliefValue,
          since: Moment.describe('When this belief came into force'),
          scores: z.array(NamedScore),
        }),
      )
      .describe('Empty until resolved, and where the outcome cannot be scored'),
    relative: z
      .array(
        z.object({
          person: Person,
          peer: z
            .number()
            .describe(
              '100 × (ln of own chance − mean ln of the others), over the horizon; above 0 is better than they',
            ),
          brier: z
            .number()
            .describe('Two-class Brier − median of all standing, over the horizon; below 0 is better than the median'),
          coverage: z.number().describe('Share of the horizon in which this person’s belief stood and counted'),
        }),
      )
      .describe('Of yes or no, where two people or more held a belief; peer scores add up to 0'),
  })
  .meta({ id: 'ForecastScores' });
export type ForecastScores = z.infer<typeof ForecastScores>;
