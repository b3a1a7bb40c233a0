import type { Notice } from '@app/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { useClock } from '../../api/session.js';
import { toast } from '../toast.js';
import { backWords } from './snoozeChoices.js';

/** Lets everything that shows prompts be read again. */
function usePromptsChanged(): () => void {
  const client = useQueryClient();
  return () => {
    for (const key of ['today', 'notices', 'forecast']) void client.invalidateQueries({ queryKey: [key] });
  };
}

/** Brings a snoozed reminder back at once. */
export function useWake() {
  const changed = usePromptsChanged();
  return useMutation({
    mutationFn: (notice: Notice) => api.notices.wake(notice.id),
    onSuccess: (notice) => {
      changed();
      toast(`F-${notice.forecast.number} asks again.`);
    },
    onError: (fault) => toast(`Not brought back. ${fault.message}`),
  });
}

/** Snoozes a reminder until a moment, epoch milliseconds; its toast offers Undo. */
export function useSnooze(onDone?: () => void) {
  const { zone, day } = useClock();
  const changed = usePromptsChanged();
  const wake = useWake();
  return useMutation({
    mutationFn: ({ notice, until }: { notice: Notice; until: number }) =>
      api.notices.snooze(notice.id, { until: new Date(until).toISOString() }),
    onSuccess: (notice, { until }) => {
      changed();
      toast(`F-${notice.forecast.number}: snoozed until ${backWords(until, zone, day)}.`, {
        onUndo: () => wake.mutate(notice),
      });
      onDone?.();
    },
    onError: (fault) => toast(`Not snoozed. ${fault.message}`),
  });
}
