import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { queries } from '../../../api/queries.js';
import { ViewTabs } from '../../../parts/ViewTabs.js';
import { AdminFrame } from '../AdminFrame.js';
import { DeliveryLog } from './DeliveryLog.js';
import { Endpoints } from './Endpoints.js';
import { Health } from './Health.js';
import { NextWeek } from './NextWeek.js';
import { Dead, Held } from './Settle.js';
import type { MailSearch, View } from './search.js';

/** Whether reminders are late, what was sent where, what could not be, and what the next week would send. */
export function MailPage() {
  return (
    <AdminFrame title="Mail and webhooks">
      <Health />
      <Views />
    </AdminFrame>
  );
}

const panels: Record<View, () => React.ReactNode> = {
  log: DeliveryLog,
  dead: Dead,
  held: Held,
  endpoints: Endpoints,
  week: NextWeek,
};

function Views() {
  const { view: asked }: MailSearch = useSearch({ from: '/shell/admin/mail' });
  const view: View = asked ?? 'log';
  const navigate = useNavigate();
  const health = useQuery(queries.deliveryHealth()).data;
  const Panel = panels[view];
  return (
    <>
      <ViewTabs<View>
        label="What to show"
        value={view}
        panel="mail-panel"
        tabs={[
          { value: 'log', label: 'Delivery log' },
          { value: 'dead', label: 'Given up', count: health?.dead },
          { value: 'held', label: 'Held', count: health?.held },
          { value: 'endpoints', label: 'Endpoints' },
          { value: 'week', label: 'Next week' },
        ]}
        onChange={(next) =>
          void navigate({ to: '/admin/mail', search: next === 'log' ? {} : { view: next }, replace: true })
        }
      />
      <div id="mail-panel" role="tabpanel" aria-labelledby={`tab-${view}`}>
        <Panel />
      </div>
    </>
  );
}
