import type { ReactNode } from 'react';
import { Page, PageHead, useTitle } from '../../parts/Page.js';
import { PageTabs } from '../../parts/PageTabs.js';

const tabs = [
  { to: '/settings', says: 'You' },
  { to: '/settings/reminders', says: 'Reminders' },
] as const;

/** What stands around each page of the settings. */
export function SettingsFrame({ title, narrow, children }: { title: string; narrow?: boolean; children: ReactNode }) {
  useTitle(title);
  return (
    <Page narrow={narrow}>
      <PageHead title="Settings" />
      <PageTabs label="Settings" tabs={tabs} />
      {children}
    </Page>
  );
}
