import type { ChartPoint } from './Chart.js';
import css from './chart.module.css';
import type { HistoryPlot } from './historyPlot.js';

/** The marks of the probability history; all geometry is decided by `historyPlot`. */
export function HistoryMarks({ plot, active }: { plot: HistoryPlot; active: ChartPoint | null }) {
  return (
    <>
      <Axes plot={plot} />
      <Reported plot={plot} />
      <path className={css.line} d={plot.path} />
      {active && <line className={css.cross} x1={active.x} x2={active.x} y1={plot.top} y2={plot.axis - 12} />}
      {plot.dots.map((dot) =>
        dot.kind === 'report' ? (
          <circle key={dot.key} className={css.ring} cx={dot.x} cy={dot.y} r="4.5" />
        ) : (
          <circle
            key={dot.key}
            className={dot.kind === 'kept' ? css.kept : css.changed}
            cx={dot.x}
            cy={dot.y}
            r={dot.kind === 'kept' ? 3.6 : 4.6}
          />
        ),
      )}
      {plot.marks.map((mark) => (
        <path key={mark.key} className={css[mark.direction]} d={mark.path} />
      ))}
      <Edge plot={plot} />
      {active && plot.dots.some((dot) => dot.key === active.key) && (
        <circle className={css.ringed} cx={active.x} cy={active.y} r="8" />
      )}
    </>
  );
}

function Axes({ plot }: { plot: HistoryPlot }) {
  const { left, right, narrow, lane, axis } = plot;
  return (
    <>
      {plot.cuts.map((cut) => (
        <line key={cut.y} className={css.grid} x1={left} x2={right} y1={cut.y} y2={cut.y} />
      ))}
      <line className={css.base} x1={left} x2={right} y1={plot.bottom} y2={plot.bottom} />
      <line className={css.grid} x1={left} x2={right} y1={lane} y2={lane} />
      {plot.cuts.map(
        (cut) =>
          cut.percent !== null && (
            <text key={cut.percent} className={css.axis} x={left - 7} y={cut.y + 4} textAnchor="end">
              {cut.percent}
            </text>
          ),
      )}
      {plot.words.map((word) => (
        <text key={word.text} className={css.axis} x={right + 12} y={word.y + 4}>
          {word.text}
        </text>
      ))}
      {!narrow && (
        <>
          <text className={css.axis} x={right + 12} y={lane - 5}>
            Evidence for
          </text>
          <text className={css.axis} x={right + 12} y={lane + 13}>
            against
          </text>
        </>
      )}
      {plot.ticks.map((tick) => (
        <g key={tick.at}>
          <line className={css.base} x1={tick.x} x2={tick.x} y1={axis - 16} y2={axis - 12} />
          <text className={css.axis} x={tick.x + 3} y={axis + 4}>
            {tick.label}
          </text>
        </g>
      ))}
    </>
  );
}

function Reported({ plot }: { plot: HistoryPlot }) {
  const said = plot.reported;
  if (!said) return null;
  return (
    <>
      <line className={css.dotted} x1={said.x} x2={plot.edge.x} y1={said.y} y2={said.y} />
      {said.lo !== null && said.hi !== null && (
        <path className={css.base} strokeWidth="2" fill="none" d={`M${said.x} ${said.hi}V${said.lo}`} />
      )}
      <text
        className={`${css.strong} ${css.halo}`}
        x={said.x + 9}
        y={said.anchor === 'above' ? said.y - 9 : said.y + 18}
      >
        {said.text}
      </text>
    </>
  );
}

function Edge({ plot }: { plot: HistoryPlot }) {
  const { edge, end, outcome, right, axis, narrow } = plot;
  const late = edge.x > right - 60;
  return (
    <>
      <line className={css.now} x1={edge.x} x2={edge.x} y1={plot.top} y2={axis - 12} />
      <text
        className={css.axis}
        x={late && !narrow ? edge.x + 12 : edge.x}
        y={axis + 4}
        textAnchor={late && !narrow ? 'start' : narrow && late ? 'middle' : 'middle'}
      >
        {edge.text}
      </text>
      {plot.due !== null && (
        <>
          <line className={css.cross} x1={plot.due} x2={plot.due} y1={plot.top} y2={axis - 12} strokeDasharray="3 3" />
          <text className={css.axis} x={plot.due} y={axis + 4} textAnchor={narrow ? 'end' : 'middle'}>
            Due
          </text>
        </>
      )}
      {end && (
        <>
          <circle className={css.changed} cx={end.x} cy={end.y} r="4" />
          <text className={`${css.mine} ${css.halo}`} x={end.x + (narrow ? 8 : 12)} y={end.y + 5}>
            {end.text}
          </text>
        </>
      )}
      {outcome && (
        <>
          <circle className={css.inkDot} cx={outcome.x} cy={outcome.y} r="6" />
          <text
            className={`${css.strong} ${css.halo}`}
            x={narrow ? outcome.x - 10 : outcome.x + 12}
            y={outcome.y + 4}
            textAnchor={narrow ? 'end' : 'start'}
          >
            {outcome.text}
          </text>
        </>
      )}
    </>
  );
}
