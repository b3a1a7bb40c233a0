import { readFile } from 'node:fs/promises';
import { startApp, type TestApp } from '@test/kit/app.js';
import { describeApi, openApiText } from './openapi.js';

let api: TestApp;
beforeAll(async () => {
  api = await startApp();
});
afterAll(() => api.close());

/** What is neither JSON nor nothing. */
const files: Readonly<Record<string, string>> = {
  'getReportFile 200': 'application/octet-stream',
  'addReport 200': 'application/x-ndjson',
  'getCalibrationTable 200': 'text/csv',
  'getForecastArithmetic 200': 'text/csv',
  'streamNotices 200': 'text/event-stream',
};

describe('the description of the interface', () => {
  it('is served as it is committed', async () => {
    const { text } = await api.nobody.get('/openapi.json').expect(200);
    expect(text).toBe(openApiText(describeApi(api.app)));
    expect(text === (await readFile('libs/api-client/openapi.json', 'utf8')), 'stale: run `npm run openapi`').toBe(
      true,
    );
  });

  it('is OpenAPI 3.1 whose every reference leads somewhere', () => {
    const document = describeApi(api.app);
    expect(document.openapi).toBe('3.1.0');
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(Object.keys(document.components?.schemas ?? {})).toContain(name);
    }
    expect(text).not.toContain('$defs');
    expect(text).not.toContain('"nullable"');
  });

  it('says that a report may come as a form with a file, or as JSON', () => {
    const { paths, components } = describeApi(api.app);
    const { content } = paths['/api/v1/reports']!.post!.requestBody as { content: Record<string, unknown> };
    expect(content['application/json']).toEqual({ schema: { $ref: '#/components/schemas/NewReport' } });
    expect(content['multipart/form-data']).toMatchObject({
      schema: { required: ['title', 'publishedOn', 'file'], properties: { file: expect.any(Object) } },
    });
    expect(Object.keys(components!.schemas!)).toEqual(expect.arrayContaining(['NewReport', 'ReadingLine', 'Problem']));
  });

  it('says of every route what it does, what it answers and what it refuses', () => {
    for (const methods of Object.values(describeApi(api.app).paths)) {
      for (const { operationId, summary, tags, responses } of Object.values(methods)) {
        expect([operationId, summary?.length > 10, tags?.length]).toEqual([expect.any(String), true, 1]);
        for (const [status, { content }] of Object.entries<{ content?: object }>(responses)) {
          const type =
            Number(status) >= 400
              ? 'application/problem+json'
              : (files[`${operationId} ${status}`] ?? 'application/json');
          if (status !== '204')
            expect([operationId, status, Object.keys(content ?? {})]).toEqual([operationId, status, [type]]);
        }
      }
    }
  });
});
