import type { ForecastScores, NamedScore } from '@app/contract';

type Belief = ForecastScores['beliefs'][number];

/** Names of scores, and what their ends mean. */
export const scoreNames: Readonly<Record<NamedScore['name'], readonly [name: string, means: string]>> = {
  'half-brier': ['Half Brier', '0 is best, 1 is worst'],
  'two-class-brier': ['Two-class Brier', 'twice the half Brier, 0 to 2'],
  log: ['Log score', '1 bit is what 50% costs'],
  spherical: ['Spherical', '1 is best, higher is better'],
  brier: ['Brier over the options', '0 is best, 2 is worst'],
  rps: ['Ranked probability score', '0 is best, 1 is worst'],
  'ordered-brier': ['Ordered Brier', 'twice the ranked probability score, 0 to 2'],
  'crps-range': ['CRPS over the range', 'share of the range asked about, 0 is best'],
  crps: ['CRPS', 'in the unit asked about, 0 is best'],
  pinball: ['Mean pinball loss', 'in the unit asked about, 0 is best'],
  wis: ['Weighted interval score', 'twice the mean pinball loss'],
  'interval-50': ['50% interval score', 'its width and what it missed by'],
  'interval-80': ['80% interval score', 'its width and what it missed by'],
  'interval-90': ['90% interval score', 'its width and what it missed by'],
  'interval-95': ['95% interval score', 'its width and what it missed by'],
};

export const leadNames: Readonly<Record<Belief['at'], string>> = {
  first: 'First',
  '90d': '90 days before',
  '30d': '30 days before',
  '7d': '7 days before',
  last: 'Last',
};

/** Whose beliefs there are scores of, in their order: a key and a name each. */
export function whoseBeliefs({ beliefs }: ForecastScores): { readonly value: string; readonly label: string }[] {
  const all = new Map(beliefs.map((belief) => [keyOf(belief), nameOf(belief)]));
  return [...all].map(([value, label]) => ({ value, label }));
}

/** Key of whoever held a belief. */
export const keyOf = ({ of, person }: Pick<Belief, 'of' | 'person'>): string => person?.id ?? of;

const nameOf = ({ of, person }: Belief): string =>
  person?.name ?? (of === 'forecast' ? 'What stood' : 'The report alone');

/** A score, shown: figures to four places, bits said. */
export function scoreWords({ value, unit, clipped }: NamedScore): string {
  return `${value.toFixed(4)}${unit === 'bits' ? ' bits' : ''}${clipped ? ', chance clipped' : ''}`;
}
