import type { Judgement, JudgementEdit, NewForecast, Report, SecondOpinion } from '@app/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { useForecastSaved, useJudgementSaved } from '../../api/changes.js';
import { queries } from '../../api/queries.js';
import { toast } from '../../parts/toast.js';
import { merged, parted, withJudgement } from './changed.js';
import type { Stretch } from './sentences.js';

/** Decisions about the judgements of a report. Those that answer with a promise of nothing throw where refused. */
export interface ReportWrites {
  readonly make: (request: NewForecast) => Promise<void>;
  readonly dismiss: (judgement: Judgement) => void;
  readonly restore: (judgement: Judgement) => void;
  readonly edit: (judgement: Judgement, edit: JudgementEdit) => Promise<void>;
  readonly ask: (judgement: Judgement) => Promise<SecondOpinion>;
  /** the judgement that the stretch became; null: it was refused, and that was said */
  readonly mark: (stretch: Stretch) => Promise<Judgement | null>;
  /** the judgement that the mention became; null as above */
  readonly split: (judgement: Judgement, mention: number) => Promise<Judgement | null>;
  /** the judgement that has the places now; null as above */
  readonly merge: (judgement: Judgement, into: Judgement) => Promise<Judgement | null>;
}

const says = (fault: unknown): string => (fault instanceof Error ? fault.message : '');

/** Writes about a report; each shows at once what it changed, and the lists that show it read again. */
export function useReportWrites(report: Report): ReportWrites {
  const client = useQueryClient();
  const forecastSaved = useForecastSaved();
  const judgementSaved = useJudgementSaved();
  const key = queries.report(report.number).queryKey;
  const change = (next: (judgements: readonly Judgement[]) => Judgement[]) =>
    client.setQueryData(key, (was) => was && { ...was, judgements: next(was.judgements) });
  const put = (judgement: Judgement) => change((all) => withJudgement(all, judgement));

  /** Sends, shows and says; a refusal is said and answered with null. */
  const attempt = async (
    refused: string,
    send: () => Promise<Judgement>,
    show: (answer: Judgement) => void,
  ): Promise<Judgement | null> => {
    try {
      const answer = await send();
      show(answer);
      judgementSaved(answer);
      return answer;
    } catch (fault) {
      toast(`${refused} ${says(fault)}`);
      return null;
    }
  };
  const restore = (judgement: Judgement) => attempt('Not taken back.', () => api.judgements.restore(judgement.id), put);
  const unmerge = (gone: string, into: string) =>
    attempt(
      'Not undone.',
      () => api.judgements.unmerge(gone),
      (back) => change((all) => parted(all, into, back)),
    );
  const merge = (gone: Judgement, into: Judgement, undo = true) =>
    attempt(
      'Not merged.',
      () => api.judgements.merge(gone.id, { into: into.id }),
      (now) => {
        change((all) => merged(all, gone.id, now));
        if (undo)
          toast(`Judgement ${gone.ordinal} is part of ${into.ordinal} now.`, {
            onUndo: () => void unmerge(gone.id, into.id),
          });
      },
    );
  const dismiss = async (judgement: Judgement) => {
    put({ ...judgement, state: 'dismissed' });
    const gone = await attempt('Not saved.', () => api.judgements.dismiss(judgement.id), put);
    if (gone) toast(`Judgement ${judgement.ordinal}: not a judgement.`, { onUndo: () => void restore(gone) });
    else put(judgement);
  };
  return {
    make: async (request) => {
      const forecast = await api.forecasts.add(request, { idempotencyKey: crypto.randomUUID() });
      await client.invalidateQueries({ queryKey: key });
      forecastSaved(forecast);
      toast(`F-${forecast.number} made.`);
    },
    dismiss: (judgement) => void dismiss(judgement),
    restore: (judgement) => void restore(judgement),
    edit: async (judgement, edit) => {
      const now = await api.judgements.edit(judgement.id, edit);
      put(now);
      judgementSaved(now);
      toast(`Judgement ${judgement.ordinal}: wording saved.`);
    },
    ask: (judgement) => api.judgements.secondOpinion(judgement.id),
    mark: (stretch) =>
      attempt(
        'Not marked.',
        () => api.judgements.mark(report.id, stretch),
        (marked) => {
          put(marked);
          toast(`Marked as judgement ${marked.ordinal}.`, { onUndo: () => void dismiss(marked) });
        },
      ),
    split: (judgement, mention) =>
      attempt(
        'Not split.',
        () => api.judgements.split(judgement.id, { mention, start: judgement.mentions[mention]?.start }),
        (apart) => {
          change((all) => parted(all, judgement.id, apart));
          toast(`Judgement ${apart.ordinal} stands for itself now.`, {
            onUndo: () => void merge(apart, judgement, false),
          });
        },
      ),
    merge,
  };
}
