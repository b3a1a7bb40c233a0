import type { Calibration } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { IntervalRows } from '../../charts/IntervalRows.js';
import { OptionScores } from '../../charts/OptionScores.js';
import { PlaceHistogram } from '../../charts/PlaceHistogram.js';
import { ScoreQuarters } from '../../charts/ScoreQuarters.js';
import { Counted } from './Counted.js';
import css from './calibration.module.css';
import { FurtherFigures } from './FurtherFigures.js';
import { Headline } from './Headline.js';
import { useBehind } from './Picture.js';
import type { CalibrationSearch } from './search.js';
import { given } from './search.js';

/** The record of choices, numbers or days. Their beliefs are no single chance, so there is no curve. */
export function OtherKinds({ calibration, search }: { calibration: Calibration; search: CalibrationSearch }) {
  const { quarters, pit, intervals, options, n } = calibration;
  const behind = useBehind(search);
  return (
    <>
      <Headline calibration={calibration} search={search} />
      <p className={css.seeAll}>
        <Link className={css.behind} to="/calibration/forecasts" search={given(search)}>
          {n.counted === 1 ? 'See this forecast' : `See these ${n.counted} forecasts`}
        </Link>
      </p>
      <div className={css.pairs}>
        {pit.length > 0 && <PlaceHistogram bins={pit} />}
        {intervals.length > 0 && <IntervalRows intervals={intervals} />}
        {options.length > 0 && <OptionScores options={options} />}
        {quarters.length > 0 && (
          <ScoreQuarters quarters={quarters} half={false} onOpen={(quarter) => behind({ quarter })} />
        )}
      </div>
      <div className={css.below}>
        <FurtherFigures calibration={calibration} />
        <Counted calibration={calibration} />
      </div>
    </>
  );
}
