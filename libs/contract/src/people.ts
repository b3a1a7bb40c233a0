import { z } from 'zod';
import { Chance, Id, Person } from './basics.js';
import { Kind } from './beliefs.js';
import { CalibrationLead, CalibrationQuery } from './calibrationQuery.js';

const count = z.number().int();

/** A number with its 90 % range; the ends may lie outside 0 to 1. */
const Span = z.object({ lo: z.number(), hi: z.number() }).meta({ id: 'Span', description: '90 % range' });

const notEnough = z
  .string()
  .nullable()
  .describe('Why figures are absent, for people: "Not enough data: 7 of 30 shared forecasts"; null: none are');

const clusteredBy = z
  .enum(['report', 'forecast'])
  .describe('What a range takes as one draw: reports where there are five');

export const PeopleQuery = CalibrationQuery.extend({
  one: Id.optional().describe('With `other`: two members to compare on the forecasts both judged; leads only'),
  other: Id.optional(),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

export const ComparedPerson = z
  .object({
    person: Person,
    shared: count.describe('Forecasts that this person and somebody else held a belief on at the lead'),
    figures: z
      .object({
        difference: z
          .number()
          .describe('Mean of (own loss − mean loss of the others on the same forecast); below 0 is better than they'),
        range: Span.nullable(),
        by: clusteredBy,
        shrunken: z.number().describe('The difference drawn towards the mean of all, as `prior` says'),
        shrunkenRange: Span,
        betterThanMean: Chance.describe('Probability of being better than the mean of those compared'),
      })
      .nullable()
      .describe('From 30 shared forecasts on, where two people have them'),
    notEnough,
  })
  .meta({ id: 'ComparedPerson' });
export type ComparedPerson = z.infer<typeof ComparedPerson>;

export const ComparedPair = z
  .object({
    one: Person,
    other: Person,
    shared: count.describe('Forecasts that both held a belief on at the lead'),
    figures: z
      .object({
        difference: z.number().describe('Mean of (loss of `one` − loss of `other`); below 0: `one` was better'),
        range: Span,
        by: clusteredBy,
        verdict: z
          .enum(['one-better', 'other-better', 'cannot-be-told-apart'])
          .describe('By whether the range holds 0'),
      })
      .nullable()
      .describe('From 30 shared forecasts on'),
    notEnough,
  })
  .meta({ id: 'ComparedPair' });
export type ComparedPair = z.infer<typeof ComparedPair>;

/** No league table: people by name, without a rank. Readers are refused; analysts find their own row, leads everybody's. */
export const PeopleComparison = z
  .object({
    kind: Kind,
    at: CalibrationLead,
    forecasts: count.describe('On which two or more people held a belief at the lead'),
    people: count.describe('Who held one of those beliefs'),
    compared: count.describe('Of them, with figures'),
    left: count.describe('Older forecasts that were left out: the newest 5,000 are counted'),
    prior: z
      .object({
        questions: z.number().describe('How many forecasts the mean of all is worth beside one’s own'),
        estimated: z.boolean().describe('false: people cannot be told apart, or are fewer than three, so 50 are taken'),
        between: z.number().describe('Variance between people beyond chance (DerSimonian–Laird)'),
        mean: z.number().describe('What differences are drawn towards'),
      })
      .nullable()
      .describe('null where nobody has figures'),
    items: z.array(ComparedPerson).describe('By name'),
    pair: ComparedPair.nullable().describe('Where `one` and `other` were asked for'),
    notEnough,
  })
  .meta({ id: 'PeopleComparison' });
export type PeopleComparison = z.infer<typeof PeopleComparison>;

const Ratio = z.object({ value: z.number(), range: Span.nullable(), n: count.describe('Forecasts it rests on') });

/** How beliefs were changed until the outcome was known. `analyst` and `scope=me` name whose; otherwise all together. */
export const UpdateBehaviour = z
  .object({
    kind: Kind,
    whose: Person.nullable().describe('null: everybody’s checks together'),
    forecasts: count.describe('Judged forecasts with a check of theirs before the outcome was known'),
    left: count.describe('Older forecasts that were left out: the newest 5,000 are counted'),
    checks: z
      .object({ all: count, stated: count, changed: count, kept: count, withdrawn: count })
      .describe('Undone ones are not counted'),
    moves: count.describe('Times that the number itself changed'),
    movesPerForecast: z.number().nullable(),
    medianMove: Chance.nullable().describe('0.1 is ten points; yes or no only, from 10 forecasts on'),
    towards: z
      .object({
        inPoints: Ratio.describe('Share of all points moved that went towards what happened'),
        inLogOdds: Ratio.describe('The same in log-odds, where 1 → 2 % is as far as 50 → 67 %'),
        by: clusteredBy,
      })
      .nullable()
      .describe('From 30 forecasts with a move on'),
    reaction: z
      .object({
        slope: z
          .number()
          .describe('Log-odds moved for each unit of log-odds of the evidence logged since the last look'),
        range: Span.nullable(),
        by: clusteredBy,
        n: count.describe('Forecasts with evidence that carries odds between two looks'),
        looks: count,
        verdict: z.enum(['under-reacts', 'over-reacts', 'cannot-be-told']).describe('By whether the range holds 1'),
      })
      .nullable()
      .describe('From 30 such forecasts on'),
    movement: z
      .object({
        moved: z.number().describe('Mean of Σ (change of chance)²'),
        settled: z.number().describe('Mean fall of p(1 − p) from the first belief to the last'),
        excess: z.number().describe('moved − settled; 0 for whoever updates as Bayes’ rule says'),
        range: Span.nullable(),
        by: clusteredBy,
        n: count,
        verdict: z.enum(['too-much', 'too-little', 'cannot-be-told']).describe('By whether the range holds 0'),
      })
      .nullable()
      .describe('From 30 forecasts with two looks on'),
    notEnough,
  })
  .meta({ id: 'UpdateBehaviour' });
export type UpdateBehaviour = z.infer<typeof UpdateBehaviour>;

export const WayOfPooling = z
  .enum(['individuals', 'standing', 'mean', 'median', 'trimmed', 'geometric', 'recency', 'extremised', 'quantiles'])
  .describe(
    'individuals: the mean loss of each alone; standing: what stood on the forecast; geometric: mean of log-odds; quantiles: mean of quantiles, for numbers and days',
  );
export type WayOfPooling = z.infer<typeof WayOfPooling>;

export const Aggregates = z
  .object({
    kind: Kind,
    at: CalibrationLead,
    forecasts: count.describe('On which two or more people held a belief at the lead'),
    beliefs: count,
    left: count.describe('Older forecasts that were left out: the newest 5,000 are counted'),
    ways: z
      .array(
        z.object({
          way: WayOfPooling,
          n: count,
          mean: z.number().describe('Mean loss, 0 to 1, lower is better'),
          range: Span.nullable(),
          by: clusteredBy,
          gain: z
            .object({ difference: z.number(), range: Span.nullable() })
            .nullable()
            .describe('This loss − that of the individuals on the same forecasts; below 0 is better. From 30 on'),
        }),
      )
      .describe('From 10 forecasts on; only ways that the kind allows'),
    extremised: z
      .object({
        a: z.number().describe('What the next forecast would be extremised by; 1 changes nothing'),
        learnedOn: count.describe('Outcomes known by now; below 100 `a` is 1'),
        learnedFor: count.describe(
          'Forecasts here that were pooled with an `a` learned from outcomes known before them',
        ),
      })
      .nullable(),
    notEnough,
  })
  .meta({ id: 'Aggregates' });
export type Aggregates = z.infer<typeof Aggregates>;
