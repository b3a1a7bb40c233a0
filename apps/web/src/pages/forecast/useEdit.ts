import { ApiProblem } from '@app/api-client';
import type { ForecastDetail } from '@app/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForecastSaved } from '../../api/changes.js';
import { queries } from '../../api/queries.js';
import { toast } from '../../parts/toast.js';

/**
 * Records a change of a forecast and closes its form.
 *
 * Where somebody saved first, the newer forecast is read, so that it stands on the page while the form keeps what
 * was typed: saving again then builds on what can be seen.
 */
export function useEdit<Edit>(
  forecast: ForecastDetail,
  send: (edit: Edit, guard: { ifMatch: number }) => Promise<ForecastDetail>,
  says: string,
  onDone: () => void,
) {
  const saved = useForecastSaved();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (edit: Edit) => send(edit, { ifMatch: forecast.revision }),
    onSuccess: (detail) => {
      saved(detail);
      toast(`F-${forecast.number}: ${says}.`);
      onDone();
    },
    onError: (fault) => {
      if (fault instanceof ApiProblem && fault.code === 'someone-saved-first')
        void client.invalidateQueries({ queryKey: queries.forecast(forecast.number).queryKey });
    },
  });
}

/** What is said at a field, where the refusal names it. */
export function saidAt(fault: unknown, field: string): string | null {
  return fault instanceof ApiProblem ? fault.at(field) : null;
}
