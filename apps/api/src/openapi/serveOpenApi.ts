import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeApi, openApiText } from './openapi.js';

/** Serves the description beside the routes it describes; made once, when somebody first asks. */
export function serveOpenApi(app: NestFastifyApplication, path: string): void {
  let text: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get(path, (_request, reply) => {
      text ??= openApiText(describeApi(app));
      return reply.type('application/json; charset=utf-8').send(text);
    });
}
