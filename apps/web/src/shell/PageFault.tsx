import { ApiProblem } from '@app/api-client';
import { useRouter } from '@tanstack/react-router';
import { ButtonLink } from '../parts/Button.js';
import { ProblemNotice } from '../parts/Notice.js';
import { Page, PageHead } from '../parts/Page.js';

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

/** What stands where no page is, or none for this reader. */
export function Missing() {
  return (
    <Page narrow>
      <PageHead title="Nothing is here" lede="This address leads to no page, or to one that you cannot see." />
      <ButtonLink to="/today" search={{}}>
        Go to Today
      </ButtonLink>
    </Page>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <main>
      <Missing />
    </main>
  );
}
