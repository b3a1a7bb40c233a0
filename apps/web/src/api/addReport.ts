import { ApiProblem } from '@app/api-client';
import type { NewReport, NewReportFile, Report } from '@app/contract';
import { lineReader, type Progress, refusalOf } from './readingLines.js';

/** A report to add: as text, or as a file. */
export type ReportSource = NewReport | (NewReportFile & { readonly file: File });

export interface AddReportOptions {
  readonly onProgress: (progress: Progress) => void;
  /** aborts the sending and the reading; nothing is stored then */
  readonly signal: AbortSignal;
}

function formOf({ file, title, publishedOn }: NewReportFile & { readonly file: File }): FormData {
  const form = new FormData();
  form.set('title', title);
  form.set('publishedOn', publishedOn);
  form.set('file', file, file.name);
  return form;
}

/**
 * Adds a report and tells how far its sending and its reading are.
 *
 * Not `fetch`: it does not say how much of a body was sent.
 *
 * @throws ApiProblem where it is refused or no answer comes; the signal's reason where it was aborted
 */
export function addReport(source: ReportSource, { onProgress, signal }: AddReportOptions): Promise<Report> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lines = lineReader(onProgress);
    request.open('POST', '/api/v1/reports');
    request.setRequestHeader('accept', 'application/x-ndjson, application/problem+json');
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({ stage: 'sending', done: total ? loaded / total : 0 });
    request.onprogress = () => request.status === 200 && lines.take(request.responseText);
    request.onerror = () =>
      reject(new ApiProblem({ code: 'no-answer', status: 0, title: 'The server did not answer' }));
    request.onabort = () => reject(signal.reason);
    request.onload = () => {
      if (request.status !== 200) return reject(refusalOf(request.status, request.responseText));
      try {
        lines.take(request.responseText);
        resolve(lines.end());
      } catch (fault) {
        reject(fault);
      }
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if ('file' in source) return request.send(formOf(source));
    request.setRequestHeader('content-type', 'application/json');
    request.send(JSON.stringify(source));
  });
}
