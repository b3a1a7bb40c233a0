import { type Lexicon, termFor, wordFor } from '@app/lexicons';
import { useWidth } from '../charts/useWidth.js';
import { percent } from '../format/percent.js';
import css from './yardstick.module.css';
import { yardstickLayout } from './yardstickLayout.js';

export interface YardstickProps {
  readonly lexicon: Lexicon;
  /** what stands now, 0 to 1; null: nothing */
  readonly chance: number | null;
  /** what the report said, 0 to 1; null: no probability */
  readonly reported?: number | null;
  /** a range to mark instead of the number's own band, where only a word was given */
  readonly band?: { lo: number; hi: number } | null;
  /** the number above the tick and the word below it; off where both stand beside the yardstick already */
  readonly named?: boolean;
}

/** The range of the word that a number falls under; null in a gap of the scale. */
export function bandAround(lexicon: Lexicon, chance: number | null): { lo: number; hi: number } | null {
  if (chance === null) return null;
  const found = termFor(lexicon, chance);
  return found.kind === 'term' ? { lo: found.term.lo, hi: found.term.hi } : null;
}

const saying = ({ lexicon, chance, reported }: YardstickProps): string => {
  const now = chance === null ? 'No probability stated' : `${percent(chance)}, ${wordFor(lexicon, chance)}`;
  return reported == null ? now : `${now}; the report said ${percent(reported)}`;
};

const hasLabel = ({ named, reported }: YardstickProps): boolean => named === true || reported != null;

const heightOf = (props: YardstickProps): number => (hasLabel(props) ? 49 : 35) + (props.named ? 17 : 0);

/** The 0–100 track cut at the scale of words: solid tick now, hollow ring what the report said. */
export function Yardstick(props: YardstickProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref} className={css.stick} style={{ minHeight: heightOf(props) }}>
      {width > 0 && <Track {...props} width={width} />}
    </div>
  );
}

function Track(props: YardstickProps & { width: number }) {
  const { lexicon, chance, reported = null, named = false, width } = props;
  const band = props.band ?? bandAround(lexicon, chance);
  const { pieces, labels, x } = yardstickLayout(lexicon, width, band);
  const middle = hasLabel(props) ? 24 : 10;
  const apart = chance !== null && reported !== null && Math.abs(x(chance) - x(reported)) > 52;
  return (
    <svg width={width} height={heightOf(props)} role="img" aria-label={saying(props)}>
      {pieces.map((piece) => (
        <rect
          key={piece.x}
          className={piece.here ? css.here : css.piece}
          x={piece.x}
          y={middle - 4}
          width={piece.width}
          height="8"
          rx="1.5"
        />
      ))}
      {reported !== null && (
        <>
          {chance !== null && (
            <line
              className={css.link}
              x1={x(reported)}
              x2={x(chance)}
              y1={middle}
              y2={middle}
              strokeWidth="1.5"
              strokeDasharray="2 2"
            />
          )}
          <circle className={css.ghost} cx={x(reported)} cy={middle} r="4.2" strokeWidth="1.6" />
          {(!named || apart || chance === null) && (
            <text y="11" {...beside(x(reported), width, 46)}>
              {percent(reported)} in report
            </text>
          )}
        </>
      )}
      {chance !== null && (
        <>
          <rect className={css.tick} x={x(chance) - 2} y={middle - 9} width="4" height="18" rx="2" />
          {named && (
            <text className={css.on} y="11" {...beside(x(chance), width, 16)}>
              {percent(chance)}
            </text>
          )}
        </>
      )}
      {labels.map((label) => (
        <text key={label.percent} x={label.x} y={middle + 21} textAnchor={label.anchor}>
          {label.percent}
        </text>
      ))}
      {named && chance !== null && (
        <Word lexicon={lexicon} chance={chance} at={x(chance)} y={middle + 39} width={width} />
      )}
    </svg>
  );
}

function Word({
  lexicon,
  chance,
  at,
  y,
  width,
}: {
  lexicon: Lexicon;
  chance: number;
  at: number;
  y: number;
  width: number;
}) {
  const word = wordFor(lexicon, chance);
  return (
    <text className={css.on} y={y} {...beside(at, width, word.length * 3.6)}>
      {word.slice(0, 1).toUpperCase() + word.slice(1)}
    </text>
  );
}

/** Centres a text on a place, pushed inside the drawing. */
function beside(at: number, width: number, half: number): { x: number; textAnchor: 'start' | 'middle' | 'end' } {
  if (at < half) return { x: 0, textAnchor: 'start' };
  if (at > width - half) return { x: width, textAnchor: 'end' };
  return { x: at, textAnchor: 'middle' };
}

/** The same for a row, small; hidden from screen readers, since the row's text carries the numbers. */
export function MiniYardstick({
  lexicon,
  chance,
  reported = null,
  width = 64,
}: Pick<YardstickProps, 'lexicon' | 'chance' | 'reported'> & { width?: number }) {
  const { pieces, x } = yardstickLayout(lexicon, width, null, 1.2, 1.5);
  return (
    <svg className={css.mini} width={width} height="16" aria-hidden="true">
      {pieces.map((piece) => (
        <rect key={piece.x} className={css.piece} x={piece.x} y="6" width={piece.width} height="4" rx="0.8" />
      ))}
      {reported !== null && chance !== null && (
        <line className={css.link} x1={x(reported)} x2={x(chance)} y1="8" y2="8" strokeWidth="1.5" />
      )}
      {reported !== null && <circle className={css.ghost} cx={x(reported)} cy="8" r="3" strokeWidth="1.4" />}
      {chance !== null && <rect className={css.tick} x={x(chance) - 1.5} y="2" width="3" height="12" rx="1.5" />}
    </svg>
  );
}
