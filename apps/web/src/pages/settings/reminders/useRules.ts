import type { RuleKind, RuleLevel, RuleSet, Rules } from '@app/contract';
import { defaultRuleSet } from '@app/schedule';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/api.js';
import { queries } from '../../../api/queries.js';
import { faultsOf, isSame, setOf, together } from './ruleDraft.js';

/** Which level's rules are edited; `forecast` names whose. */
export interface Place {
  readonly level: RuleLevel;
  readonly forecast: string | null;
}

/** What a level says as it is saved. */
export const savedOf = (rules: Rules, level: RuleLevel): RuleSet | null => rules[level];

/** What is in force where a level says nothing: for a forecast its owner's, for the workspace what it began with. */
export function aboveOf({ workspace, person }: Pick<Rules, 'workspace' | 'person'>, level: RuleLevel): RuleSet {
  if (level === 'workspace') return defaultRuleSet as RuleSet;
  return level === 'person' ? workspace : together(person, workspace);
}

/** Whether this person may set a kind at a level: escalation tells others of whoever does not answer, so it is not theirs. */
export function maySet({ mayChangeEscalation }: Rules, level: RuleLevel, kind: RuleKind): boolean {
  if (kind !== 'escalate' || level === 'workspace') return true;
  return level === 'forecast' && mayChangeEscalation;
}

/** A draft as it is sent: the workspace always says something, the others may say nothing. */
const sent = ({ level, forecast }: Place, set: RuleSet | null) => ({
  level,
  forecastId: forecast,
  set: level === 'workspace' ? (set ?? { rules: [], stopped: [] }) : setOf(set),
});

/** What reads the plan, and has to read it again. */
const follows = ['plan', 'rule-preview', 'today', 'forecast', 'forecasts', 'deliveries'];

/** Saves what a level says. */
export function useSaveRules(place: Place) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (set: RuleSet | null) => api.rules.save(sent(place, set)),
    onSuccess: (rules) => {
      client.setQueryData(queries.rules(place.forecast ?? undefined).queryKey, rules);
      for (const key of ['rules', ...follows]) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** How long after the last change of a draft its preview is asked for, in milliseconds. */
const pauseMs = 250;

/** The rules of a level: whether they are read, as they are saved and as they are typed. */
interface Read {
  readonly read: { readonly isSuccess: boolean };
  readonly saved: RuleSet | null;
  readonly draft: RuleSet | null;
}

/** The next prompts as a draft would have them, and as they are; the last complete draft where this one is not. */
export function usePreview(place: Place, { saved, draft, read }: Read) {
  const [settled] = useDebouncedValue(draft, pauseMs);
  const previewOf = (set: RuleSet | null) => ({
    queryKey: ['rule-preview', place, set],
    queryFn: ({ signal }: { signal: AbortSignal }) => api.rules.preview(sent(place, set), { signal }),
  });
  const changed = !isSame(saved, settled);
  const asIs = useQuery({ ...previewOf(saved), enabled: read.isSuccess });
  const asDrafted = useQuery({
    ...previewOf(settled),
    enabled: changed && faultsOf(settled).length === 0,
    placeholderData: keepPreviousData,
  });
  return { asIs, asDrafted: changed ? asDrafted : null };
}
