import { type Lexicon, midpoint } from '@app/lexicons';
import { percent } from '../../format/percent.js';
import { Button, ButtonLink } from '../../parts/Button.js';
import { MiniYardstick } from '../../parts/Yardstick.js';
import { JudgementDetail } from './JudgementDetail.js';
import { type Marked, noteWords } from './look.js';
import css from './note.module.css';
import { ShadeGlyph, shadeWord } from './ShadeGlyph.js';

/** What can be done with a judgement; left out for people who may only read. */
export interface NoteActions {
  readonly make: () => void;
  readonly dismiss: () => void;
  readonly restore: () => void;
}

export interface NoteProps {
  readonly one: Marked;
  readonly open: boolean;
  readonly lexicon: Lexicon;
  /** `YYYY-MM-DD` in `zone` */
  readonly today: string;
  readonly zone: string;
  readonly onSelect: () => void;
  readonly actions: NoteActions | null;
}

/** A judgement beside its sentence: state, numbers, one line; opened, everything about it and what to do. */
export function NoteBody(props: NoteProps) {
  const { one, open, today, zone, onSelect } = props;
  const { judgement, look, shade } = one;
  return (
    <>
      <span className={css.ordinal}>{judgement.ordinal}</span>
      <div>
        <button type="button" className={css.noteHead} aria-expanded={open} onClick={onSelect}>
          <span className={css.state} data-shade={shade}>
            <ShadeGlyph shade={shade} size={14} />
            {shadeWord(shade)}
          </span>
          <Numbers {...props} />
        </button>
        {!(open && look === 'proposed') && <p className={css.line}>{noteWords(one, today, zone)}</p>}
        {open && <Opened {...props} />}
      </div>
    </>
  );
}

function Numbers({ one: { judgement, forecast }, lexicon }: NoteProps) {
  const said = forecast ? (forecast.reported?.chance ?? null) : judgement.band && midpoint(judgement.band);
  const now = forecast?.belief?.chance ?? null;
  if (said === null && now === null) return null;
  const moved = said !== null && now !== null && Math.abs(said - now) >= 0.005;
  return (
    <span className={css.numbers}>
      <b>{percent(said ?? now!)}</b>
      {moved && <span>now {percent(now)}</span>}
      <MiniYardstick lexicon={lexicon} chance={now ?? said} reported={moved ? said : null} />
    </span>
  );
}

function Opened({ one: { judgement, forecast, look }, lexicon, actions }: NoteProps) {
  return (
    <div className={css.detail}>
      <p className={css.statement}>{forecast?.statement ?? judgement.statement}</p>
      {look === 'proposed' && <JudgementDetail judgement={judgement} lexicon={lexicon} />}
      <div className={css.acts}>
        {look === 'proposed' && actions && (
          <>
            <Button look="main" hint="m" onClick={actions.make}>
              Make forecast
            </Button>
            <Button hint="d" onClick={actions.dismiss}>
              Not a judgement
            </Button>
          </>
        )}
        {look === 'dismissed' && actions && <Button onClick={actions.restore}>Take it back</Button>}
        {forecast && (
          <ButtonLink to="/forecasts/$number" params={{ number: String(forecast.number) }} hint="Enter">
            Open F-{forecast.number}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
