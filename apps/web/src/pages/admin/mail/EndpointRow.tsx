import type { Endpoint, EndpointSecret } from '@app/contract';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../api/api.js';
import { Button } from '../../../parts/Button.js';
import { Mark } from '../../../parts/State.js';
import { toast } from '../../../parts/toast.js';
import { EndpointEditForm } from './EndpointForm.js';
import css from './endpoints.module.css';

const looks = {
  on: { glyph: 'asJudged', tone: 'data', says: 'On' },
  off: { glyph: 'withdrawn', tone: 'quiet', says: 'Off' },
  failed: { glyph: 'overdue', tone: 'late', says: 'Failed' },
} as const;

export interface EndpointRowProps {
  readonly endpoint: Endpoint;
  readonly onSecret: (made: EndpointSecret) => void;
  readonly onChanged: () => void;
}

/** One endpoint: whether it is on, where it leads, a test, a new secret, off and on again. */
export function EndpointRow({ endpoint, onSecret, onChanged }: EndpointRowProps) {
  const [editing, setEditing] = useState(false);
  const name = <span className="hidden-text"> {endpoint.name}</span>;
  const { test, turn, rotate } = useActs(endpoint, onSecret, onChanged);
  if (editing)
    return (
      <li className={css.item}>
        <EndpointEditForm
          endpoint={endpoint}
          onCancel={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            onChanged();
          }}
        />
      </li>
    );
  const look = looks[endpoint.state];
  return (
    <li className={css.item}>
      <div className={css.row}>
        <div className={css.who}>
          <h3>{endpoint.name}</h3>
          <span className={css.url}>{endpoint.url}</span>
          <span className="meta">
            {endpoint.kind === 'chat' ? 'Chat room' : 'Webhook'} for {endpoint.member?.name ?? 'everybody'} ·{' '}
            <Link className="link" to="/admin/mail" search={{ endpoint: endpoint.id }}>
              what was sent
            </Link>
          </span>
        </div>
        <Mark glyph={look.glyph} tone={look.tone}>
          {look.says}
        </Mark>
      </div>
      {endpoint.whyNot && <p className={css.whyNot}>{endpoint.whyNot}</p>}
      <div className={css.acts}>
        <Button size="small" busy={test.isPending} onClick={() => test.mutate()}>
          Test{name}
        </Button>
        <Button size="small" look="quiet" onClick={() => setEditing(true)}>
          Change{name}
        </Button>
        <Button size="small" look="quiet" busy={rotate.isPending} onClick={() => rotate.mutate()}>
          New secret{name}
        </Button>
        <Button
          size="small"
          look="quiet"
          busy={turn.isPending}
          onClick={() => turn.mutate(endpoint.state === 'off' || endpoint.state === 'failed')}
        >
          {endpoint.state === 'on' ? 'Turn off' : 'Turn on'}
          {name}
        </Button>
        <span role="status" className={css.tested}>
          {test.data && <Tested {...test.data} />}
          {test.isError && `Not tested. ${test.error.message}`}
        </span>
      </div>
    </li>
  );
}

function Tested({ delivered, status, error }: { delivered: boolean; status: number | null; error: string | null }) {
  return (
    <Mark glyph={delivered ? 'asJudged' : 'overdue'} tone={delivered ? 'data' : 'late'}>
      {delivered ? `It answered ${status ?? 'as it should'}.` : (error ?? `It answered ${status ?? 'nothing'}.`)}
    </Mark>
  );
}

function useActs(endpoint: Endpoint, onSecret: (made: EndpointSecret) => void, onChanged: () => void) {
  const onError = (fault: Error) => toast(`Nothing was changed. ${fault.message}`);
  return {
    test: useMutation({ mutationFn: () => api.endpoints.test(endpoint.id) }),
    rotate: useMutation({ mutationFn: () => api.endpoints.rotate(endpoint.id), onSuccess: onSecret, onError }),
    turn: useMutation({
      mutationFn: (on: boolean) => api.endpoints.edit(endpoint.id, { on }),
      onSuccess: (saved) => {
        toast(`“${saved.name}” is ${saved.state === 'off' ? 'off' : 'on'}.`);
        onChanged();
      },
      onError,
    }),
  };
}
