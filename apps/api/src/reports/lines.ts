import { PassThrough } from 'node:stream';
import type { ReadingLine } from '@app/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../http/refused.js';

/** What an answer in lines is called. */
export const lineType = 'application/x-ndjson';

/** Whether a request asked to be told how far its reading is. */
export const wantsLines = ({ headers }: FastifyRequest): boolean => headers.accept?.includes(lineType) ?? false;

/** Aborts when whoever asked has gone before the answer was sent. */
export function untilGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new Refused('invalid-request', { detail: 'whoever asked has gone' }));
  });
  return gone.signal;
}

/**
 * A stream of lines, JSON each: what `work` tells, then what it ends with. It never fails: a fault becomes the last line.
 *
 * A reader slower than the progress misses some of it, never the end.
 */
export function linesFrom(
  work: (tell: (line: ReadingLine) => void) => Promise<ReadingLine>,
  lastOf: (fault: unknown) => ReadingLine,
): PassThrough {
  const lines = new PassThrough();
  const write = (line: ReadingLine) => lines.write(`${JSON.stringify(line)}\n`);
  const tell = (line: ReadingLine) => {
    if (!lines.writableNeedDrain) write(line);
  };
  void work(tell)
    .catch(lastOf)
    .then((last) => {
      write(last);
      lines.end();
    });
  return lines;
}
