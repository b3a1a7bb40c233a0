import type { EndpointSecret } from '@app/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../../api/queries.js';
import { Button } from '../../../parts/Button.js';
import { EmptyState } from '../../../parts/EmptyState.js';
import { Glyph } from '../../../parts/Glyph.js';
import { Loading } from '../../../parts/Loading.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { EndpointForm } from './EndpointForm.js';
import { EndpointRow } from './EndpointRow.js';
import css from './endpoints.module.css';
import { SecretOnce } from './SecretOnce.js';

/** Where messages go besides mail: signed webhooks and chat rooms. */
export function Endpoints() {
  const found = useQuery(queries.endpoints());
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<EndpointSecret | null>(null);
  const items = found.data?.items ?? [];
  const changed = () => void client.invalidateQueries({ queryKey: ['endpoints'] });
  const onSecret = (secret: EndpointSecret) => {
    setAdding(false);
    setMade(secret);
    changed();
  };
  if (found.isPending) return <Loading what="the endpoints" rows={3} rowHeight={72} />;
  if (found.isError && items.length === 0)
    return (
      <ProblemNotice fault={found.error} title="We could not read the endpoints" onRetry={() => void found.refetch()} />
    );
  return (
    <div className={css.endpoints}>
      {made && <SecretOnce made={made} onClose={() => setMade(null)} />}
      {adding && <EndpointForm onDone={onSecret} onCancel={() => setAdding(false)} />}
      {!adding && items.length > 0 && (
        <div className={css.head}>
          <p>Each gets what is said about the forecasts of its member, or of everybody, signed with its own secret.</p>
          <Button onClick={() => setAdding(true)}>
            <Glyph name="plus" size={14} />
            Add endpoint
          </Button>
        </div>
      )}
      {items.length > 0 && (
        <ul className={css.list}>
          {items.map((endpoint) => (
            <EndpointRow key={endpoint.id} endpoint={endpoint} onSecret={onSecret} onChanged={changed} />
          ))}
        </ul>
      )}
      {!adding && items.length === 0 && (
        <EmptyState
          title="No endpoint yet"
          actions={
            <Button look="main" onClick={() => setAdding(true)}>
              Add endpoint
            </Button>
          }
        >
          An endpoint is an address of yours that gets each reminder as a signed webhook, or a chat room that gets it as
          a message.
        </EmptyState>
      )}
    </div>
  );
}
