import { z } from 'zod';

const chance = z.number().min(0).max(1);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'takes YYYY-MM-DD')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'no such day')
  .transform((text) => Date.parse(text) / 86_400_000);
/** A number, or a day as days since 1 January 1970. */
const place = z.union([z.number(), day]);

const lineBelief = z.union([
  z.object({ quantiles: z.array(z.object({ level: z.number().gt(0).lt(1), value: place })).min(1) }),
  z.object({ cdf: z.array(z.object({ value: place, chance })).min(1) }),
]);

const common = { id: z.union([z.string(), z.number()]) };
const line = {
  belief: lineBelief,
  outcome: z.union([place, z.literal('void')]),
  lower: place.optional(),
  upper: place.optional(),
};

/** One belief and what came of it, as a line of the file says it. */
export const ScoreLine = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('binary'),
    belief: z.union([chance, z.object({ chance }).transform((stated) => stated.chance)]),
    outcome: z.union([
      z.literal([0, 1]).transform((one) => one === 1),
      z.boolean(),
      z.literal('happened').transform(() => true),
      z.literal('did-not-happen').transform(() => false),
      z.literal('void'),
    ]),
  }),
  z.object({
    ...common,
    kind: z.literal('choice'),
    belief: z.union([
      z.array(chance).min(2),
      z.object({ chances: z.array(chance).min(2) }).transform((stated) => stated.chances),
    ]),
    options: z.array(z.string()).optional(),
    ordered: z.boolean().default(false),
    outcome: z.union([z.number().int().min(0), z.string()]),
  }),
  z.object({ ...common, ...line, kind: z.literal('number') }),
  z.object({ ...common, ...line, kind: z.literal('date') }),
]);
export type ScoreLine = z.infer<typeof ScoreLine>;

/** Why a line cannot be scored: where in it, what came and what is taken. */
export class BadLine extends Error {}

/** Reads one line. @throws BadLine */
export function readLine(text: string): ScoreLine {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new BadLine(`it is no JSON: ${text.slice(0, 40)}`);
  }
  const read = ScoreLine.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const at = issue!.path.join('.');
  const came =
    at === ''
      ? given
      : issue!.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], given);
  const taken: Record<string, string> = {
    kind: 'binary, choice, number or date',
    id: 'a name or a number',
    belief:
      'a chance for binary, one chance per option for choice, {"quantiles": [{"level","value"}]} or {"cdf": [{"value","chance"}]} for number and date',
    outcome: '0, 1 or void for binary, the place from 0 or the label of an option for choice, a number or day',
  };
  throw new BadLine(
    `${at || 'the line'} is ${JSON.stringify(came) ?? 'missing'}. Takes ${taken[at.split('.')[0]!] ?? issue!.message}.`,
  );
}
