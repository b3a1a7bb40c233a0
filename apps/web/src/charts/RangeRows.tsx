import { scaleLinear } from 'd3-scale';
import { percent } from '../format/percent.js';
import { Chart, type ChartPoint, type ChartProps } from './Chart.js';
import css from './chart.module.css';

/** One row: what was meant, what was given on average, what happened. All chances 0 to 1. */
export interface RangeRow {
  readonly key: string;
  readonly name: string;
  /** grey bar */
  readonly scale: { lo: number; hi: number };
  /** ink tick; null: none */
  readonly given: number | null;
  readonly n: number;
  readonly happened: number;
  /** 90 % range of the share; null at n = 0 */
  readonly range: { lo: number; hi: number } | null;
  /** the average given lies outside the range */
  readonly off: boolean;
  /** what readers of a survey took it for: middle, 5 % and 95 %; drawn as a subtle mark */
  readonly readers?: { readonly median: number; readonly lo: number; readonly hi: number } | null;
  /** leads to the forecasts behind the row */
  readonly open?: () => void;
}

export interface RangeRowsProps extends Pick<ChartProps, 'title' | 'label' | 'file' | 'legend' | 'caption' | 'aside'> {
  readonly rows: readonly RangeRow[];
  /** over the names */
  readonly subject: string;
  /** over the counts, and in sentences: what the share counts */
  readonly count?: string;
  readonly verb?: string;
}

/** A word or group with fewer outcomes than this is drawn hollow. */
const few = 10;

const rowHeight = 36;

const saying = (row: RangeRow, verb: string): string => {
  if (row.n === 0) return `${row.name}: no outcome yet.${readerWords(row)}`;
  const said = row.given === null ? '' : `, said ${percent(row.given)} on average`;
  const range = row.range ? `, 90% range ${percent(row.range.lo)} to ${percent(row.range.hi)}` : '';
  return `${row.name}${said}: ${verb} ${row.happened} of ${row.n}${range}.${readerWords(row)}`;
};

const readerWords = ({ readers }: RangeRow): string =>
  readers
    ? ` Readers took it for ${percent(readers.median)}, 9 in 10 of them for ${percent(readers.lo)} to ${percent(readers.hi)}.`
    : '';

/** Rows on a common 0–100 axis: the range meant, the average given, the share that happened with its 90 % range. */
export function RangeRows({ rows, subject, count = 'Happened', verb = 'happened', ...chart }: RangeRowsProps) {
  const read = rows.some((row) => row.readers);
  return (
    <Chart
      {...chart}
      table={{
        columns: [
          ...[subject, 'Range meant', 'Average given', count, 'n', '90% range'],
          ...(read ? ['Readers took it for', 'Readers, 5 to 95%'] : []),
        ],
        numeric: [2, 3, 4],
        rows: rows.map((row) => ({
          key: row.key,
          cells: [
            row.name,
            `${percent(row.scale.lo)} to ${percent(row.scale.hi)}`,
            row.given === null ? null : percent(row.given),
            row.happened,
            row.n,
            row.range && `${percent(row.range.lo)} to ${percent(row.range.hi)}`,
            ...(read
              ? [
                  row.readers ? percent(row.readers.median) : null,
                  row.readers ? `${percent(row.readers.lo)} to ${percent(row.readers.hi)}` : null,
                ]
              : []),
          ],
        })),
      }}
      plot={(width) => {
        const narrow = width < 420;
        const left = narrow ? 124 : 130;
        const right = width - (narrow ? 58 : 78);
        const x = scaleLinear([0, 1], [left, right]);
        const top = 24;
        const bottom = top + rows.length * rowHeight;
        const y = (index: number) => top + index * rowHeight + rowHeight / 2;
        const points: ChartPoint[] = rows.map((row, index) => ({
          key: row.key,
          x: row.n ? x(row.happened / row.n) : x((row.scale.lo + row.scale.hi) / 2),
          y: y(index),
          says: saying(row, verb),
          tip: <RowTip row={row} count={count} />,
          ...(row.open && row.n > 0 && { open: row.open }),
        }));
        return {
          height: bottom + 26,
          points,
          marks: (active) => (
            <>
              <text className={css.axis} x={0} y={12}>
                {subject}
              </text>
              <text className={css.axis} x={width} y={12} textAnchor="end">
                {count}
              </text>
              {[0, 0.25, 0.5, 0.75, 1].map((at) => (
                <g key={at}>
                  <line className={css.grid} x1={x(at)} x2={x(at)} y1={top} y2={bottom} />
                  {(!narrow || at % 0.5 === 0) && (
                    <text className={css.axis} x={x(at)} y={bottom + 18} textAnchor="middle">
                      {at * 100}
                      {at === 1 && '%'}
                    </text>
                  )}
                </g>
              ))}
              {rows.map((row, index) => (
                <Row key={row.key} row={row} x={x} y={y(index)} width={width} active={active?.key === row.key} />
              ))}
            </>
          ),
        };
      }}
    />
  );
}

function Row({
  row,
  x,
  y,
  width,
  active,
}: {
  row: RangeRow;
  x: (chance: number) => number;
  y: number;
  width: number;
  active: boolean;
}) {
  const share = row.n ? row.happened / row.n : null;
  const strong = row.off || active ? css.strong : undefined;
  return (
    <>
      <text x={0} y={y + 4} className={strong} style={{ fontSize: 13 }}>
        {row.name}
      </text>
      <rect
        className={css.band}
        x={x(row.scale.lo)}
        width={x(row.scale.hi) - x(row.scale.lo)}
        y={y - 8}
        height="16"
        rx="2"
      />
      {row.given !== null && <rect className={css.meanTick} x={x(row.given) - 1} y={y - 8} width="2" height="16" />}
      {row.range && share !== null && (
        <>
          <line
            className={row.off ? css.offWhisker : css.whisker}
            strokeWidth="2.25"
            x1={x(row.range.lo)}
            x2={x(row.range.hi)}
            y1={y}
            y2={y}
          />
          {row.off ? (
            <path className={css.offMark} d={diamond(x(share), y, 7.5)} />
          ) : (
            <circle className={row.n < few ? css.kept : css.changed} cx={x(share)} cy={y} r={row.n < few ? 5 : 5.5} />
          )}
        </>
      )}
      {row.readers && <Readers readers={row.readers} x={x} y={y + 13} />}
      <text x={width} y={y + 4} className={strong ?? css.axis} textAnchor="end">
        {row.n ? `${row.happened} of ${row.n}` : 'none yet'}
      </text>
    </>
  );
}

/** Below the row, fine and dotted: the answers of a survey, with a tick at the middle one. */
function Readers({
  readers,
  x,
  y,
}: {
  readers: NonNullable<RangeRow['readers']>;
  x: (chance: number) => number;
  y: number;
}) {
  return (
    <>
      <line className={css.dotted} x1={x(readers.lo)} x2={x(readers.hi)} y1={y} y2={y} />
      <path className={css.readerTick} d={`M${x(readers.median)} ${y - 4}v8`} />
    </>
  );
}

function RowTip({ row, count }: { row: RangeRow; count: string }) {
  return (
    <>
      <div className={css.tipHead}>
        <b>{row.name}</b>
        <span>n = {row.n}</span>
      </div>
      {row.given !== null && <p>Said {percent(row.given)} on average</p>}
      {row.range && (
        <p>
          {count} {row.happened} of {row.n}, 90% range {percent(row.range.lo)} to {percent(row.range.hi)}
        </p>
      )}
      {row.readers && <p className={css.tipDim}>{readerWords(row).trim()}</p>}
      {row.n > 0 && row.n < few && <p className={css.tipDim}>Hollow: fewer than ten outcomes.</p>}
    </>
  );
}

/** Path of a diamond, centred; `half` in pixels. */
export function diamond(x: number, y: number, half: number): string {
  return `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`;
}
