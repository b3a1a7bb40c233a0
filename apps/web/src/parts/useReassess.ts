import { ApiProblem } from '@app/api-client';
import type { BeliefValue, ForecastDetail, NewCheck } from '@app/contract';
import { saysTheSame } from '@app/forecasts';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { useCheck } from '../api/changes.js';
import { needsReason } from './checkWords.js';

/** A check being made: what stands, what was typed instead, and the three ways to record it. */
export interface Reassessing {
  readonly stood: BeliefValue | null;
  /** what the field holds; null: nothing complete */
  readonly held: BeliefValue | null;
  /** whether saving would change what stands */
  readonly moved: boolean;
  /** changes when the field has to begin anew with what stands */
  readonly fieldKey: string;
  readonly reason: string;
  /** what the reason's field is told */
  readonly missing: string | null;
  readonly busy: boolean;
  readonly fault: Error | null;
  readonly type: (held: BeliefValue | null) => void;
  readonly explain: (reason: string) => void;
  readonly save: () => void;
  readonly keep: () => void;
  readonly withdraw: () => void;
}

const asTyped = (reason: string): string | null => (reason.trim() === '' ? null : reason.trim());

/**
 * Holds a check while it is made, and sends it once however often it is pressed.
 *
 * @param why the reason's field, focused where a reason is missing
 */
export function useReassess(
  forecast: ForecastDetail,
  why: RefObject<HTMLTextAreaElement | null>,
  onDone: (() => void) | undefined,
): Reassessing {
  const stood = forecast.belief?.held ?? null;
  const since = forecast.belief?.since ?? 'nothing';
  // what nobody touched follows the forecast, also when a colleague saves meanwhile
  const [typed, setTyped] = useState<{ readonly held: BeliefValue | null } | null>(null);
  const [fieldKey, setFieldKey] = useState(since);
  if (typed === null && fieldKey !== since) setFieldKey(since);
  const held = typed ? typed.held : stood;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const key = useRef(crypto.randomUUID());
  // known at once, where `isPending` is known with the next rendering: keys come faster
  const sending = useRef(false);
  const check = useCheck(forecast);
  const client = useQueryClient();

  const ask = (says: string) => {
    setMissing(says);
    why.current?.focus();
  };
  const send = (body: NewCheck) => {
    if (sending.current) return;
    sending.current = true;
    check.mutate(
      { ...body, key: key.current },
      {
        onSettled: () => {
          sending.current = false;
        },
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
          if (fault.code === 'reason-required') ask(moveNeedsReason);
          if (fault.code === 'someone-saved-first') void client.invalidateQueries();
        },
      },
    );
  };
  // where only a word stands, its middle said as a number is a change
  const saidAsNumber = typed !== null && forecast.belief?.band != null;
  const moved = stood === null || held === null || saidAsNumber || !saysTheSame(stood, held);
  const keep = () => {
    if (stood !== null) send({ kind: 'kept', reason: asTyped(reason) });
  };
  const save = () => {
    if (held === null) return;
    if (!moved) return keep();
    if (needsReason(forecast.question, stood, held) && !asTyped(reason)) return ask(moveNeedsReason);
    send({ kind: 'changed', chance: null, belief: held, reason: asTyped(reason) });
  };
  const withdraw = () => {
    const says = asTyped(reason);
    if (!says) return ask('Say why you withdraw it');
    send({ kind: 'withdrawn', reason: says });
  };
  return {
    stood,
    held,
    moved,
    fieldKey,
    reason,
    missing,
    busy: check.isPending,
    fault: check.error,
    type: (next) => setTyped({ held: next }),
    explain: (next) => {
      setReason(next);
      setMissing(null);
    },
    save,
    keep,
    withdraw,
  };
}

const moveNeedsReason = 'A move of 10 points or more needs a reason';
