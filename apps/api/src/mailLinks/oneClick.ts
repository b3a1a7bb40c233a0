import { OneClick } from '@app/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from '../http/refused.js';
import { checked } from '../http/validation.js';

/** The one route that takes a plain form. */
const route = /\/mail-links\/:token\/one-click$/;

/** Most bytes of such a form; it holds one short field. */
const most = 1024;

/** Reads plain forms for the one-click route and for no other: other sites can make a browser send them. */
export function readOneClickForms(server: FastifyInstance): void {
  server.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: most },
    (request, text, done) => {
      if (route.test(request.routeOptions.url ?? '')) done(null, Object.fromEntries(new URLSearchParams(text)));
      else done(new Refused('invalid-request', { detail: 'Send JSON: a form is not taken here' }));
    },
  );
}

/** Refuses what is not the form of RFC 8058 §3.1, in either of its two encodings. */
export async function readOneClick(request: FastifyRequest): Promise<void> {
  checked(OneClick, request.isMultipart() ? await fieldsOf(request) : request.body);
}

async function fieldsOf(request: FastifyRequest): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  const limits = { fields: 4, fieldSize: most, files: 0, parts: 4 };
  for await (const part of request.parts({ limits })) if (part.type === 'field') fields[part.fieldname] = part.value;
  return fields;
}
