import { ApiProblem } from '@app/api-client';
import type { NewReport } from '@app/contract';
import type { ReportSource } from '../../api/addReport.js';
import { whyNotText } from './fileRules.js';

/** A report being added, as its form holds it. */
export interface Draft {
  readonly title: string;
  /** `YYYY-MM-DD`; empty while not given */
  readonly publishedOn: string;
  /** a file instead of the text; null: none */
  readonly file: File | null;
  readonly text: string;
  readonly format: NewReport['format'];
}

/** What is said at the fields; `source` is the file or the text. */
export type Errors = Partial<Record<'title' | 'publishedOn' | 'source', string>>;

/** What keeps the form from being sent, by field. */
export function faultsOf(draft: Draft, today: string): Errors {
  const source = draft.file ? null : whyNotText(draft.text);
  return {
    ...(source && { source }),
    ...(draft.title.trim() === '' && { title: 'Give the report a title.' }),
    ...(draft.publishedOn === '' && { publishedOn: 'Give the day it was published.' }),
    ...(draft.publishedOn > today && { publishedOn: 'The day lies in the future.' }),
  };
}

/** The form as the request wants it. */
export function sourceOf({ title, publishedOn, file, text, format }: Draft): ReportSource {
  return file ? { title: title.trim(), publishedOn, file } : { title: title.trim(), publishedOn, text, format };
}

/** Refusals that are about the file or the text. */
const aboutSource = /^(file-|text-|encoding-|reading-took-too-long)/;

/** A refusal's words at the field they are about; null where it concerns none. */
export function errorsOf(fault: unknown): Errors | null {
  if (!(fault instanceof ApiProblem)) return null;
  const says = sentence(fault.detail ?? fault.title);
  if (aboutSource.test(fault.code)) return { source: says };
  if (fault.code === 'date-in-future') return { publishedOn: says };
  const found = fault.errors.flatMap(({ at, says }) =>
    at === 'title' || at === 'publishedOn' ? [[at, says]] : at === 'text' || at === 'file' ? [['source', says]] : [],
  );
  return found.length > 0 ? (Object.fromEntries(found) as Errors) : null;
}

const sentence = (text: string): string => {
  const words = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.?]$/.test(words) ? words : `${words}.`;
};
