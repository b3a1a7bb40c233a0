import { ApiProblem } from '@app/api-client';
import { Link, useRouter } from '@tanstack/react-router';
import { EmptyState } from '../parts/EmptyState.js';
import { ProblemNotice } from '../parts/Notice.js';
import { Page } from '../parts/Page.js';

/** A page that could not be shown: what failed, and another try. */
export function PageFault({ error, reset }: { error: unknown; reset?: () => void }) {
  const router = useRouter();
  const retry = () => {
    reset?.();
    void router.invalidate();
  };
  return (
    <Page>
      <ProblemNotice fault={error} title="This page could not be shown" safe="Nothing was changed." onRetry={retry} />
    </Page>
  );
}

/** A refusal that says no more than "not found"; what others may see answers the same. */
export function isMissing(fault: unknown): boolean {
  return fault instanceof ApiProblem && fault.status === 404;
}

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <EmptyState title="Nothing is here">
      This address leads to no page, or to one that you cannot see.{' '}
      <Link className="link" to="/today" search={{}}>
        Go to Today
      </Link>
    </EmptyState>
  );
}
