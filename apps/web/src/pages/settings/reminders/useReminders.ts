import { ApiProblem } from '@app/api-client';
import type { RuleLevel, RuleSet } from '@app/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../../api/queries.js';
import type { SummedError } from '../../../parts/ErrorSummary.js';
import { toast } from '../../../parts/toast.js';
import { faultsOf, isSame, ruleAt } from './ruleDraft.js';
import { faultWords } from './ruleWords.js';
import { type TellingDraft, tellingFaults } from './tellingDraft.js';
import { aboveOf, type Place, savedOf, useSaveRules } from './useRules.js';
import { isSameTelling, useTelling } from './useTelling.js';

/** Everything the page of one level holds: what is saved, what is typed, and what saves it. */
export function useReminders(place: Place) {
  const { level, forecast } = place;
  const read = useQuery(queries.rules(forecast ?? undefined));
  const telling = useTelling();
  const saveRules = useSaveRules(place);
  const [drafts, setDrafts] = useState<Partial<Record<RuleLevel, RuleSet | null>>>({});
  const [tellingDraft, setTellingDraft] = useState<TellingDraft | null>(null);
  const [tried, setTried] = useState(0);

  const saved = read.data ? savedOf(read.data, level) : null;
  const draft = drafts[level] === undefined ? saved : drafts[level];
  const told = tellingDraft ?? telling.saved;
  const rulesChanged = read.data !== undefined && !isSame(saved, draft);
  const toldChanged =
    level === 'person' && told !== null && telling.saved !== null && !isSameTelling(told, telling.saved);
  const faults = faultsOf(draft);
  const tellingErrors = toldChanged && told ? tellingFaults(told) : {};
  const errors: SummedError[] = [
    ...(rulesChanged ? faults.map(({ rule, why }) => ({ field: `rule-${rule}`, says: faultWords(why) })) : []),
    ...Object.entries(tellingErrors).map(([field, says]) => ({ field, says })),
  ];

  const drop = (which: RuleLevel) => setDrafts(({ [which]: _, ...rest }) => rest);
  const saving = useMutation({
    mutationFn: async () => {
      if (rulesChanged) {
        await saveRules.mutateAsync(draft);
        drop(level);
      }
      if (toldChanged && told) {
        await telling.save(told);
        setTellingDraft(null);
      }
    },
    onSuccess: () => {
      setTried(0);
      toast(level === 'workspace' ? 'The workspace’s defaults are saved.' : 'Your reminders are saved.');
    },
    onError: () => setTried((times) => times + 1),
  });
  return {
    read,
    telling,
    above: read.data ? aboveOf(read.data, level) : null,
    saved,
    draft,
    told,
    unsaved: { rules: rulesChanged, told: toldChanged },
    waiting: (other: RuleLevel) => drafts[other] !== undefined,
    faults: tried > 0 ? faults : [],
    tellingErrors: tried > 0 ? tellingErrors : {},
    /** shown once a try to save has failed; `tried` tells one try from the next */
    errors: tried > 0 ? [...errors, ...serverErrors(saving.error, draft)] : [],
    tried,
    fault: saving.error,
    busy: saving.isPending,
    change: (set: RuleSet) => {
      saving.reset();
      setDrafts((all) => ({ ...all, [level]: set }));
    },
    changeTold: (change: Partial<TellingDraft>) => told && setTellingDraft({ ...told, ...change }),
    save: () => {
      if (saving.isPending) return;
      if (errors.length > 0) return setTried((times) => times + 1);
      saving.mutate();
    },
    discard: () => {
      drop(level);
      setTellingDraft(null);
      setTried(0);
      saving.reset();
    },
  };
}

export type Reminders = ReturnType<typeof useReminders>;

/** What the server says about single rules, at the rules. */
function serverErrors(fault: unknown, draft: RuleSet | null): SummedError[] {
  if (!(fault instanceof ApiProblem)) return [];
  return fault.errors.flatMap(({ at, says }) => {
    const rule = ruleAt(at, draft);
    return rule ? [{ field: `rule-${rule}`, says }] : [];
  });
}
