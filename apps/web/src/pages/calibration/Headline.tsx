import type { Calibration } from '@app/contract';
import { percent } from '../../format/percent.js';
import { Glyph } from '../../parts/Glyph.js';
import css from './calibration.module.css';
import { scoreSentence, splitAt } from './words.js';

/** The finding in one sentence, with its numbers and their range; below it the score. */
export function Headline({ calibration }: { calibration: Calibration }) {
  const { headline, score, gate } = calibration;
  return (
    <div className={css.lede}>
      {headline && <p>{headline.term === null ? headline.sentence : <Finding headline={headline} />}</p>}
      {gate !== 'list' && <p className={css.score}>{scoreSentence(score)}</p>}
    </div>
  );
}

/** The sentence with what happened set off: by colour, shape and weight. */
function Finding({ headline }: { headline: NonNullable<Calibration['headline']> }) {
  const { sentence, happened, n } = headline;
  const count = happened !== null && n ? `${happened} of ${n}, or ${percent(happened / n)}` : '';
  const [before, found, after] = splitAt(sentence, count);
  return (
    <>
      {before}
      {found && (
        <b className={css.off}>
          <Glyph name="againstTheOdds" size={16} /> {found}
        </b>
      )}
      {after}
    </>
  );
}
