import type { Calibration } from '@app/contract';
import { percent } from '../../format/percent.js';
import { Glyph } from '../../parts/Glyph.js';
import css from './calibration.module.css';
import { scoreSentence } from './words.js';

/** The finding in one sentence, with its numbers and their range; below it the score. */
export function Headline({ calibration }: { calibration: Calibration }) {
  const { headline, score, gate } = calibration;
  return (
    <div className={css.lede}>
      {headline && (
        <p>
          {headline.sentence} {headline.term !== null && <Numbers headline={headline} />}
        </p>
      )}
      {gate !== 'list' && <p className={css.score}>{scoreSentence(score)}</p>}
    </div>
  );
}

function Numbers({ headline }: { headline: NonNullable<Calibration['headline']> }) {
  const { happened, n, range, said } = headline;
  if (happened === null || !n) return null;
  return (
    <>
      It happened{' '}
      <b className={css.off}>
        <Glyph name="againstTheOdds" size={16} /> {happened} of {n} times, or {percent(happened / n)}
      </b>
      {range && ` (90% range ${percent(range.lo)} to ${percent(range.hi)})`}
      {said !== null && (
        <>
          , where we said <b>{percent(said)}</b> on average
        </>
      )}
      .
    </>
  );
}
