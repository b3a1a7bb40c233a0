import { weightOf } from '@app/evidence';
import css from './evidence.module.css';

/** Weight of one piece of evidence: to the right for, to the left against, up to 4 to 1. The row carries the words. */
export function OddsBar({ direction, odds }: { direction: 'for' | 'against' | 'neutral'; odds: number | null }) {
  const length = (weightOf(odds) / 2) * 36;
  return (
    <svg width="80" height="16" aria-hidden="true">
      <line className={css.lane} x1="2" x2="78" y1="8" y2="8" />
      {direction !== 'neutral' && length > 0 && (
        <rect
          className={css[direction]}
          x={direction === 'for' ? 40 : 40 - length}
          y="4"
          width={length}
          height="8"
          rx="1.5"
        />
      )}
      <line className={css.zero} x1="40" x2="40" y1="1" y2="15" />
    </svg>
  );
}
