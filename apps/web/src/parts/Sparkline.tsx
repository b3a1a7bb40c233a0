import { stepPath } from '../charts/history.js';
import css from './yardstick.module.css';

export interface SparklineProps {
  /** earliest first; epoch milliseconds, 0 to 1, null while withdrawn */
  readonly steps: readonly { readonly at: number; readonly chance: number | null }[];
  /** epoch milliseconds, where the line ends */
  readonly until: number;
  readonly width?: number;
  readonly height?: number;
}

/** A forecast's history in a row: steps on a 0–100 axis. Hidden from screen readers; the row carries the numbers. */
export function Sparkline({ steps, until, width = 84, height = 24 }: SparklineProps) {
  const from = steps[0]?.at ?? until;
  const x = (at: number) => (until > from ? ((at - from) / (until - from)) * (width - 4) : 0);
  const y = (chance: number) => 2 + (1 - chance) * (height - 4);
  const last = steps.at(-1);
  return (
    <svg className={css.mini} width={width} height={height} aria-hidden="true">
      <path className={css.spark} d={stepPath(steps, x, y, width - 4)} strokeWidth="1.5" strokeLinejoin="round" />
      {last?.chance != null && <circle className={css.sparkDot} cx={width - 4} cy={y(last.chance)} r="2.5" />}
    </svg>
  );
}
