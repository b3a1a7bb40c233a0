import type { Problem } from '@app/contract';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { Refused } from './refused.js';

/** Checks what came against the schema a controller names, and says of every field what came and what is taken. */
export const validation = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new Refused('invalid-request', { errors: errorsOf(issues as readonly Issue[]) }),
  });

/** A value that no parameter of a route names, checked the same way. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(value);
  if (error) throw new Refused('invalid-request', { errors: errorsOf(error.issues) });
  return data as z.output<Schema>;
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

/** At most this many are told: the number of faults is up to whoever sent the body. */
const mostTold = 20;

const errorsOf = (issues: readonly Issue[]): Problem['errors'] =>
  issues.slice(0, mostTold).map((issue) => ({ at: (issue.path ?? []).map(String).join('.'), says: issue.message }));
