import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import { TextButton } from '../parts/TextButton.js';
import { ChartTable, type TableOf } from './ChartTable.js';
import css from './chart.module.css';
import { afterKey, nearest } from './nearest.js';
import { SaveMenu } from './SaveMenu.js';
import { Tip } from './Tip.js';
import { useWidth } from './useWidth.js';

/** A point of a chart that pointer and keys can reach. */
export interface ChartPoint {
  readonly key: string;
  /** pixels of the plot */
  readonly x: number;
  readonly y: number;
  /** what is announced, in one sentence */
  readonly says: string;
  /** the same for the eye */
  readonly tip: ReactNode;
  /** what Enter or a click does */
  readonly open?: () => void;
}

/** A chart laid out for one width. */
export interface Plot {
  /** pixels */
  readonly height: number;
  /** in the order in which the arrow keys walk */
  readonly points: readonly ChartPoint[];
  readonly marks: (active: ChartPoint | null) => ReactNode;
}

export interface ChartProps {
  readonly title: string;
  /** what a screen reader hears first: the subject and the finding, in a sentence */
  readonly label: string;
  readonly plot: (width: number) => Plot;
  readonly table: TableOf;
  /** file name of the CSV, without ending */
  readonly file: string;
  /** beside the title */
  readonly legend?: ReactNode;
  /** at the right end of the title's line */
  readonly aside?: ReactNode;
  /** below the plot */
  readonly caption?: ReactNode;
  /** no card around it and no visible title */
  readonly bare?: boolean;
}

/**
 * The frame that all charts share: measured width, one tab stop, arrows between points, one tooltip for
 * pointer and keys, announced politely, and a table in its place on demand.
 */
export function Chart(props: ChartProps) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const toggle = () => setAsTable((was) => !was);
  return (
    <section ref={section} className={props.bare ? css.bare : css.card} aria-labelledby={id}>
      <header className={props.bare ? 'hidden-text' : css.head}>
        <h2 id={id}>{props.title}</h2>
        {props.legend && !asTable && <div className={css.keys}>{props.legend}</div>}
        {props.aside && (
          <div className={css.aside} data-aside>
            {props.aside}
          </div>
        )}
      </header>
      {asTable ? (
        <ChartTable title={props.title} table={props.table} file={props.file} />
      ) : (
        <Drawing label={props.label} plot={props.plot} onTable={toggle} />
      )}
      <footer className={css.foot}>
        <span data-caption>{!asTable && props.caption}</span>
        <span className={css.acts}>
          {!props.bare && (
            <SaveMenu chart={section} title={props.title} file={props.file} table={props.table} asTable={asTable} />
          )}
          <TextButton aria-pressed={asTable} onClick={toggle}>
            {asTable ? 'Chart' : 'Table'}
          </TextButton>
        </span>
      </footer>
    </section>
  );
}

/** Pixels below which nothing is drawn: a column that is still being laid out, not a screen. */
const narrowest = 220;

function Drawing({ label, plot, onTable }: { label: string; plot: ChartProps['plot']; onTable: () => void }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState(-1);
  const [spoken, setSpoken] = useState('');
  const drawn = width >= narrowest ? plot(width) : null;
  const active = drawn?.points[at] ?? null;

  const go = (index: number) => {
    setAt(index);
    setSpoken(drawn?.points[index]?.says ?? '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 't' || event.key === 'T') onTable();
    else if (event.key === 'Escape' && at >= 0) go(-1);
    else if (event.key === 'Enter' && active?.open) active.open();
    else {
      const next = afterKey(event.key, at, drawn?.points.length ?? 0);
      if (next === null) return;
      go(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setAt(nearest(drawn?.points ?? [], event.clientX - box.left, event.clientY - box.top));
  };

  return (
    <div
      ref={ref}
      className={css.plot}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a chart is one tab stop whose points the arrows walk
      tabIndex={0}
      role="application"
      aria-roledescription="chart"
      aria-label={`${label} Arrow keys move between points, T shows a table.`}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setAt(-1)}
      onBlur={() => go(-1)}
      onClick={() => active?.open?.()}
      style={{ cursor: active?.open ? 'pointer' : undefined, minHeight: drawn?.height }}
    >
      {drawn && (
        <svg data-chart width={width} height={drawn.height} aria-hidden="true" focusable="false">
          {drawn.marks(active)}
        </svg>
      )}
      {active && (
        <Tip x={active.x} y={active.y} within={width}>
          {active.tip}
        </Tip>
      )}
      <span className="hidden-text" aria-live="polite">
        {spoken}
      </span>
    </div>
  );
}
