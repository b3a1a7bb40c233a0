import { midpoint } from '@app/lexicons';
import { percent } from '../../format/percent.js';
import { Button, ButtonLink } from '../../parts/Button.js';
import { MiniYardstick } from '../../parts/Yardstick.js';
import { EditJudgement } from './EditJudgement.js';
import { JudgementDetail } from './JudgementDetail.js';
import { noteWords } from './look.js';
import { Mentions } from './Mentions.js';
import css from './note.module.css';
import type { NoteActions } from './noteActions.js';
import type { NoteProps } from './noteView.js';
import { SameAs } from './SameAs.js';
import { SecondOpinionPart } from './SecondOpinionPart.js';
import { ShadeGlyph, shadeWord } from './ShadeGlyph.js';

/** A judgement beside its sentence: state, numbers, one line; opened, everything about it and what to do. */
export function NoteBody(props: NoteProps) {
  const { one, open, view, onSelect } = props;
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
        {!(open && look === 'proposed') && <p className={css.line}>{noteWords(one, view.today, view.zone)}</p>}
        {open && <Opened {...props} />}
      </div>
    </>
  );
}

function Numbers({ one: { judgement, forecast }, view: { lexicon } }: NoteProps) {
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

function Opened({ one, view, actions }: NoteProps) {
  const { judgement, forecast, look } = one;
  const may = look === 'proposed' ? actions : null;
  if (may?.doing === 'edit') return <EditJudgement judgement={judgement} actions={may} />;
  if (may?.doing === 'same') return <SameAs one={one} view={view} actions={may} />;
  return (
    <div className={css.detail}>
      <p className={css.statement}>{forecast?.statement ?? judgement.statement}</p>
      {look === 'proposed' ? (
        <JudgementDetail one={one} view={view} />
      ) : (
        <details className={css.why}>
          <summary>Why it was proposed</summary>
          <JudgementDetail one={one} view={view} />
        </details>
      )}
      <Mentions one={one} view={view} split={may?.split ?? null} />
      {may && view.model !== null && (
        <SecondOpinionPart key={judgement.id} model={view.model} lexicon={view.lexicon} ask={may.ask} />
      )}
      <div className={css.acts}>
        {may && <Acts actions={may} alone={view.marked.length < 2} />}
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

function Acts({ actions, alone }: { actions: NoteActions; alone: boolean }) {
  return (
    <>
      <Button look="main" hint="m" onClick={actions.make}>
        Make forecast
      </Button>
      <Button hint="d" onClick={actions.dismiss}>
        Not a judgement
      </Button>
      <span className={css.lesser}>
        <Button look="quiet" size="small" hint="w" onClick={() => actions.begin('edit')}>
          Edit
        </Button>
        {!alone && (
          <Button look="quiet" size="small" hint="l" onClick={() => actions.begin('same')}>
            Same as…
          </Button>
        )}
      </span>
    </>
  );
}
