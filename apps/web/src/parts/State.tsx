import type { Forecast } from '@app/contract';
import { Glyph, type GlyphName } from './Glyph.js';
import css from './state.module.css';
import { outcomeLook, staleWords, stateLook, type Tone } from './stateWords.js';

export interface MarkProps {
  readonly glyph: GlyphName;
  readonly tone: Tone;
  readonly children?: React.ReactNode;
  /** on a soft ground of its tone */
  readonly pill?: boolean;
  /** the glyph alone, with its word for screen readers only */
  readonly bare?: boolean;
}

/** A shape and its word in one tone; never a colour alone. */
export function Mark({ glyph, tone, children, pill = false, bare = false }: MarkProps) {
  return (
    <span className={`${css.mark} ${pill ? css.pill : ''}`} data-tone={tone}>
      <Glyph name={glyph} />
      {bare ? <span className="hidden-text">{children}</span> : children}
    </span>
  );
}

export interface StateProps {
  readonly state: Forecast['state'];
  /** other words than the state's own ("23 days overdue") */
  readonly children?: React.ReactNode;
  readonly pill?: boolean;
  readonly bare?: boolean;
}

/** The state of a forecast: glyph and word. */
export function State({ state, children, pill = false, bare = false }: StateProps) {
  const look = stateLook[state];
  return (
    <Mark glyph={look.glyph} tone={look.tone} pill={pill} bare={bare}>
      {children ?? look.says}
    </Mark>
  );
}

/** How an outcome stands to the number that was given: as judged, against the odds, even call. */
export function OutcomeMark({
  outcome,
  chance,
  pill = false,
  bare = false,
}: {
  outcome: NonNullable<Forecast['outcome']>;
  chance: number | null;
  pill?: boolean;
  bare?: boolean;
}) {
  const look = outcomeLook(outcome, chance);
  return (
    <Mark glyph={look.glyph} tone={look.tone} pill={pill} bare={bare}>
      {look.says}
    </Mark>
  );
}

export interface StaleProps {
  readonly forecast: Pick<Forecast, 'staleAt' | 'lastCheckAt' | 'createdAt'>;
  /** epoch milliseconds */
  readonly now: number;
  readonly pill?: boolean;
}

/** Says that nobody has looked for twice the time that was promised; nothing while somebody has. */
export function Stale({ forecast, now, pill = false }: StaleProps) {
  const says = staleWords(forecast, now);
  if (says === null) return null;
  return (
    <span title={says}>
      <Mark glyph="stale" tone="reassess" pill={pill}>
        Stale
        <span className="hidden-text">: {says}</span>
      </Mark>
    </span>
  );
}
