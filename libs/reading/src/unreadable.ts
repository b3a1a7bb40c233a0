import type { ProblemCode } from '@app/contract';

/** What a file may be refused for. */
export const unreadableCodes = [
  'text-too-long',
  'text-unreadable',
  'file-too-large',
  'file-kind-unknown',
  'file-unreadable',
  'file-encrypted',
  'file-without-text',
  'encoding-unknown',
  'reading-took-too-long',
  'too-busy',
] as const satisfies readonly ProblemCode[];
export type UnreadableCode = (typeof unreadableCodes)[number];

/** A report that cannot be read; the message says what came and what is taken. */
export class Unreadable extends Error {
  constructor(
    readonly code: UnreadableCode,
    readonly detail: string,
  ) {
    super(detail);
    this.name = 'Unreadable';
  }
}

/** What is taken, as the end of a refusal. */
export const takenKinds = 'Taken are text, Markdown, HTML, DOCX and PDF with a text layer.';
