import { ApiProblem } from '@app/api-client';
import type { ReadingLine, Report } from '@app/contract';

/** How far a report being added is. */
export type Progress =
  | { readonly stage: 'sending'; readonly done: number }
  | Extract<ReadingLine, { readonly stage: unknown }>;

export interface LineReader {
  /** takes everything that has come so far; what was read before is not read again */
  readonly take: (all: string) => void;
  /** the report that the last line brought; throws the refusal that it brought, or that none came */
  readonly end: () => Report;
}

const parsed = (line: string): ReadingLine | null => (line.trim() === '' ? null : (JSON.parse(line) as ReadingLine));

/** Reads an answer in lines while it comes. */
export function lineReader(onProgress: (progress: Progress) => void): LineReader {
  let from = 0;
  let last: ReadingLine | null = null;
  const see = (line: ReadingLine | null) => {
    if (!line) return;
    last = line;
    if ('stage' in line) onProgress(line);
  };
  return {
    take(all) {
      for (let end = all.indexOf('\n', from); end >= 0; end = all.indexOf('\n', from)) {
        see(parsed(all.slice(from, end)));
        from = end + 1;
      }
    },
    end() {
      if (last && 'report' in last) return last.report;
      if (last && 'problem' in last) throw new ApiProblem(last.problem);
      throw new ApiProblem({ code: 'no-answer', status: 0, title: 'The answer of the server broke off' });
    },
  };
}

/** A refusal that came instead of lines; whatever is no problem document (a proxy's page) becomes one. */
export function refusalOf(status: number, body: string): ApiProblem {
  try {
    const problem = JSON.parse(body) as { code: string; title: string };
    if (problem.code && problem.title) return new ApiProblem({ ...problem, status });
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
  }
  return new ApiProblem({ code: 'unexpected', status, title: `The server answered ${status}` });
}
