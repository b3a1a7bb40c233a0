import type { Problem, ProblemCode } from '@app/contract';

/** A refusal of the server, or of the way there (`code` is then `no-answer`). */
export class ApiProblem extends Error {
  readonly code: ProblemCode | 'no-answer';
  /** HTTP status; 0 where no answer came */
  readonly status: number;
  readonly title: string;
  readonly detail: string | null;
  /** reference that also stands in the server's log */
  readonly instance: string | null;
  readonly errors: readonly { readonly at: string; readonly says: string }[];

  constructor(problem: Partial<Problem> & { code: string; status: number; title: string }) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiProblem';
    this.code = problem.code as ProblemCode;
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail ?? null;
    this.instance = problem.instance ?? null;
    this.errors = problem.errors ?? [];
  }

  /** What is said at a field, by its dotted path; null where nothing is. */
  at(field: string): string | null {
    return this.errors.find((error) => error.at === field)?.says ?? null;
  }
}

/** The server could not be reached: nothing is known about what it did. */
export const noAnswer = (): ApiProblem =>
  new ApiProblem({ code: 'no-answer', status: 0, title: 'The server did not answer' });

/** Reads a refusal; whatever is no problem document (a proxy's page, say) becomes one. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body === 'object' && body !== null && 'code' in body && 'title' in body) {
    return new ApiProblem({ ...(body as Problem), status: response.status });
  }
  return new ApiProblem({
    code: 'unexpected',
    status: response.status,
    title: `The server answered ${response.status} ${response.statusText}`.trim(),
  });
}
