import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { queries } from '../../../api/queries.js';
import { Button } from '../../../parts/Button.js';
import { EmptyState } from '../../../parts/EmptyState.js';
import { FilterChip } from '../../../parts/FilterChip.js';
import { Loading } from '../../../parts/Loading.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { DeliveryTable } from './DeliveryTable.js';
import { channelSays, deliveryLook, upper } from './deliveryWords.js';
import { channels, type MailSearch, states } from './search.js';
import css from './table.module.css';

/** Every message and what became of it, newest first; the filters stand in the address. */
export function DeliveryLog() {
  const { state, channel, endpoint }: MailSearch = useSearch({ from: '/shell/admin/mail' });
  const navigate = useNavigate();
  const filter = (change: MailSearch) =>
    void navigate({ to: '/admin/mail', search: { state, channel, endpoint, ...change }, replace: true });
  const log = useInfiniteQuery(queries.deliveries({ state, channel, endpoint }));
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = state !== undefined || channel !== undefined || endpoint !== undefined;
  return (
    <>
      <Filters search={{ state, channel, endpoint }} filter={filter} />
      {log.isPending && <Loading what="the delivery log" rows={8} rowHeight={47} />}
      {log.isError && items.length === 0 && (
        <ProblemNotice
          fault={log.error}
          title="We could not read the delivery log"
          onRetry={() => void log.refetch()}
        />
      )}
      {log.isSuccess && items.length === 0 && (
        <EmptyState
          title={filtered ? 'No message matches these filters' : 'Nothing was sent yet'}
          actions={
            filtered && (
              <Button onClick={() => filter({ state: undefined, channel: undefined, endpoint: undefined })}>
                Clear the filters
              </Button>
            )
          }
        >
          {!filtered && 'Each mail and webhook will stand here with what became of it.'}
        </EmptyState>
      )}
      {items.length > 0 && <DeliveryTable label="Delivery log" items={items} />}
      {log.hasNextPage && (
        <p className={css.more}>
          <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            Show older messages
          </Button>
        </p>
      )}
    </>
  );
}

function Filters({ search, filter }: { search: MailSearch; filter: (change: MailSearch) => void }) {
  const endpoints = useQuery(queries.endpoints()).data?.items ?? [];
  return (
    <div className={css.filters}>
      <FilterChip
        label="State"
        value={search.state ?? ''}
        options={[{ value: '', label: 'Any' }, ...states.map((value) => ({ value, label: deliveryLook[value].says }))]}
        onChange={(state) => filter({ state })}
      />
      <FilterChip
        label="Channel"
        value={search.channel ?? ''}
        options={[
          { value: '', label: 'Any' },
          ...channels.map((value) => ({ value, label: upper(channelSays[value]) })),
        ]}
        onChange={(channel) => filter({ channel })}
      />
      {endpoints.length > 0 && (
        <FilterChip
          label="Endpoint"
          value={search.endpoint ?? ''}
          options={[{ value: '', label: 'Any' }, ...endpoints.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(endpoint) => filter({ endpoint })}
        />
      )}
    </div>
  );
}
