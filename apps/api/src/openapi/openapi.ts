import { problems } from '@app/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { describeFiles } from './describeFiles.js';

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
type ResponseObject = Exclude<NonNullable<OperationObject['responses'][string]>, { $ref: string }>;

/** The description of the interface, OpenAPI 3.1, from the schemas that the routes check against. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Hindcast')
    .setVersion('1')
    .setDescription(
      'Keeps written assessments accountable: reports, their judgements, forecasts, checks, evidence and outcomes. ' +
        'Every refusal is a problem document (RFC 9457); programs branch on its `code`.',
    )
    .addCookieAuth('hindcast', { type: 'apiKey', in: 'cookie', name: 'hindcast' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, about, { standardSchemaConverter });
  describeFiles(document, standardSchemaConverter);
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path)) describeRefusals(method, operation as OperationObject);
  }
  return document;
}

/** What a refusal comes as, and the one that every changing route has: it may have come from another site. */
function describeRefusals(method: string, { responses }: OperationObject): void {
  if (method !== 'get') {
    const crossSite = `\`cross-site\`: ${problems['cross-site'][1]}`;
    const there = responses['403'] as ResponseObject | undefined;
    const description = there ? `${there.description} · ${crossSite}` : crossSite;
    responses['403'] = { ...structuredClone(responses['500']), description } as ResponseObject;
  }
  for (const [status, response] of Object.entries(responses)) {
    const { content } = response as ResponseObject;
    if (Number(status) < 400 || !content?.['application/json']) continue;
    (response as ResponseObject).content = { 'application/problem+json': content['application/json'] };
  }
}

/** JSON Schema 2020-12 as OpenAPI 3.1 takes it; whatever has a name becomes a component. */
function standardSchemaConverter(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $defs: components = {}, ...root } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: schemaType,
    // unknown fields are ignored, not forbidden: a newer server may answer more than an older client knows
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
      if (jsonSchema.format === 'uuid') delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  const named = { ...components } as Record<string, Record<string, unknown>>;
  for (const definition of Object.values(named)) delete definition.id;
  const { $schema: _, id, ...body } = root as Record<string, unknown>;
  if (typeof id !== 'string') return { schema: body, components: named };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...named, [id]: body } };
}

/** The same text for the same routes, whatever order they were found in: keys sorted, two spaces, closing newline. */
export const openApiText = (document: OpenAPIObject): string => `${JSON.stringify(sorted(document), null, 2)}\n`;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
