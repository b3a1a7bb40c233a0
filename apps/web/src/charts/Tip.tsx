import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import css from './chart.module.css';
import { placeTip } from './placeTip.js';

/** The tooltip of a chart, beside its point and inside the plot. Never the only copy of a fact: the table has all. */
export function Tip({ x, y, within, children }: { x: number; y: number; within: number; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element) setPlace(placeTip({ x, y }, { width: element.offsetWidth, height: element.offsetHeight }, within));
  }, [x, y, within]);
  return (
    <div ref={ref} className={css.tip} style={place} aria-hidden="true">
      {children}
    </div>
  );
}
