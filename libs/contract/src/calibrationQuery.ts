import { z } from 'zod';
import { Day, Id, PageQuery } from './basics.js';
import { Importance, Kind } from './beliefs.js';

/** Which belief of a forecast counts: one, never every update. Days are before the scheduled close. */
export const CalibrationLead = z
  .enum(['first', '90d', '30d', '7d', 'last'])
  .describe('Which belief counts: the first, the one that stood so many days before the scheduled close, the last');
export type CalibrationLead = z.infer<typeof CalibrationLead>;

export const CalibrationQuery = z.object({
  scope: z.enum(['me', 'desk', 'all']).default('all').describe('desk: takes `desk`'),
  analyst: Id.optional().describe('Member who owns the forecasts'),
  desk: Id.optional(),
  report: Id.optional(),
  topic: z.string().min(1).max(80).optional(),
  kind: Kind.default('binary'),
  importance: Importance.optional(),
  term: z.string().min(1).max(80).optional().describe('Term of the lexicon that the first word belongs to'),
  horizon: z
    .enum(['short', 'medium', 'long'])
    .optional()
    .describe('Opening to scheduled close: up to 30 days, up to 180, longer'),
  from: Day.optional().describe('First day of scheduled close, in UTC'),
  to: Day.optional().describe('Last day of scheduled close, in UTC'),
  at: CalibrationLead.default('30d'),
  early: z
    .enum(['true', 'false'])
    .default('false')
    .describe(
      'Count outcomes whose scheduled close is still to come; they lean to yes, so they are left out otherwise',
    ),
  lexicon: z
    .enum(['icd203', 'phia', 'nato', 'kent', 'ipcc', 'efsa'])
    .optional()
    .describe('Another scale for the words; the workspace’s own when left out'),
});
export type CalibrationQuery = z.infer<typeof CalibrationQuery>;

/** Which of the forecasts behind a number: those of one bar, word or quarter. */
const behind = {
  bin: z
    .string()
    .regex(/^(0|1|0\.\d{1,6})-(0|1|0\.\d{1,6})$/, 'takes LO-HI, such as 0.65-0.7')
    .optional()
    .describe('Chance at the lead, from the first up to, not reaching, the second; a bin that ends at 1 holds 1'),
  word: z.string().min(1).max(80).optional().describe('Term of the lexicon, by the first belief'),
  quarter: Day.optional().describe('First day of a quarter of scheduled close'),
};

export const CalibrationForecastsQuery = CalibrationQuery.extend(behind).extend(PageQuery.shape);
export type CalibrationForecastsQuery = z.infer<typeof CalibrationForecastsQuery>;

export const CalibrationTableQuery = CalibrationQuery.extend({
  chart: z.enum(['reliability', 'words', 'decomposition', 'quarters', 'results']),
});
export type CalibrationTableQuery = z.infer<typeof CalibrationTableQuery>;
