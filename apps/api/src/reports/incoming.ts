import { createHash } from 'node:crypto';
import { NewReport, NewReportFile } from '@app/contract';
import { limits } from '@app/reading';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../http/refused.js';
import { checked } from '../http/validation.js';

/** A report as it came: as text, or as a file with the fields beside it. `hash` is of what is no JSON body. */
export type Incoming =
  | { readonly report: NewReport; readonly file: null; readonly hash: '' }
  | { readonly report: NewReportFile; readonly file: { name: string; bytes: Buffer }; readonly hash: string };

/** One file, and no more beside it than the fields it takes. */
const mostParts = { files: 1, fields: 4, parts: 5, fieldSize: 10_000, fieldNameSize: 100, headerPairs: 50 };

/** File names are shown and sent back; what would change a line, a path or the direction of writing is taken out. */
const unkept = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]/gu;

/** Takes the body of a request in: JSON, or a form with a file. A file larger than the limit is refused while it comes. */
export async function incoming(request: FastifyRequest): Promise<Incoming> {
  if (!request.isMultipart()) return { report: checked(NewReport, request.body), file: null, hash: '' };
  const { fields, file } = await formOf(request).catch((fault: unknown) => {
    // what still comes is let go by, or its sender would wait for ever
    request.raw.unpipe();
    request.raw.resume();
    throw fault instanceof Refused
      ? fault
      : new Refused('invalid-request', { detail: `The form ends badly: ${fault}` });
  });
  const report = checked(NewReportFile, fields);
  if (!file)
    throw new Refused('invalid-request', { errors: [{ at: 'file', says: 'came nothing, takes the report’s file' }] });
  const hash = hashOf(JSON.stringify([report, file.name]), file.bytes);
  return { report, file, hash };
}

async function formOf(request: FastifyRequest) {
  const fields: Record<string, unknown> = {};
  let file: { name: string; bytes: Buffer } | null = null;
  for await (const part of request.parts({ limits: { ...mostParts, fileSize: limits.fileBytes } })) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else if (part.fieldname === 'file') file = { name: nameOf(part.filename), bytes: await bytesOf(part) };
    else throw new Refused('invalid-request', { errors: [{ at: part.fieldname, says: 'takes no file' }] });
  }
  return { fields, file };
}

async function bytesOf(part: MultipartFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated) throw new Refused('file-too-large');
  return Buffer.concat(chunks);
}

const nameOf = (name: string | undefined): string => {
  const kept = (name ?? '').toWellFormed().replace(unkept, '').trim();
  return kept.length > 200
    ? `${kept.slice(0, 100).toWellFormed()}…${kept.slice(-80).toWellFormed()}`
    : kept || 'report';
};

const hashOf = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
