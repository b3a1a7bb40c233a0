import type { ForecastDetail, Judgement, NewCheck, NewResolution, Session } from '@app/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { beliefWords } from '../format/beliefWords.js';
import { toast } from '../parts/toast.js';
import { api } from './api.js';

/** Lists that a change of a forecast may touch. */
const touched = ['today', 'forecasts', 'notices', 'calibration', 'report', 'reports'];

/** Puts a saved forecast where pages read it, and lets the lists that show it read again. */
export function useForecastSaved(): (forecast: ForecastDetail) => void {
  const client = useQueryClient();
  return (forecast) => {
    client.setQueryData(['forecast', String(forecast.number)], forecast);
    for (const key of touched) void client.invalidateQueries({ queryKey: [key] });
  };
}

/** Lets a report be read again after one of its judgements changed. */
export function useJudgementSaved(): (judgement: Judgement) => void {
  const client = useQueryClient();
  return () => {
    for (const key of ['report', 'reports', 'today']) void client.invalidateQueries({ queryKey: [key] });
  };
}

/** A session that changed hands or workspace: nothing read before it may stay (the shell begins anew, too). */
export function useSessionChanged(): (session: Session) => void {
  const client = useQueryClient();
  return (session) => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    client.setQueryData(['session'], session);
  };
}

type Seen = Pick<ForecastDetail, 'number' | 'revision' | 'belief' | 'question'>;

const saidOf = (check: Pick<NewCheck, 'kind'>, saved: Seen): string => {
  if (check.kind === 'withdrawn') return `F-${saved.number}: withdrawn.`;
  const says = saved.belief ? beliefWords(saved.question, saved.belief.held) : 'the number';
  return `F-${saved.number}: ${check.kind === 'changed' ? 'saved' : 'kept'} ${says}.`;
};

/** Records a check on the revision that was on the screen; its toast offers Undo for ten seconds. */
export function useCheck(seen: Seen) {
  const saved = useForecastSaved();
  const undo = useMutation({
    mutationFn: (check: string) => api.forecasts.undoCheck(seen.number, check),
    onSuccess: (forecast) => {
      saved(forecast);
      toast(`F-${seen.number}: undone. The history keeps both entries.`);
    },
    onError: (fault) => toast(`Not undone. ${fault.message}`),
  });
  return useMutation({
    mutationFn: ({ key, ...check }: NewCheck & { key: string }) =>
      api.forecasts.check(seen.number, check, { ifMatch: seen.revision, idempotencyKey: key }),
    onSuccess: (forecast, check) => {
      saved(forecast);
      const newest = forecast.checks.at(-1);
      toast(saidOf(check, forecast), newest ? { onUndo: () => undo.mutate(newest.id) } : {});
    },
  });
}

/** Records what happened, on the revision that was on the screen. */
export function useResolve(seen: Seen) {
  const saved = useForecastSaved();
  return useMutation({
    mutationFn: (resolution: NewResolution) =>
      api.forecasts.resolve(seen.number, resolution, { ifMatch: seen.revision }),
    onSuccess: (forecast) => {
      saved(forecast);
      toast(`F-${seen.number}: outcome recorded.`);
    },
  });
}

/** Moves the due date, on the revision that was on the screen. */
export function useMoveDue(seen: Seen) {
  const saved = useForecastSaved();
  return useMutation({
    mutationFn: (edit: Parameters<typeof api.forecasts.moveDue>[1]) =>
      api.forecasts.moveDue(seen.number, edit, { ifMatch: seen.revision }),
    onSuccess: (forecast) => {
      saved(forecast);
      toast(`F-${seen.number}: due date moved.`);
    },
  });
}
