import { Problem, type ProblemCode, problems } from '@app/contract';
import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** What a route promises, for the answer itself and for the description of the interface. */
export interface RoutePromise {
  /** name of the operation in generated clients */
  readonly id: string;
  /** one sentence: what it does */
  readonly does: string;
  readonly status?: 200 | 201 | 204;
  /** its own refusals, beside those that every route has */
  readonly refuses?: readonly ProblemCode[];
  /** answers without a session */
  readonly open?: boolean;
  /** takes `Idempotency-Key` */
  readonly repeatable?: boolean;
  /** takes `If-Match` */
  readonly conditional?: boolean;
}

/** Names the schema a route answers with, checks the answer against it, and describes the route with its refusals. */
export function Answers(schema: z.ZodType | null, route: RoutePromise): MethodDecorator {
  const { status = 200 } = route;
  const codes: ProblemCode[] = [
    ...(route.refuses ?? []),
    ...((route.open ? [] : ['not-signed-in', 'set-up-needed']) as ProblemCode[]),
    ...((route.repeatable ? ['key-reused', 'key-in-progress'] : []) as ProblemCode[]),
    ...((route.conditional ? ['someone-saved-first'] : []) as ProblemCode[]),
    'not-ready',
    'unexpected',
  ];
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes))
    byStatus.set(problems[code][0], [...(byStatus.get(problems[code][0]) ?? []), code]);
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ operationId: route.id, summary: route.does }),
    ApiResponse({ status, description: 'Done', ...(schema && { standardSchema: schema }) }),
    ...(schema ? [SerializeOptions({ schema })] : []),
    ...[...byStatus].map(([refused, few]) =>
      ApiResponse({ status: refused, description: few.map(told).join(' · '), standardSchema: Problem }),
    ),
    ...(route.repeatable
      ? [header('Idempotency-Key', 'The same key answers a repeated request without doing it again, for 48 hours')]
      : []),
    ...(route.conditional ? [header('If-Match', 'ETag of the forecast that the writer saw, such as "12"')] : []),
  );
}

const told = (code: ProblemCode) => `\`${code}\`: ${problems[code][1]}`;

const header = (name: string, description: string) =>
  ApiHeader({ name, description, required: false, schema: { type: 'string' } });
