import type { Delivery } from '@app/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useClock } from '../../../api/session.js';
import { momentTime } from '../../../format/dates.js';
import { Mark } from '../../../parts/State.js';
import { aboutWords, countOf, deliveryLook, wayWords } from './deliveryWords.js';
import css from './table.module.css';

export interface DeliveryTableProps {
  readonly label: string;
  readonly items: readonly Delivery[];
  /** buttons at the end of a row; left out: none */
  readonly actions?: (delivery: Delivery) => ReactNode;
}

/** Messages on their way or at its end; a table on wide screens, a list of entries on phones. */
export function DeliveryTable({ label, items, actions }: DeliveryTableProps) {
  return (
    <div className={css.frame}>
      <table className={css.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">About</th>
            <th scope="col">To</th>
            <th scope="col">When</th>
            <th scope="col">What happened</th>
            {actions && (
              <th scope="col">
                <span className="hidden-text">Act</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((delivery) => (
            <Row key={delivery.id} delivery={delivery} actions={actions} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ delivery, actions }: { delivery: Delivery; actions: DeliveryTableProps['actions'] }) {
  const { zone } = useClock();
  const look = deliveryLook[delivery.state];
  return (
    <tr>
      <td className={css.state}>
        <Mark glyph={look.glyph} tone={look.tone}>
          {look.says}
        </Mark>
      </td>
      <td className={css.about}>
        {delivery.forecast ? (
          <Link to="/forecasts/$number" params={{ number: String(delivery.forecast.number) }} search={{}}>
            {aboutWords(delivery)}
          </Link>
        ) : (
          aboutWords(delivery)
        )}
      </td>
      <td className={css.to}>
        {delivery.to.name}
        <span>by {wayWords(delivery)}</span>
      </td>
      <td className={css.when}>{momentTime(delivery.sentAt ?? delivery.createdAt, zone)}</td>
      <td className={css.what}>
        <What delivery={delivery} zone={zone} />
      </td>
      {actions && <td className={css.act}>{actions(delivery)}</td>}
    </tr>
  );
}

/** Tries, the last refusal and the next try. */
function What({ delivery, zone }: { delivery: Delivery; zone: string }) {
  const { attempts, replays, lastError, nextAttemptAt, state } = delivery;
  const tries = [
    attempts > 0 && countOf(attempts, 'try', 'tries'),
    replays > 0 && `sent again by hand ${replays === 1 ? 'once' : `${replays} times`}`,
    state === 'pending' && nextAttemptAt && `next ${momentTime(nextAttemptAt, zone)}`,
  ].filter(Boolean);
  return (
    <>
      {lastError && state !== 'sent' && <span className={css.error}>{lastError}</span>}
      {tries.length > 0 && <span className={css.tries}>{tries.join(', ')}</span>}
    </>
  );
}
