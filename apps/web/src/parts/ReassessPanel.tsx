import { ApiProblem } from '@app/api-client';
import type { ForecastDetail, NewCheck } from '@app/contract';
import { reasonFrom } from '@app/forecasts';
import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type Ref, useId, useRef, useState } from 'react';
import { useCheck } from '../api/changes.js';
import { useClock, useLexicon } from '../api/session.js';
import { percent, percentRange } from '../format/percent.js';
import { useKeys } from '../keys/useKeys.js';
import { Button } from './Button.js';
import { ChanceField } from './ChanceField.js';
import { checkWords, lastCheck, needsReason } from './checkWords.js';
import { Banner, ProblemNotice } from './Notice.js';
import css from './reassessPanel.module.css';
import { SinceCheck } from './SinceCheck.js';

export interface ReassessPanelProps {
  readonly forecast: ForecastDetail;
  /** after a check was recorded */
  readonly onDone?: () => void;
  /** the number's field, for whoever wants to send the focus there */
  readonly field?: Ref<HTMLInputElement>;
}

const asTyped = (reason: string): string | null => (reason.trim() === '' ? null : reason.trim());

/** One check: what came since, then the number; keeping it is as easy as changing it. */
export function ReassessPanel({ forecast, onDone, field }: ReassessPanelProps) {
  const stood = forecast.belief?.chance ?? null;
  // what nobody touched follows the forecast, also when a colleague saves meanwhile
  const [typed, setTyped] = useState<{ readonly chance: number | null } | null>(null);
  const chance = typed ? typed.chance : stood;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const why = useRef<HTMLTextAreaElement>(null);
  const key = useRef(crypto.randomUUID());
  const heading = useId();
  const check = useCheck(forecast);
  const { zone, day } = useClock();
  const lexicon = useLexicon();
  const client = useQueryClient();

  const ask = (says: string) => {
    setMissing(says);
    why.current?.focus();
  };
  const send = (body: NewCheck) =>
    check.mutate(
      { ...body, key: key.current },
      {
        onSuccess: () => {
          key.current = crypto.randomUUID();
          setTyped(null);
          setReason('');
          onDone?.();
        },
        onError: (fault) => {
          // a refused request was no act, so the next press is a new one
          if (fault instanceof ApiProblem && fault.status > 0) key.current = crypto.randomUUID();
          if (!(fault instanceof ApiProblem)) return;
          if (fault.code === 'reason-required') ask('A move of 10 points or more needs a reason');
          if (fault.code === 'someone-saved-first') void client.invalidateQueries();
        },
      },
    );
  // where only a word stands, its middle said as a number is a change
  const moved = chance !== stood || stood === null || (typed !== null && forecast.belief?.band != null);
  const save = () => {
    if (chance === null || check.isPending) return;
    if (!moved) return keep();
    if (needsReason(stood, chance, reasonFrom) && !asTyped(reason)) {
      return ask('A move of 10 points or more needs a reason');
    }
    send({ kind: 'changed', chance, belief: null, reason: asTyped(reason) });
  };
  const keep = () => {
    if (stood !== null && !check.isPending) send({ kind: 'kept', reason: asTyped(reason) });
  };
  const withdraw = () => {
    const says = asTyped(reason);
    if (!says) return ask('Say why you withdraw the number');
    send({ kind: 'withdrawn', reason: says });
  };
  useKeys('Reassess', [
    { keys: 'mod+Enter', does: 'Save the number', run: save },
    { keys: '=', does: 'Keep the number', run: keep },
  ]);

  return (
    <div className={css.panel}>
      <SinceCheck forecast={forecast} zone={zone} today={day} />
      <form
        className={css.form}
        aria-labelledby={heading}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save();
        }}
      >
        <h3 id={heading} className="hidden-text">
          Reassess F-{forecast.number}
        </h3>
        <Refusal fault={check.error} forecast={forecast} zone={zone} today={day} chance={chance} onRetry={save} />
        <div className={css.fields}>
          <ChanceField
            ref={field ?? null}
            label="Probability now"
            lexicon={lexicon}
            value={chance}
            onChange={(next) => setTyped({ chance: next })}
            description="A number, 1 in 7, 2:1 or a word"
          />
          <Textarea
            ref={why}
            className={css.why}
            label="Why"
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
        </div>
        <div className={css.actions}>
          {moved && (
            <Button
              type="submit"
              look="main"
              size="large"
              hint="mod+Enter"
              busy={check.isPending}
              aria-disabled={chance === null || undefined}
            >
              {chance === null ? 'Save' : `Save ${percent(chance)}`}
            </Button>
          )}
          {stood !== null && (
            <>
              <Button look={moved ? 'plain' : 'main'} size="large" hint="=" busy={check.isPending} onClick={keep}>
                Keep {forecast.belief?.band ? percentRange(forecast.belief.band) : percent(stood)}
              </Button>
              <Button look="quiet" size="large" onClick={withdraw}>
                Withdraw
              </Button>
            </>
          )}
          {forecast.cadenceDays !== null && (
            <span className={css.next}>Next check {forecast.cadenceDays} days after you save.</span>
          )}
        </div>
      </form>
    </div>
  );
}

function Refusal(props: {
  fault: Error | null;
  forecast: ForecastDetail;
  zone: string;
  today: string;
  chance: number | null;
  onRetry: () => void;
}) {
  const { fault, forecast, zone, today, chance, onRetry } = props;
  if (!fault) return null;
  const code = fault instanceof ApiProblem ? fault.code : null;
  if (code === 'reason-required') return null;
  const newest = lastCheck(forecast);
  if (code === 'someone-saved-first') {
    return (
      <Banner
        glyph="note"
        title={newest ? `${newest.by.name} saved while you were writing` : 'Somebody saved while you were writing'}
        actions={chance !== null && <Button onClick={onRetry}>Save my {percent(chance)} after theirs</Button>}
      >
        Nothing is lost. {newest && `${checkWords(newest, zone, today)}.`} {newest?.reason && `“${newest.reason}”`}
      </Banner>
    );
  }
  return (
    <ProblemNotice
      fault={fault}
      title="We could not save your check"
      safe="Your number and your note are kept here."
      onRetry={onRetry}
    />
  );
}
