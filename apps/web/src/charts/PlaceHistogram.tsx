import type { Calibration } from '@app/contract';
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { Chart } from './Chart.js';
import css from './chart.module.css';

type Bin = Calibration['pit'][number];

const tenth = ({ from, to }: Bin) => `${Math.round(from * 100)} to ${Math.round(to * 100)}%`;

/** Where what came out fell in the distribution that was said, in ten bins: even if the distributions were right. */
export function PlaceHistogram({ bins }: { bins: readonly Bin[] }) {
  const n = bins.reduce((sum, bin) => sum + bin.n, 0);
  const even = n / bins.length;
  return (
    <Chart
      title="Where outcomes fell"
      label={`Where ${n} outcomes fell in what was said, in tenths: ${bins.map((bin) => bin.n).join(', ')}.`}
      aside={`${n} outcomes`}
      file="where-outcomes-fell"
      caption="Even if our ranges were right. High at both ends: ranges too narrow; high in the middle: too wide."
      table={{
        columns: ['Tenth of what was said', 'Outcomes', 'Expected'],
        numeric: [1, 2],
        rows: bins.map((bin) => ({ key: String(bin.from), cells: [tenth(bin), bin.n, even.toFixed(1)] })),
      }}
      plot={(width) => {
        const x = scaleLinear([0, 1], [34, width - 16]);
        const most = Math.max(even * 1.5, max(bins, (bin) => bin.n) ?? 1);
        const y = scaleLinear([0, most], [190, 16]);
        return {
          height: 236,
          points: bins.map((bin) => ({
            key: String(bin.from),
            x: x((bin.from + bin.to) / 2),
            y: y(bin.n),
            says: `${tenth(bin)}: ${bin.n} outcomes, ${even.toFixed(1)} expected.`,
            tip: (
              <>
                <div className={css.tipHead}>
                  <b>{tenth(bin)}</b>
                  <span>n = {n}</span>
                </div>
                <p>
                  {bin.n} {bin.n === 1 ? 'outcome' : 'outcomes'}, {even.toFixed(1)} expected
                </p>
              </>
            ),
          })),
          marks: (active) => (
            <>
              {bins.map((bin) => (
                <g key={bin.from}>
                  <rect
                    className={active?.key === String(bin.from) ? css.for : css.countHappened}
                    x={x(bin.from) + 2}
                    width={x(bin.to) - x(bin.from) - 4}
                    y={y(bin.n)}
                    height={y(0) - y(bin.n)}
                    rx="1"
                  />
                  <text x={x((bin.from + bin.to) / 2)} y={y(bin.n) - 5} textAnchor="middle">
                    {bin.n}
                  </text>
                </g>
              ))}
              <line className={css.base} x1={x(0)} x2={x(1)} y1={y(0)} y2={y(0)} />
              <line className={css.diagonal} x1={x(0)} x2={x(1)} y1={y(even)} y2={y(even)} />
              <text className={css.axis} x={x(0) - 6} y={y(even) + 4} textAnchor="end">
                even
              </text>
              {[0, 0.25, 0.5, 0.75, 1].map((at) => (
                <text key={at} className={css.axis} x={x(at)} y="208" textAnchor="middle">
                  {at * 100}
                  {at === 1 && '%'}
                </text>
              ))}
              <text x={(x(0) + x(1)) / 2} y="228" textAnchor="middle">
                {width < 420 ? 'Place in what was said' : 'Chance we had given of less than what came out'}
              </text>
            </>
          ),
        };
      }}
    />
  );
}
