import { useEffect, useState } from 'react';
import css from './loading.module.css';

/** Whether a time has passed since the part came onto the page. */
function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

export interface LoadingProps {
  /** what is awaited, for screen readers */
  readonly what: string;
  readonly rows?: number;
  /** height of a real row in pixels, so that nothing jumps */
  readonly rowHeight?: number;
}

/** Nothing for 300 ms, then rows of the real height, and a sentence after 8 s. */
export function Loading({ what, rows = 6, rowHeight = 56 }: LoadingProps) {
  const shown = useAfter(300);
  const long = useAfter(8000);
  const widths = [72, 58, 66, 48, 70, 54];
  return (
    <div role="status" className={css.loading} style={{ minHeight: rows * rowHeight }}>
      <span className="hidden-text">Loading {what}</span>
      {shown &&
        Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have nothing else
          <div key={row} className={css.row} style={{ height: rowHeight }} aria-hidden="true">
            <span className={css.block} style={{ width: 16, height: 16 }} />
            <span>
              <span className={css.block} style={{ width: `${widths[row % widths.length]}%`, height: 12 }} />
              {rowHeight >= 44 && (
                <span
                  className={css.block}
                  style={{ width: `${widths[(row + 2) % widths.length]! / 2}%`, height: 9 }}
                />
              )}
            </span>
            <span className={css.block} style={{ width: 64, height: 12 }} />
          </div>
        ))}
      {long && <p className={`meta ${css.long}`}>This is taking longer than usual.</p>}
    </div>
  );
}
