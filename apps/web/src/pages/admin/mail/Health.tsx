import type { DeliveryHealth } from '@app/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/api.js';
import { queries } from '../../../api/queries.js';
import { useClock } from '../../../api/session.js';
import { momentTime } from '../../../format/dates.js';
import { Button, ButtonLink } from '../../../parts/Button.js';
import { Glyph } from '../../../parts/Glyph.js';
import { Loading } from '../../../parts/Loading.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { Mark } from '../../../parts/State.js';
import { toast } from '../../../parts/toast.js';
import { healthSentence, healthState, unusedWords, upper } from './deliveryWords.js';
import css from './health.module.css';

/** Is it late? In words first, then the few numbers behind them. */
export function Health() {
  const health = useQuery(queries.deliveryHealth());
  if (health.isPending) return <Loading what="whether anything is late" rows={2} rowHeight={48} />;
  if (!health.data)
    return (
      <ProblemNotice
        fault={health.error}
        title="We could not read whether anything is late"
        onRetry={() => void health.refetch()}
      />
    );
  const { data } = health;
  const state = healthState(data);
  const glyph = { late: 'overdue', shut: 'soon', well: 'asJudged' } as const;
  return (
    <section className={css.health} data-state={state} aria-label="Is it late?">
      <p className={css.sentence} role="status">
        <Glyph name={glyph[state]} size={20} />
        {healthSentence(data)}
      </p>
      {data.paused && <Paused why={data.paused} />}
      <Numbers health={data} />
      <Ways health={data} />
      {health.isError && <p className={css.old}>This may be out of date: the server does not answer.</p>}
    </section>
  );
}

/** What an administrator does about it. */
function Paused({ why }: { why: NonNullable<DeliveryHealth['paused']> }) {
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => api.deliveries.confirmClock(),
    onSuccess: (health) => {
      client.setQueryData(queries.deliveryHealth().queryKey, health);
      toast('Reminders go out again.');
    },
    onError: (fault) => toast(`Nothing was changed. ${fault.message}`),
  });
  return (
    <p>
      {why === 'clock' ? (
        <Button look="main" busy={confirm.isPending} onClick={() => confirm.mutate()}>
          The clock is right: send again
        </Button>
      ) : (
        <ButtonLink to="/admin/mail" search={{ view: 'held' }}>
          Look at what is held
        </ButtonLink>
      )}
    </p>
  );
}

function Numbers({ health }: { health: DeliveryHealth }) {
  const { zone } = useClock();
  const facts: readonly { says: string; count: number; note?: string | undefined }[] = [
    {
      says: 'On the way',
      count: health.waiting,
      note: health.oldestWaitingAt ? `since ${momentTime(health.oldestWaitingAt, zone)}` : undefined,
    },
    { says: 'Given up', count: health.dead },
    { says: 'Held', count: health.held },
    {
      says: 'Overtaken, 30 days',
      count: health.missed,
      note: health.missed > 0 ? 'while nothing could be sent' : undefined,
    },
  ];
  return (
    <dl className={css.numbers}>
      {facts.map(({ says, count, note }) => (
        <div key={says}>
          <dt>{says}</dt>
          <dd>
            <b>{count}</b>
            {note && <span>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Each way out, and whether it is used or left alone for a while. */
function Ways({ health }: { health: DeliveryHealth }) {
  const { zone } = useClock();
  if (health.ways.length === 0) return null;
  return (
    <ul className={css.ways} aria-label="Ways out">
      {health.ways.map(({ way, whyNoMail, open, until, lastError }) => (
        <li key={way}>
          {whyNoMail ? (
            <Mark glyph="withdrawn" tone="quiet">
              {unusedWords[whyNoMail]}
            </Mark>
          ) : open ? (
            <Mark glyph="asJudged" tone="data">
              {upper(way)}: in use
            </Mark>
          ) : (
            <>
              <Mark glyph="soon" tone="soon">
                {upper(way)}: left alone{until && ` until ${momentTime(until, zone)}`}
              </Mark>
              {lastError && <span className={css.why}>{lastError}</span>}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
