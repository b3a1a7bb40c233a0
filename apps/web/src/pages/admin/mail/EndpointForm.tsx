import { ApiProblem } from '@app/api-client';
import type { Endpoint, EndpointSecret } from '@app/contract';
import { Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api/api.js';
import { queries } from '../../../api/queries.js';
import { FormCard, type FormCardProps } from '../../../parts/FormCard.js';
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
      bare
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

interface FormProps extends Omit<FormCardProps, 'children' | 'unsaved'> {
  readonly draft: Pick<EndpointDraft, 'name' | 'url'>;
  readonly set: (change: Partial<Pick<EndpointDraft, 'name' | 'url'>>) => void;
  readonly children?: ReactNode;
}

function Form({ draft, set, onSave, children, ...form }: FormProps) {
  const [tried, setTried] = useState(false);
  const errors = tried ? endpointFaults(draft) : {};
  const said = (field: string) => (form.fault instanceof ApiProblem ? form.fault.at(field) : null);
  const submit = () => {
    setTried(true);
    if (Object.keys(endpointFaults(draft)).length === 0) onSave();
  };
  return (
    <FormCard {...form} unsaved="The endpoint was not saved" onSave={submit}>
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
    </FormCard>
  );
}
