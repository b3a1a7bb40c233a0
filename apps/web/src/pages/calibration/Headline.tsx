import type { Calibration } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { percent } from '../../format/percent.js';
import { Glyph } from '../../parts/Glyph.js';
import css from './calibration.module.css';
import { type CalibrationSearch, given } from './search.js';
import { scoreSentence, splitAt } from './words.js';

/** The finding in one sentence, with its numbers and their range, and the way to its forecasts; below it the score. */
export function Headline({ calibration, search }: { calibration: Calibration; search: CalibrationSearch }) {
  const { headline, score, gate, kind, n } = calibration;
  const { term = null } = headline ?? {};
  const count = headline?.n ?? n.counted;
  return (
    <div className={css.lede}>
      {headline && (
        <p>
          {headline.term === null ? headline.sentence : <Finding headline={headline} />}{' '}
          <Link
            className={css.behind}
            to="/calibration/forecasts"
            search={given({ ...search, ...(term !== null && { word: term }) })}
          >
            {count === 1 ? 'See this forecast' : `See these ${count} forecasts`}
          </Link>
        </p>
      )}
      {(gate !== 'list' || kind !== 'binary') && <p className={css.score}>{scoreSentence(score)}</p>}
    </div>
  );
}

/** The sentence with what happened set off: by colour, shape and weight. */
function Finding({ headline }: { headline: NonNullable<Calibration['headline']> }) {
  const { sentence, happened, n, said } = headline;
  const count = happened !== null && n ? `${happened} of ${n}, or ${percent(happened / n)}` : '';
  const [before, found, after] = splitAt(sentence, count);
  const [toSaid, average, rest] = splitAt(after, said === null ? '' : ` ${percent(said)} `);
  return (
    <>
      {before}
      {found && (
        <b className={css.off}>
          <Glyph name="againstTheOdds" size={16} /> {found}
        </b>
      )}
      {toSaid}
      {average && <b>{average}</b>}
      {rest}
    </>
  );
}
