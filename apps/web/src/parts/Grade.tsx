import type { Direction, Evidence } from '@app/contract';
import css from './grade.module.css';

const reliabilitySays: Record<Evidence['reliability'], string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
};
const credibilitySays: readonly string[] = [
  'confirmed by other sources',
  'probably true',
  'possibly true',
  'doubtful',
  'improbable',
  'cannot be judged',
];

/** What a source's letter stands for. */
export const reliabilityWords = (letter: Evidence['reliability']): string => reliabilitySays[letter];

/** What a statement's figure, 1 to 6, stands for. */
export const credibilityWords = (figure: number): string => credibilitySays[figure - 1] ?? '';

/** Grade of a piece of evidence: the source's letter and the statement's figure. */
export function Grade({ reliability, credibility }: Pick<Evidence, 'reliability' | 'credibility'>) {
  const says = `Source ${reliability}, ${reliabilityWords(reliability)}; information ${credibility}, ${credibilityWords(credibility)}`;
  return (
    <span className={css.grade} title={says}>
      <span className="hidden-text">{says}</span>
      <i aria-hidden="true">{reliability}</i>
      <i aria-hidden="true">{credibility}</i>
    </span>
  );
}

const directions = {
  for: { says: 'For', path: 'M5 1.2 9.4 8.800H.6z' },
  against: { says: 'Against', path: 'M5 8.8.6 1.200h8.800z' },
  neutral: { says: 'Neutral', path: 'M1 3.800h8v2.400H1z' },
} as const;

/** Which way evidence points: shape and word. */
export function Dir({ direction }: { direction: Direction }) {
  const { says, path } = directions[direction];
  return (
    <span className={css.dir} data-direction={direction}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <path d={path} fill="currentColor" />
      </svg>
      {says}
    </span>
  );
}

/** Weight of evidence in words: "2 to 1 against"; "no weight" where none was stated. */
export function oddsWords({ odds, direction }: Pick<Evidence, 'odds' | 'direction'>): string {
  if (odds === null || direction === 'neutral') return 'no weight';
  return `${Number.parseFloat(odds.toFixed(1))} to 1 ${direction}`;
}
