import { z } from 'zod';
import { Chance, Day, words } from './basics.js';

/** How a forecast turns out: yes or no, as one of several options, as a number, or on a day. */
export const Kind = z.enum(['binary', 'choice', 'number', 'date']);
export type Kind = z.infer<typeof Kind>;

const level = z.number().gt(0).lt(1).describe('Share of the distribution at or below the value, between 0 and 1');
const open = z.boolean().default(false);

const ascends = (range: { lower: number | string; upper: number | string }) => range.lower < range.upper;

/** What is asked, beyond the statement. The range of a number or day is where its score is measured. */
export const Question = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('binary') }),
    z.object({
      kind: z.literal('choice'),
      options: z
        .array(words(120))
        .min(2)
        .max(20)
        .refine((options) => new Set(options).size === options.length, 'holds an option twice')
        .describe('Exactly one of them comes out'),
      ordered: z.boolean().default(false).describe('The options follow each other, as sizes or periods do'),
    }),
    z
      .object({
        kind: z.literal('number'),
        unit: words(40).nullable().default(null),
        lower: z.number(),
        upper: z.number(),
        openLower: open.describe('The value may come out below `lower`'),
        openUpper: open.describe('The value may come out above `upper`'),
      })
      .refine(ascends, { message: 'upper must lie above lower', path: ['upper'] }),
    z
      .object({
        kind: z.literal('date'),
        lower: Day,
        upper: Day,
        openLower: open.describe('The day may come before `lower`'),
        openUpper: open.describe('The day may come after `upper`, or never'),
      })
      .refine(ascends, { message: 'upper must lie after lower', path: ['upper'] }),
  ])
  .meta({ id: 'Question' });
export type Question = z.infer<typeof Question>;

/**
 * A belief as it is stated. A number or day is given by quantiles or by points of its distribution function; between
 * them it is straight. Values must rise with their levels: nothing is sorted or normalised on the way in.
 */
export const BeliefValue = z
  .union([
    z.object({ kind: z.literal('binary'), chance: Chance }),
    z.object({ kind: z.literal('choice'), chances: z.array(Chance).min(2).max(20).describe('One per option, sum 1') }),
    z.object({
      kind: z.literal('number'),
      quantiles: z
        .array(z.object({ level, value: z.number() }))
        .min(1)
        .max(99),
    }),
    z.object({
      kind: z.literal('number'),
      cdf: z
        .array(z.object({ value: z.number(), chance: Chance }))
        .min(2)
        .max(201),
    }),
    z.object({
      kind: z.literal('date'),
      quantiles: z
        .array(z.object({ level, value: Day }))
        .min(1)
        .max(99),
    }),
    z.object({
      kind: z.literal('date'),
      cdf: z
        .array(z.object({ value: Day, chance: Chance }))
        .min(2)
        .max(201),
    }),
  ])
  .meta({ id: 'BeliefValue' });
export type BeliefValue = z.infer<typeof BeliefValue>;

/** How much hangs on a forecast; a filter, never a weight. */
export const Importance = z.enum(['low', 'normal', 'high']);
export type Importance = z.infer<typeof Importance>;
