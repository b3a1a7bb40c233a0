import type { Notice } from '@app/contract';

type Kind = Notice['kind'];

/** How a kind of notice is headed, marked and ordered. */
export interface Urgency {
  readonly heading: string;
  /** a shape of its own, so that colour alone says nothing */
  readonly mark: string;
  readonly colour: 'late' | 'soon' | 'reassess';
  /** what opening the forecast is for */
  readonly asks: 'outcome' | 'reassess' | 'look';
}

/** The most urgent first. */
const kinds: Readonly<Record<Kind, Urgency>> = {
  escalate: { heading: 'Without an answer', mark: '▲', colour: 'late', asks: 'look' },
  overdue: { heading: 'Overdue', mark: '▲', colour: 'late', asks: 'outcome' },
  'due-now': { heading: 'Record what happened', mark: '▲', colour: 'late', asks: 'outcome' },
  'at-due': { heading: 'Due', mark: '●', colour: 'soon', asks: 'outcome' },
  reassess: { heading: 'Time to look again', mark: '↻', colour: 'reassess', asks: 'reassess' },
  'before-due': { heading: 'Due soon', mark: '○', colour: 'soon', asks: 'reassess' },
};

export const urgencyOf = (kind: Kind): Urgency => kinds[kind];

/** 0 for the most urgent kind, then rising. */
export const rankOf = (kind: Kind): number => Object.keys(kinds).indexOf(kind);
