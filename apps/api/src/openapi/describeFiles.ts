import { NewReport, NewReportFile, NoticeNews, OneClick, ReadingLine } from '@app/contract';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { z } from 'zod';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Schemas[string];
type Converter = (
  schema: z.ZodType,
  options: { schemaType: 'input' | 'output' },
) => { schema: object; components: object } | undefined;

/** Describes what no decorator has words for: the form that brings a file, the answer in lines, the file sent back, and events. */
export function describeFiles(document: OpenAPIObject, convert: Converter): void {
  document.components ??= {};
  document.components.schemas ??= {};
  const { schemas } = document.components;
  const named = (schema: z.ZodType, schemaType: 'input' | 'output'): Schema => {
    const converted = inDocument(convert(schema, { schemaType })!);
    Object.assign(schemas, converted.components);
    return converted.schema as Schema;
  };
  const add = document.paths['/api/v1/reports']!.post!;
  add.requestBody = {
    required: true,
    content: {
      'application/json': { schema: named(NewReport, 'input') },
      'multipart/form-data': { schema: formOf(named(NewReportFile, 'input'), schemas) },
    },
  };
  const form = { schema: named(OneClick, 'input') };
  document.paths['/api/v1/mail-links/{token}/one-click']!.post!.requestBody = {
    required: true,
    content: { 'application/x-www-form-urlencoded': form, 'multipart/form-data': form },
  };
  add.responses['200'] = {
    description: 'With `Accept: application/x-ndjson`: progress, line by line, then the report or the problem',
    content: { 'application/x-ndjson': { schema: named(ReadingLine, 'output') } },
  };
  document.paths['/api/v1/reports/{report}/file']!.get!.responses['200'] = {
    description: 'The bytes as they came',
    content: { 'application/octet-stream': { schema: {} } },
  };
  for (const path of ['/api/v1/calibration/table.csv', '/api/v1/forecasts/{forecast}/arithmetic.csv']) {
    document.paths[path]!.get!.responses['200'] = {
      description: 'The table, in UTF-8',
      content: { 'text/csv': { schema: { type: 'string' } } },
    };
  }
  document.paths['/api/v1/notices/stream']!.get!.responses['200'] = {
    description: 'Events named `notices`; the id of each is what `Last-Event-ID` takes, its data as follows',
    content: { 'text/event-stream': { schema: named(NoticeNews, 'output') } },
  };
}

/** References as a document has them: what a schema defines inside itself is a component there. */
const inDocument = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/')) as Value;

/** The fields and the file beside them: a form has one schema. */
function formOf(fields: Schema, schemas: Schemas): Schema {
  const name = '$ref' in fields ? fields.$ref.split('/').at(-1)! : '';
  const { properties = {}, required = [] } = schemas[name] as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  delete schemas[name];
  return {
    type: 'object',
    required: [...required, 'file'],
    properties: {
      ...properties,
      file: {
        contentMediaType: 'application/octet-stream',
        description: 'Text, Markdown, HTML, DOCX or PDF, by its content; at most 25 MiB',
      } as Schema,
    },
  };
}
