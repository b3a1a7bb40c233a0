import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from './config.js';

/** The build puts the pages beside the apps: dist/apps/api/src → dist/web. */
const built = path.resolve(import.meta.dirname, '../../../web');

/**
 * Serves the built pages, where there are any. Assets carry their hash in the name and may be kept for ever; every
 * other path that is not the interface's answers index.html, whose routes decide, and which is asked for anew each time.
 */
export async function servePages(app: NestFastifyApplication, config: Config): Promise<void> {
  const root = path.resolve(config.webDir ?? built);
  if (!existsSync(path.join(root, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const kept = file.includes(`${path.sep}assets${path.sep}`);
      reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      const [where = ''] = request.url.split('?');
      // the tokens of links in mails hold a dot, and are no files
      const isFile = path.extname(where) !== '' && !where.startsWith('/m/');
      const isPage = !where.startsWith('/api/') && !isFile;
      return isPage ? reply.sendFile('index.html') : reply.callNotFound();
    });
}
