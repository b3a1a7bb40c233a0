import type { ForecastDetail } from '@app/contract';
import { type Lexicon, wordFor } from '@app/lexicons';
import { briefly, rangeWords } from '../../format/beliefWords.js';
import { momentDay } from '../../format/dates.js';
import { percentRange } from '../../format/percent.js';
import { Button } from '../../parts/Button.js';
import { BeliefPicture } from '../../parts/belief/BeliefPicture.js';
import { Yardstick } from '../../parts/Yardstick.js';
import type { Doing } from './Acting.js';
import css from './cards.module.css';

export interface NowCardProps {
  readonly forecast: ForecastDetail;
  readonly lexicon: Lexicon;
  readonly me: string;
  readonly zone: string;
  /** null: read only, or closed */
  readonly act: ((doing: Doing) => void) | null;
  /** a form is open, and has the one blue button */
  readonly busy: boolean;
}

const first = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

const whoseNumber = (forecast: ForecastDetail, me: string): string => {
  const { belief, outcome } = forecast;
  const what = forecast.kind === 'binary' ? 'probability' : 'belief';
  if (!belief) return first(what);
  const when = outcome === null ? 'now' : 'at the end';
  if (!belief.by) return `The report’s probability, ${when === 'now' ? 'standing' : when}`;
  return belief.by.id === me ? `Your ${what} ${when}` : `${belief.by.name}’s ${what} ${when}`;
};

/** What is believed now: number, word and yardstick, beside what the report said; and what to do about it. */
export function NowCard({ forecast, lexicon, me, zone, act, busy }: NowCardProps) {
  const { belief, reported } = forecast;
  const due = forecast.state === 'overdue' || forecast.state === 'due';
  const moved = belief?.by != null && reported?.chance != null;
  return (
    <section className={`${css.card} ${css.now}`} aria-label="Probability now">
      <p>{whoseNumber(forecast, me)}</p>
      {belief ? (
        <>
          <div className={css.big} data-kind={forecast.kind}>
            <b>{briefly(forecast.question, belief.held)}</b>
            <span>
              {belief.chance === null
                ? rangeWords(forecast.question, belief.held)
                : first(wordFor(lexicon, belief.chance))}
            </span>
          </div>
          {belief.chance === null ? (
            <BeliefPicture question={forecast.question} held={belief.held} cameOut={forecast.cameOut} />
          ) : (
            <Yardstick
              lexicon={lexicon}
              chance={belief.chance}
              reported={moved ? reported.chance : null}
              band={belief.band}
            />
          )}
          {belief.band && <p>The report gave a word: {percentRange(belief.band)}, kept as its middle.</p>}
          <p className={css.foot}>Stands since {momentDay(belief.since, zone)}.</p>
        </>
      ) : (
        <p>Nothing stands: withdrawn, or never stated.</p>
      )}
      {act && (
        <div className={css.buttons}>
          <Button look={due || busy ? 'plain' : 'main'} size="large" hint="r" onClick={() => act('reassess')}>
            Reassess
          </Button>
          <Button hint="e" onClick={() => act('evidence')}>
            Log evidence
          </Button>
          <Button look={due && !busy ? 'main' : 'plain'} onClick={() => act('outcome')}>
            Record outcome
          </Button>
        </div>
      )}
    </section>
  );
}
