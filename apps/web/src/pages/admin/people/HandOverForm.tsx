import { ApiProblem } from '@app/api-client';
import type { Member } from '@app/contract';
import { Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../../../api/api.js';
import { queries } from '../../../api/queries.js';
import { useKeys } from '../../../keys/useKeys.js';
import { Button } from '../../../parts/Button.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { toast } from '../../../parts/toast.js';
import css from './people.module.css';
import { type HandOverAct, handOverWords } from './peopleWords.js';

export interface HandOverFormProps {
  readonly act: HandOverAct;
  readonly member: Member;
  /** who may take over */
  readonly others: readonly Member[];
  readonly onDone: () => void;
}

/** Somebody hands over everything they look after, and stays or leaves: to whom, in one act. */
export function HandOverForm({ act, member, others, onDone }: HandOverFormProps) {
  const [to, setTo] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const heir = others.find(({ id }) => id === to);
  const says = handOverWords(act, member.name, heir?.name ?? null);
  const send = useHandOver(act, member, says.done, onDone);
  useKeys(says.title, [{ keys: 'Escape', does: 'Close without saving', run: onDone }]);
  const submit = () => {
    if (send.isPending) return;
    if (to) return send.mutate(to);
    setMissing(true);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form
      ref={form}
      className={css.form}
      noValidate
      aria-label={says.title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      {send.error && <ProblemNotice fault={send.error} title={says.failed} safe="Nothing was handed over." />}
      <Select
        label="Who takes over"
        description="Every open forecast that they own, deputise or lead, with its reminders"
        placeholder="Choose a person"
        searchable
        autoFocus
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={to}
        error={
          missing && !to ? 'Choose who takes over.' : send.error instanceof ApiProblem ? send.error.at('to') : null
        }
        onChange={setTo}
      />
      <p className="meta">{says.means}</p>
      <div className={css.buttons}>
        <Button type="submit" look="main" busy={send.isPending}>
          {says.save}
        </Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function useHandOver(act: HandOverAct, member: Member, done: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: string) =>
      act === 'leave' ? api.members.leave(member.id, { to }) : api.members.handOver(member.id, { to }),
    onSuccess: (members) => {
      client.setQueryData(queries.members().queryKey, members);
      for (const key of ['forecasts', 'forecast', 'today', 'plan', 'deliveries'])
        void client.invalidateQueries({ queryKey: [key] });
      toast(done);
      onDone();
    },
  });
}
