import type { Calibration, WordMeaning } from '@app/contract';
import { area, line } from 'd3-shape';
import { percent } from '../format/percent.js';
import { Chart } from './Chart.js';
import css from './chart.module.css';
import { Key } from './keys.js';
import { diamond } from './RangeRows.js';
import { binOf, dotsOf, layoutOf, type ReliabilityLayout, type WordDot } from './reliability.js';

type Curve = NonNullable<Calibration['curve']>;

const legend = (
  <>
    <Key width={16} mark={<path className={css.thin} d="M1 9h6V3h8" />}>
      Fitted curve
    </Key>
    <Key width={14} mark={<rect className={css.band} width="14" height="12" rx="2" />}>
      Chance alone, 90%
    </Key>
    <Key
      width={10}
      mark={
        <>
          <line className={css.inkWhisker} x1="5" x2="5" y1="0" y2="12" />
          <circle className={css.inkDot} cx="5" cy="6" r="4.5" />
        </>
      }
    >
      By word, 90%
    </Key>
  </>
);

export interface ReliabilityDiagramProps {
  readonly curve: Curve;
  readonly words: readonly WordMeaning[];
  /** beliefs in the curve */
  readonly n: number;
  /** takes the key of a term */
  readonly onWord: (word: string) => void;
  /** takes a bin as the API does */
  readonly onBin: (bin: string) => void;
}

/** Outcomes from which the curve is more than an early picture. */
const early = 100;

/** Probability given against the share that happened: CORP curve, the band of chance alone, one dot per word, and how many. */
export function ReliabilityDiagram({ curve, words, n, onWord, onBin }: ReliabilityDiagramProps) {
  const counted = words.filter((word) => word.n > 0 && word.meanGiven !== null);
  return (
    <Chart
      title="What we said, what happened"
      label={`What we said and what happened, ${n} outcomes: ${counted.map((word) => `${word.term} ${word.happened} of ${word.n}`).join(', ')}.`}
      aside={n < early ? `Early picture, ${n} outcomes` : `${n} outcomes`}
      caption={<span className={css.keys}>{legend}</span>}
      file="calibration"
      table={{
        columns: ['Word', 'n', 'Average said', 'Happened', '90% range'],
        numeric: [1, 2, 3],
        rows: counted.map((word) => ({
          key: word.id,
          cells: [
            word.term,
            word.n,
            percent(word.meanGiven!),
            word.happened,
            word.range && `${percent(word.range.lo)} to ${percent(word.range.hi)}`,
          ],
        })),
      }}
      plot={(width) => {
        const layout = layoutOf(width, curve.histogram);
        const dots = dotsOf(counted, layout);
        return {
          height: layout.height,
          points: [
            ...dots.map((dot) => ({
              key: dot.word.id,
              x: dot.x,
              y: dot.y,
              says: saying(dot.word),
              open: () => onWord(dot.word.id),
              tip: <WordTip word={dot.word} />,
            })),
            ...curve.histogram
              .filter((bin) => bin.n > 0)
              .map((bin) => ({
                key: binOf(bin),
                x: layout.x((bin.from + bin.to) / 2),
                y: layout.floor - 6,
                says: `${binWords(bin)}: ${bin.n} forecasts, ${bin.happened} happened.`,
                open: () => onBin(binOf(bin)),
                tip: <BinTip bin={bin} />,
              })),
          ],
          marks: (active) => <Marks layout={layout} curve={curve} dots={dots} active={active?.key ?? null} />,
        };
      }}
    />
  );
}

const saying = (word: WordMeaning) =>
  `${word.term}: said ${percent(word.meanGiven ?? 0)}, happened ${word.happened} of ${word.n}${word.range ? `, 90% range ${percent(word.range.lo)} to ${percent(word.range.hi)}` : ''}.`;

type Bin = Curve['histogram'][number];

const binWords = (bin: Bin) => `Said ${percent(bin.from).replace('%', '')} to ${percent(bin.to)}`;

function BinTip({ bin }: { bin: Bin }) {
  return (
    <>
      <div className={css.tipHead}>
        <b>{binWords(bin)}</b>
        <span>n = {bin.n}</span>
      </div>
      <p>
        Happened {bin.happened} of {bin.n}
        {bin.meanGiven !== null && `, where we said ${percent(bin.meanGiven)} on average`}
      </p>
    </>
  );
}

function WordTip({ word }: { word: WordMeaning }) {
  return (
    <>
      <div className={css.tipHead}>
        <b>“{word.term}”</b>
        <span>n = {word.n}</span>
      </div>
      <p>
        Said {percent(word.meanGiven ?? 0)}, happened {word.happened} of {word.n}, or {percent(word.happened / word.n)}
      </p>
      {word.range && (
        <p className={css.tipDim}>
          90% range {percent(word.range.lo)} to {percent(word.range.hi)}
        </p>
      )}
    </>
  );
}

interface MarksProps {
  readonly layout: ReliabilityLayout;
  readonly curve: Curve;
  readonly dots: readonly WordDot[];
  readonly active: string | null;
}

function Marks({ layout, curve, dots, active }: MarksProps) {
  const { x, y, left, right, top, bottom } = layout;
  const band = area<Curve['band'][number]>(
    (at) => x(at.chance),
    (at) => y(at.lo),
    (at) => y(at.hi),
  );
  const fitted = line<Curve['fitted'][number]>(
    (at) => x(at.chance),
    (at) => y(at.share),
  );
  return (
    <>
      <path className={css.band} d={band(curve.band) ?? ''} />
      <Frame layout={layout} />
      <line className={css.diagonal} x1={left} x2={right} y1={bottom} y2={top} />
      <text className={css.axis} transform={`translate(${x(0.6) - 8} ${y(0.6) - 8}) rotate(-45)`} textAnchor="middle">
        said = happened
      </text>
      <text x={left + 14} y={top + 22}>
        {layout.narrow ? 'More often than said' : 'Happens more often than we say'}
      </text>
      <text x={right - 14} y={bottom - 14} textAnchor="end">
        {layout.narrow ? 'Less often than said' : 'Happens less often than we say'}
      </text>
      <path className={css.thin} d={fitted(curve.fitted) ?? ''} />
      {dots.map((dot) => (
        <Dot key={dot.word.id} dot={dot} layout={layout} active={active === dot.word.id} />
      ))}
      <Histogram layout={layout} bins={curve.histogram} active={active} />
    </>
  );
}

function Frame({ layout: { x, y, left, right, top, bottom } }: { layout: ReliabilityLayout }) {
  return (
    <>
      {[0.25, 0.5, 0.75].map((at) => (
        <g key={at}>
          <line className={css.grid} x1={x(at)} x2={x(at)} y1={top} y2={bottom} />
          <line className={css.grid} x1={left} x2={right} y1={y(at)} y2={y(at)} />
        </g>
      ))}
      <rect className={css.base} fill="none" x={left} y={top} width={right - left} height={bottom - top} />
      {[0, 0.25, 0.5, 0.75, 1].map((at) => (
        <text key={at} className={css.axis} x={left - 8} y={y(at) + 4} textAnchor="end">
          {at * 100}
          {at === 1 && '%'}
        </text>
      ))}
    </>
  );
}

function Dot({ dot, layout, active }: { dot: WordDot; layout: ReliabilityLayout; active: boolean }) {
  const { word, x, y, r } = dot;
  const label = labelPlace(dot, layout);
  return (
    <>
      {word.range && (
        <line
          className={word.off ? css.offWhisker : css.inkWhisker}
          x1={x}
          x2={x}
          y1={layout.y(word.range.lo)}
          y2={layout.y(word.range.hi)}
        />
      )}
      {word.off ? (
        <>
          <path className={css.offMark} d={diamond(x, y, 8)} />
          <text className={`${css.strong} ${css.halo}`} x={label.x} y={label.y} textAnchor={label.anchor}>
            “{word.term}”
          </text>
          <text className={css.halo} x={label.x} y={label.y + 16} textAnchor={label.anchor}>
            said {percent(word.meanGiven ?? 0)}, happened {percent(word.happened / word.n)}
          </text>
        </>
      ) : (
        <circle className={word.n < 10 ? css.inkHollow : css.inkDot} cx={x} cy={y} r={active ? r + 1.5 : r} />
      )}
    </>
  );
}

/** Beside the mark where there is room, else at the right edge below its range. */
function labelPlace({ word, x, y }: WordDot, { right, bottom, y: at }: ReliabilityLayout) {
  // at 12 px a letter is 6.5 px wide, more or less
  const labelLength = Math.max('said 67%, happened 51%'.length, word.term.length + 3) * 6.5;
  if (x + 14 + labelLength < right) return { x: x + 14, y: y + 14, anchor: 'start' as const };
  if (x - 14 - labelLength > right / 2) return { x: x - 14, y: y + 14, anchor: 'end' as const };
  return { x: right - 8, y: Math.min(bottom - 44, at(word.range?.lo ?? 0) + 18), anchor: 'end' as const };
}

interface HistogramProps {
  readonly layout: ReliabilityLayout;
  readonly bins: Curve['histogram'];
  readonly active: string | null;
}

function Histogram({ layout, bins, active }: HistogramProps) {
  const { x, floor, most, barTop } = layout;
  const tall = (n: number) => ((floor - barTop) * n) / most;
  return (
    <>
      {bins.map((bin) => (
        <g key={bin.from}>
          <rect
            className={css.count}
            x={x(bin.from) + 1}
            width={Math.max(1, x(bin.to) - x(bin.from) - 2)}
            y={floor - tall(bin.n)}
            height={tall(bin.n)}
          />
          <rect
            className={active === binOf(bin) ? css.for : css.countHappened}
            x={x(bin.from) + 1}
            width={Math.max(1, x(bin.to) - x(bin.from) - 2)}
            y={floor - tall(bin.happened)}
            height={tall(bin.happened)}
          />
        </g>
      ))}
      <line className={css.base} x1={layout.left} x2={layout.right} y1={floor} y2={floor} />
      <text className={css.axis} x={layout.left - 8} y={barTop + 4} textAnchor="end">
        {most}
      </text>
      {[0, 0.25, 0.5, 0.75, 1].map((at) => (
        <text key={at} className={css.axis} x={x(at)} y={floor + 17} textAnchor="middle">
          {at * 100}
          {at === 1 && '%'}
        </text>
      ))}
      <text x={(layout.left + layout.right) / 2} y={floor + 36} textAnchor="middle">
        {layout.narrow
          ? 'Bars: how many; blue if it happened.'
          : 'Probability we gave. Bars: how many; blue if it happened.'}
      </text>
    </>
  );
}
