import { ApiProblem } from '@app/api-client';
import type { Endpoint, EndpointSecret } from '@app/contract';
import { Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../../../api/api.js';
import { queries } from '../../../api/queries.js';
import { useKeys } from '../../../keys/useKeys.js';
import { Button } from '../../../parts/Button.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { Segmented } from '../../../parts/Segmented.js';
import {
  type EndpointDraft,
  endpointEditOf,
  endpointFaults,
  firstEndpoint,
  isPlain,
  newEndpointOf,
} from './endpointDraft.js';
import css from './endpoints.module.css';

const kinds = [
  { value: 'webhook', label: 'Webhook' },
  { value: 'chat', label: 'Chat room' },
] as const;

/** Adds an endpoint; its secret comes with the answer. */
export function EndpointForm({ onDone, onCancel }: { onDone: (made: EndpointSecret) => void; onCancel: () => void }) {
  const [draft, setDraft] = useState<EndpointDraft>(firstEndpoint);
  const members = useQuery(queries.members()).data?.items ?? [];
  const add = useMutation({ mutationFn: () => api.endpoints.add(newEndpointOf(draft)), onSuccess: onDone });
  return (
    <Form
      title="Add an endpoint"
      save="Add endpoint"
      draft={draft}
      busy={add.isPending}
      fault={add.error}
      set={(change) => setDraft({ ...draft, ...change })}
      onSave={() => add.mutate()}
      onCancel={onCancel}
    >
      <div className={css.line}>
        <span className={css.label}>Kind</span>
        <Segmented label="Kind" value={draft.kind} options={kinds} onChange={(kind) => setDraft({ ...draft, kind })} />
        <span className="meta">
          {draft.kind === 'webhook'
            ? 'A signed message in JSON, retried for three days.'
            : 'A message of text, as chat rooms take it.'}
        </span>
      </div>
      <Select
        label="Gets what is told to"
        data={[
          { value: '', label: 'Everybody' },
          ...members.filter(({ leftAt }) => leftAt === null).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        allowDeselect={false}
        value={draft.memberId ?? ''}
        onChange={(member) => setDraft({ ...draft, memberId: member || null })}
      />
    </Form>
  );
}

/** Changes the name or the address of one. */
export function EndpointEditForm({
  endpoint,
  onDone,
  onCancel,
}: {
  endpoint: Endpoint;
  onDone: () => void;
  onCancel: () => void;
}) {
  const [draft, setDraft] = useState({ name: endpoint.name, url: endpoint.url });
  const edit = useMutation({
    mutationFn: () => api.endpoints.edit(endpoint.id, endpointEditOf(draft)),
    onSuccess: onDone,
  });
  return (
    <Form
      title={`Change ${endpoint.name}`}
      save="Save endpoint"
      draft={draft}
      busy={edit.isPending}
      fault={edit.error}
      set={(change) => setDraft({ ...draft, ...change })}
      onSave={() => edit.mutate()}
      onCancel={onCancel}
    />
  );
}

interface FormProps {
  readonly title: string;
  readonly save: string;
  readonly draft: Pick<EndpointDraft, 'name' | 'url'>;
  readonly busy: boolean;
  readonly fault: unknown;
  readonly set: (change: Partial<Pick<EndpointDraft, 'name' | 'url'>>) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children?: React.ReactNode;
}

function Form({ title, save, draft, busy, fault, set, onSave, onCancel, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const errors = tried ? endpointFaults(draft) : {};
  const said = (field: string) => (fault instanceof ApiProblem ? fault.at(field) : null);
  const submit = () => {
    if (busy) return;
    setTried(true);
    if (Object.keys(endpointFaults(draft)).length === 0) return onSave();
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  useKeys(title, [
    { keys: 'mod+Enter', does: save, run: submit },
    { keys: 'Escape', does: 'Close without saving', run: onCancel },
  ]);
  return (
    <form
      ref={form}
      className={css.form}
      noValidate
      aria-label={title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{title}</h2>
      {fault !== null && (
        <ProblemNotice fault={fault} title="The endpoint was not saved" safe="What you typed is kept here." />
      )}
      <TextInput
        label="Name"
        required
        withAsterisk={false}
        maxLength={80}
        value={draft.name}
        error={errors.name ?? said('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
        autoFocus
      />
      <TextInput
        label="Address"
        description={isPlain(draft.url) ? 'This address is not encrypted: anybody on the way can read it.' : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        withAsterisk={false}
        inputMode="url"
        placeholder="https://example.org/hooks/forecasts"
        maxLength={2000}
        value={draft.url}
        error={errors.url ?? said('url')}
        onChange={(event) => set({ url: event.currentTarget.value })}
      />
      {children}
      <div className={css.buttons}>
        <Button type="submit" look="main" hint="mod+Enter" busy={busy}>
          {save}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
