import { ApiProblem } from '@app/api-client';
import type { DutyEdit, ForecastDetail } from '@app/contract';
import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/api.js';
import { queries } from '../../api/queries.js';
import { FormCard } from '../../parts/FormCard.js';
import { Banner } from '../../parts/Notice.js';
import {
  asksNothing,
  type DutyDraft,
  dutyChangedWords,
  dutyDraft,
  dutyEdit,
  ruledWords,
  type Unit,
  units,
} from './duty.js';
import css from './formFields.module.css';
import { saidAt, useEdit } from './useEdit.js';

const codeOf = (fault: unknown) => (fault instanceof ApiProblem ? fault.code : null);

/** Hands a forecast over, names deputy and lead, sets how often it is looked at and how it is marked. */
export function DutyForm({ forecast, onDone }: { forecast: ForecastDetail; onDone: () => void }) {
  const seen = useRef(forecast);
  const opened = dutyDraft(seen.current);
  const [draft, setDraft] = useState(opened);
  const [reason, setReason] = useState('');
  const people = usePeople(forecast);
  const owner = useRef<HTMLInputElement>(null);
  useEffect(() => owner.current?.focus(), []);
  const edit = useEdit<DutyEdit>(
    forecast,
    (body, guard) => api.forecasts.editDuty(forecast.number, body, guard),
    'saved',
    onDone,
  );
  const set = (change: Partial<DutyDraft>) => setDraft((before) => ({ ...before, ...change }));
  const save = () => {
    const body = dutyEdit(opened, draft, reason);
    if (asksNothing(body)) return onDone();
    edit.mutate({ ...body, seen: forecast.dutyChanges.length });
  };
  const conflict = codeOf(edit.error) === 'someone-saved-first';
  const needsReason = codeOf(edit.error) === 'marking-needs-reason';
  const newOwner = people.find(({ value }) => value === draft.ownerId && value !== opened.ownerId);
  return (
    <FormCard
      title="Hand over"
      save={newOwner ? `Hand over to ${newOwner.label}` : 'Save'}
      busy={edit.isPending}
      fault={conflict || needsReason ? null : edit.error}
      onSave={save}
      onCancel={onDone}
    >
      {conflict && <TheirChange before={seen.current} now={forecast} />}
      <div className={css.pair}>
        <Select
          label="Owner"
          description="Is reminded, and asked for the outcome"
          searchable
          data={people}
          value={draft.ownerId}
          error={saidAt(edit.error, 'ownerId')}
          allowDeselect={false}
          ref={owner}
          onChange={(ownerId) => ownerId && set({ ownerId })}
        />
        <Select
          label="Deputy"
          description="Is told first where nobody answers"
          searchable
          clearable
          placeholder="An administrator stands in"
          data={people}
          value={draft.deputyId}
          error={saidAt(edit.error, 'deputyId')}
          onChange={(deputyId) => set({ deputyId })}
        />
        <Select
          label="Lead"
          description="Is told after the deputy"
          searchable
          clearable
          placeholder="An administrator stands in"
          data={people}
          value={draft.leadId}
          error={saidAt(edit.error, 'leadId')}
          onChange={(leadId) => set({ leadId })}
        />
        <TextInput
          label="Marking"
          description="Marked content: messages say nothing of it but its number"
          placeholder="None"
          maxLength={80}
          value={draft.marking}
          error={saidAt(edit.error, 'marking')}
          onChange={(event) => set({ marking: event.currentTarget.value })}
        />
      </div>
      <Often draft={draft} ruled={ruledWords(seen.current, newOwner !== undefined)} set={set} />
      <TextInput
        label="Why"
        description="Shown in the record"
        maxLength={1000}
        value={reason}
        error={needsReason ? 'Taking a marking away or lowering it needs a reason.' : saidAt(edit.error, 'reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormCard>
  );
}

/** Who may look after a forecast: everybody who is here and no reader, and whoever does now. */
function usePeople({ owner, deputy, lead }: ForecastDetail): { value: string; label: string }[] {
  const members = useQuery(queries.members());
  const able = (members.data?.items ?? []).filter(({ leftAt, role }) => leftAt === null && role !== 'reader');
  const named = [owner, deputy, lead].filter((person) => person !== null);
  const all = new Map([...named, ...able].map(({ id, name }) => [id, name]));
  return [...all].map(([value, label]) => ({ value, label }));
}

/** By the rules of the owner, or by a rhythm of its own. */
function Often({ draft, ruled, set }: OftenProps) {
  return (
    <div className={css.often}>
      <Checkbox
        className={css.whole!}
        label="Look again as often as the rules say"
        description={draft.byRule ? ruled : null}
        checked={draft.byRule}
        onChange={(event) => set({ byRule: event.currentTarget.checked })}
      />
      {!draft.byRule && <OwnRhythm draft={draft} set={set} />}
    </div>
  );
}

interface OftenProps {
  readonly draft: DutyDraft;
  /** how often that is now; null: nobody can say before it is saved */
  readonly ruled: string | null;
  readonly set: (change: Partial<DutyDraft>) => void;
}

function OwnRhythm({ draft, set }: Omit<OftenProps, 'ruled'>) {
  return (
    <>
      <NumberInput
        label="Look again every"
        placeholder="never"
        min={1}
        max={999}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={draft.every ?? ''}
        onChange={(every) => set({ every: every === '' ? null : Number(every) })}
      />
      <Select
        aria-label="Unit"
        data={[...units]}
        value={draft.unit}
        allowDeselect={false}
        onChange={(unit) => unit && set({ unit: unit as Unit })}
      />
      <Checkbox
        label="More often as due comes near"
        checked={draft.tightens}
        onChange={(event) => set({ tightens: event.currentTarget.checked })}
      />
    </>
  );
}

/** What somebody else saved while this form was open; what was typed here is kept. */
function TheirChange({ before, now }: { before: ForecastDetail; now: ForecastDetail }) {
  const changes = dutyChangedWords(before, now);
  return (
    <Banner glyph="note" title="Somebody saved while you were writing">
      {changes.length === 0 ? (
        'They changed something else of this forecast. '
      ) : (
        <ul>
          {changes.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      )}
      What you typed is kept. Save again to put it on top of theirs.
    </Banner>
  );
}
