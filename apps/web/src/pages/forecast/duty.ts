import type { DutyEdit, Forecast } from '@app/contract';
import { everyWords } from '../../format/cadence.js';

/** Units in which people say how often they look. */
export const units = [
  { value: 'D', label: 'days' },
  { value: 'W', label: 'weeks' },
  { value: 'M', label: 'months' },
  { value: 'Y', label: 'years' },
] as const;
export type Unit = (typeof units)[number]['value'];

/** Who looks after a forecast and how often, as a form holds it. */
export interface DutyDraft {
  readonly ownerId: string;
  readonly deputyId: string | null;
  readonly leadId: string | null;
  /** how many `unit`s; null: nobody is asked to look again */
  readonly every: number | null;
  readonly unit: Unit;
  readonly tightens: boolean;
  /** as the rules of its owner say, whatever stands in the three above */
  readonly byRule: boolean;
  readonly marking: string;
}

type Duty = Pick<Forecast, 'owner' | 'deputy' | 'lead' | 'cadence' | 'cadenceByRule' | 'marking'>;

const simple = /^P(\d+)([YMWD])$/;

/** What a form begins with. A cadence of several units is said in days, weeks and months that a form cannot take apart: it begins empty of them. */
export function dutyDraft({ owner, deputy, lead, cadence, cadenceByRule, marking }: Duty): DutyDraft {
  const [, every, unit] = simple.exec(cadence?.every ?? '') ?? [];
  return {
    ownerId: owner.id,
    deputyId: deputy?.id ?? null,
    leadId: lead?.id ?? null,
    every: every === undefined ? null : Number(every),
    unit: (unit as Unit | undefined) ?? 'D',
    tightens: cadence?.tightens ?? false,
    byRule: cadenceByRule,
    marking: marking ?? '',
  };
}

const cadenceIn = ({ every, unit, tightens, byRule }: DutyDraft): DutyEdit['cadence'] =>
  byRule ? 'by-rule' : every === null ? null : { every: `P${every}${unit}`, tightens };

/** What somebody changed in the form since it was opened, for the server; the rest stays as it is by now. */
export function dutyEdit(opened: DutyDraft, draft: DutyDraft, reason: string): DutyEdit {
  const moved = (...names: (keyof DutyDraft)[]) => names.some((name) => opened[name] !== draft[name]);
  return {
    ...(moved('ownerId') && { ownerId: draft.ownerId }),
    ...(moved('deputyId') && { deputyId: draft.deputyId }),
    ...(moved('leadId') && { leadId: draft.leadId }),
    ...(moved('every', 'unit', 'tightens', 'byRule') && { cadence: cadenceIn(draft) }),
    ...(moved('marking') && { marking: draft.marking.trim() || null }),
    reason: reason.trim() || null,
  };
}

/** How often the rules have it looked at, "Now every 30 days"; null where only the server knows: they, or the owner, are new. */
export const ruledWords = ({ cadence, cadenceByRule }: Pick<Duty, 'cadence' | 'cadenceByRule'>, handedOver: boolean) =>
  cadence && cadenceByRule && !handedOver ? `Now ${everyWords(cadence)}` : null;

/** Whether an edit asks for anything. */
export const asksNothing = ({ reason: _why, ...edit }: DutyEdit): boolean => Object.keys(edit).length === 0;

/** What somebody else changed meanwhile, one sentence each: "Owner: Ada, before: Cole". */
export function dutyChangedWords(before: Duty, after: Duty): string[] {
  const says = (what: string, was: string, is: string) => (was === is ? [] : [`${what}: ${is}, before: ${was}`]);
  const name = (person: { name: string } | null) => person?.name ?? 'nobody';
  const every = ({ cadence, cadenceByRule }: Duty) =>
    cadence ? `${everyWords(cadence)}${cadenceByRule ? ', by the rules' : ''}` : 'no checks';
  return [
    ...says('Owner', name(before.owner), name(after.owner)),
    ...says('Deputy', name(before.deputy), name(after.deputy)),
    ...says('Lead', name(before.lead), name(after.lead)),
    ...says('Looked at', every(before), every(after)),
    ...says('Marking', before.marking ?? 'none', after.marking ?? 'none'),
  ];
}
