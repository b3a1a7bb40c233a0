import type { Forecast } from '@app/contract';
import { Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLexicon } from '../../api/session.js';
import { beliefWords } from '../../format/beliefWords.js';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../Button.js';
import { ChanceField } from '../ChanceField.js';
import { type BatchItem, changeAll, isChangeable, type Numbers, needingReason, saveWords } from './batch.js';
import css from './batch.module.css';

export interface BatchChangeProps {
  readonly rows: readonly Forecast[];
  readonly busy: boolean;
  readonly onSave: (rows: readonly Forecast[], items: readonly BatchItem[]) => void;
  readonly onCancel: () => void;
}

const standing = (rows: readonly Forecast[]): Numbers =>
  new Map(rows.map(({ id, belief }) => [id, belief?.chance ?? null]));

/** A number for each of the chosen forecasts and one reason for all; what is left as it stands is kept. */
export function BatchChange({ rows, busy, onSave, onCancel }: BatchChangeProps) {
  const lexicon = useLexicon();
  const here = rows.filter(isChangeable);
  const elsewhere = rows.filter((row) => !isChangeable(row));
  const [numbers, setNumbers] = useState<Numbers>(() => standing(here));
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const why = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => first.current?.focus(), []);
  useKeys('Change the selected', [
    { keys: 'mod+Enter', does: 'Save', run: () => form.current?.requestSubmit() },
    { keys: 'Escape', does: 'Back without saving', run: onCancel },
  ]);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const far = needingReason(here, numbers);
    if (far.length > 0 && reason.trim() === '') {
      setMissing(`${far.map(({ number }) => `F-${number}`).join(', ')}: a move of 10 points or more needs a reason`);
      why.current?.focus();
      return;
    }
    onSave(here, changeAll(here, numbers, reason));
  };
  return (
    <form ref={form} className={css.change} aria-labelledby="batch-change" noValidate onSubmit={save}>
      <h2 id="batch-change">
        Change {here.length} {here.length === 1 ? 'forecast' : 'forecasts'}
      </h2>
      <ul className={css.numbers}>
        {here.map((row, place) => (
          <li key={row.id}>
            <span>
              {row.statement}
              <small>
                F-{row.number} · {row.belief && beliefWords(row.question, row.belief.held)} now
              </small>
            </span>
            <ChanceField
              {...(place === 0 && { ref: first })}
              label={`F-${row.number}`}
              lexicon={lexicon}
              value={numbers.get(row.id) ?? null}
              onChange={(chance) => setNumbers((before) => new Map(before).set(row.id, chance))}
            />
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <p className={css.elsewhere}>
          On their own page, since more than one number is asked for:{' '}
          {elsewhere.map(({ id, number }) => (
            <Link
              key={id}
              className="link"
              to="/forecasts/$number"
              params={{ number: String(number) }}
              search={{ panel: 'reassess' }}
            >
              F-{number}
            </Link>
          ))}
        </p>
      )}
      <Textarea
        ref={why}
        label="Why, for all of them"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={reason}
        error={missing}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(null);
        }}
      />
      <div className={css.acts}>
        {here.length > 0 && (
          <Button type="submit" look="main" size="large" hint="mod+Enter" busy={busy}>
            {saveWords(here, numbers)}
          </Button>
        )}
        <Button look="quiet" size="large" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
