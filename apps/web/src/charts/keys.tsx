import type { ReactNode } from 'react';
import css from './chart.module.css';

/** One entry of a chart's legend: the mark as it is drawn, and its word. */
export function Key({ children, mark, width = 12 }: { children: ReactNode; mark: ReactNode; width?: number }) {
  return (
    <span className={css.key} data-key>
      <svg width={width} height="12" aria-hidden="true">
        {mark}
      </svg>
      {children}
    </span>
  );
}

/** Path of a triangle of evidence, pointing up for, down against; centred, `size` is its width in pixels. */
export function triangle(x: number, y: number, size: number, up: boolean): string {
  const h = size * 0.44;
  return up
    ? `M${x} ${y - h}L${x + size / 2} ${y + h}H${x - size / 2}Z`
    : `M${x} ${y + h}L${x + size / 2} ${y - h}H${x - size / 2}Z`;
}
