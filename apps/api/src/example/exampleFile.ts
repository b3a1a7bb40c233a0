import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Day, Direction, Importance, Outcome } from '@app/contract';
import { z } from 'zod';

const PastCheck = z.object({
  on: Day,
  kind: z.enum(['changed', 'kept', 'withdrawn']),
  chance: z.number().min(0).max(1).optional(),
  reason: z.string().optional(),
});

export type PastCheck = z.infer<typeof PastCheck>;

const PastEvidence = z.object({
  what: z.string(),
  source: z.string(),
  on: Day,
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  credibility: z.number().int().min(1).max(6),
  direction: Direction,
  odds: z.number().min(1).optional(),
});

export type PastEvidence = z.infer<typeof PastEvidence>;

const ExampleForecast = z.object({
  report: z.string().describe('Slug of the report'),
  find: z.string().describe('Words of the sentence that states the judgement'),
  statement: z.string(),
  due: Day,
  criteria: z.string().optional(),
  voidIf: z.string().optional(),
  reversed: z.boolean().default(false),
  topic: z.string().optional(),
  importance: Importance.optional(),
  checks: z.array(PastCheck).default([]),
  evidence: z.array(PastEvidence).default([]),
  outcome: Outcome.optional(),
  knownOn: Day.optional(),
});
export type ExampleForecast = z.infer<typeof ExampleForecast>;

const ExampleContent = z.object({
  version: z.literal(1),
  name: z.string(),
  reports: z.array(z.object({ slug: z.string(), file: z.string(), title: z.string(), publishedOn: Day })),
  forecasts: z.array(ExampleForecast),
});

/** The example workspace as it is written down: reports with their texts, and an invented history. */
export interface Example extends Omit<z.infer<typeof ExampleContent>, 'reports'> {
  readonly reports: readonly { slug: string; title: string; publishedOn: string; text: string }[];
}

/** Reads the example from the folder `examples`, which stands at the top of a checkout as of an installation. */
export async function readExample(): Promise<Example> {
  const folder = examplesFolder();
  const { reports, ...rest } = ExampleContent.parse(
    JSON.parse(await readFile(path.join(folder, 'example.json'), 'utf8')),
  );
  const texts = reports.map(async ({ file, ...report }) => ({
    ...report,
    text: await readFile(path.join(folder, file), 'utf8'),
  }));
  return { ...rest, reports: await Promise.all(texts) };
}

function examplesFolder(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const examples = path.join(folder, 'examples');
    if (existsSync(path.join(examples, 'example.json'))) return examples;
    if (folder === path.dirname(folder)) throw new RangeError('the folder examples is missing from this installation');
  }
}
