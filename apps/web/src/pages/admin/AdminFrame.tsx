import type { ReactNode } from 'react';
import { useSession } from '../../api/session.js';
import { Page, PageHead, useTitle } from '../../parts/Page.js';
import { PageTabs } from '../../parts/PageTabs.js';
import { Missing } from '../../shell/PageFault.js';

const tabs = [
  { to: '/admin/mail', says: 'Mail and webhooks' },
  { to: '/admin/people', says: 'People' },
  { to: '/admin/calendar', says: 'Calendar' },
] as const;

export interface AdminFrameProps {
  readonly title: string;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** What stands around each page of the administration; whoever is no administrator finds no page here. */
export function AdminFrame({ title, narrow = false, children }: AdminFrameProps) {
  const { workspace } = useSession();
  return workspace.role === 'administrator' ? (
    <Framed title={title} narrow={narrow}>
      {children}
    </Framed>
  ) : (
    <Missing />
  );
}

function Framed({ title, narrow, children }: AdminFrameProps) {
  useTitle(`${title}, administration`);
  return (
    <Page narrow={narrow}>
      <PageHead title="Administration" />
      <PageTabs label="Administration" tabs={tabs} />
      {children}
    </Page>
  );
}
