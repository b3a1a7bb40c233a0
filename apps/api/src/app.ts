import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { longestText } from '@app/contract';
import { Db } from '@app/db';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { appModule } from './app.module.js';
import type { Config } from './config.js';
import { readJsonBodies } from './http/jsonBody.js';
import { problemOf } from './http/problems.filter.js';
import { readOneClickForms } from './mailLinks/oneClick.js';
import { serveOpenApi } from './openapi/serveOpenApi.js';
import { servePages } from './pages.js';

/** Where every route begins. */
export const prefix = 'api/v1';

/** Most bytes of a request; of a report's, a character can take six of them as JSON writes it. */
const bodyLimit = 256 * 1024;
const reportLimit = 6 * longestText + bodyLimit;

/** The service, ready to listen; `db` is closed by who opened it. */
export async function createApp(
  config: Config,
  db: Db,
  logger: LogLevel[] = ['log', 'warn', 'error', 'fatal'],
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: false,
    genReqId: () => randomUUID(),
    frameworkErrors: refuseAddress,
  });
  adapter.getInstance().addHook('onRoute', (route) => {
    if (route.url === `/${prefix}/reports`) route.bodyLimit = reportLimit;
  });
  const app = await NestFactory.create<NestFastifyApplication>(appModule(config, db), adapter, {
    logger,
    bodyParser: false, // Nest's would read forms as well, which other sites can send
  });
  readJsonBodies(adapter.getInstance());
  readOneClickForms(adapter.getInstance());
  await app.register(multipart); // a route that does not ask for a form gets none
  app.setGlobalPrefix(prefix);
  await secureHeaders(app, config);
  serveOpenApi(app, `/${prefix}/openapi.json`);
  await servePages(app, config);
  return app;
}

/** What never gets as far as the filter: addresses that are no addresses. */
function refuseAddress(_fault: unknown, _request: unknown, reply: FastifyReply): void {
  const problem = problemOf('invalid-request', { detail: 'The address cannot be read' });
  void reply.code(400).type('application/problem+json').send(JSON.stringify(problem));
}

/** What every answer tells the browser it must not do; Mantine puts its styles into the page, so these may stand inline. */
async function secureHeaders(app: NestFastifyApplication, config: Config): Promise<void> {
  const https = config.publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: https && { maxAge: 31_536_000 },
  });
  const noStore = async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.url.startsWith(`/${prefix}`)) void reply.header('cache-control', 'no-store');
  };
  app.getHttpAdapter().getInstance().addHook('onRequest', noStore);
}
