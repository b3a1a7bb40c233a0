import type { Delivery } from '@app/contract';
import { Modal } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api/api.js';
import { queries } from '../../../api/queries.js';
import { Button } from '../../../parts/Button.js';
import { EmptyState } from '../../../parts/EmptyState.js';
import { Loading } from '../../../parts/Loading.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { toast } from '../../../parts/toast.js';
import { DeliveryTable } from './DeliveryTable.js';
import { changedWords } from './deliveryWords.js';
import css from './table.module.css';

/** What was given up after all its tries: each can be sent again, or all at once. */
export function Dead() {
  const again = useSettle('replay', 'sent again');
  return (
    <Waiting
      state="dead"
      label="Given up"
      says="These could not be delivered, after every try. What they say stands in the inbox all the same. Sending again keeps the same message key, so a receiver that has seen it can tell."
      none="Nothing was given up"
      noneSays="A message that cannot be delivered after all its tries stands here, with the reason."
      all={(count) => (
        <Button look="main" busy={again.isPending} onClick={() => again.mutate(null)}>
          {count === 1 ? 'Send it again' : 'Send all again'}
        </Button>
      )}
      one={(delivery) => (
        <Button size="small" busy={again.isPending} onClick={() => again.mutate([delivery.id])}>
          Send again
          <span className="hidden-text"> to {delivery.to.name}</span>
        </Button>
      )}
    />
  );
}

/** What a restored installation holds back until somebody decides: it may have been sent before the backup was. */
export function Held() {
  const release = useSettle('release', 'released');
  const drop = useSettle('drop', 'dropped');
  const [asking, setAsking] = useState(false);
  const busy = release.isPending || drop.isPending;
  return (
    <>
      <Waiting
        state="held"
        label="Held"
        says="Held since this installation was restored from a backup: some of these may have gone out before. Release sends them, drop leaves them unsent. The inbox holds them either way."
        none="Nothing is held"
        noneSays="After a restore from a backup, messages wait here until you release or drop them."
        all={() => (
          <>
            <Button onClick={() => setAsking(true)}>Drop all</Button>
            <Button look="main" busy={busy} onClick={() => release.mutate(null)}>
              Release all
            </Button>
          </>
        )}
        one={(delivery) => (
          <>
            <Button size="small" look="quiet" busy={busy} onClick={() => drop.mutate([delivery.id])}>
              Drop
              <span className="hidden-text"> the message to {delivery.to.name}</span>
            </Button>
            <Button size="small" busy={busy} onClick={() => release.mutate([delivery.id])}>
              Release
              <span className="hidden-text"> the message to {delivery.to.name}</span>
            </Button>
          </>
        )}
      />
      <Modal opened={asking} onClose={() => setAsking(false)} title="Drop every held message?" centered>
        <p>They will not be sent. This cannot be undone; the inboxes keep what they say.</p>
        <p className={css.ask}>
          <Button look="quiet" onClick={() => setAsking(false)}>
            Keep them held
          </Button>
          <Button
            look="main"
            busy={drop.isPending}
            onClick={() => drop.mutate(null, { onSettled: () => setAsking(false) })}
          >
            Drop all
          </Button>
        </p>
      </Modal>
    </>
  );
}

/** Replays, releases or drops messages: these, or all (null). */
function useSettle(act: 'replay' | 'release' | 'drop', did: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | null) => api.deliveries[act]({ ids }),
    onSuccess: ({ changed }) => {
      toast(changedWords(changed, did));
      void client.invalidateQueries({ queryKey: ['deliveries'] });
    },
    onError: (fault) => toast(`Nothing was changed. ${fault.message}`),
  });
}

interface WaitingProps {
  readonly state: 'dead' | 'held';
  readonly label: string;
  readonly says: string;
  readonly none: string;
  readonly noneSays: string;
  readonly all: (count: number) => ReactNode;
  readonly one: (delivery: Delivery) => ReactNode;
}

function Waiting({ state, label, says, none, noneSays, all, one }: WaitingProps) {
  const found = useInfiniteQuery(queries.deliveries({ state }));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (found.isPending) return <Loading what="the messages" rows={6} rowHeight={47} />;
  if (items.length === 0 && found.isError)
    return (
      <ProblemNotice fault={found.error} title="We could not read the messages" onRetry={() => void found.refetch()} />
    );
  if (items.length === 0)
    return (
      <EmptyState title={none} glyph="asJudged">
        {noneSays}
      </EmptyState>
    );
  return (
    <>
      <div className={css.head}>
        <p className={css.lede}>{says}</p>
        {all(items.length)}
      </div>
      <DeliveryTable label={label} items={items} actions={one} />
      {found.hasNextPage && (
        <p className={css.more}>
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Show more
          </Button>
        </p>
      )}
    </>
  );
}
