import type { BeliefValue, CameOut, Question } from '@app/contract';
import { onTheLine, pointsOf, quantileOf } from '@app/forecasts';
import { useLexicon } from '../../api/session.js';
import { beliefWords, cameOutWords, placeWords } from '../../format/beliefWords.js';
import { percent } from '../../format/percent.js';
import { Yardstick } from '../Yardstick.js';
import css from './belief.module.css';

export interface BeliefPictureProps {
  readonly question: Question;
  readonly held: BeliefValue;
  /** what came out, marked where it is known */
  readonly cameOut?: CameOut | null;
  /** one strip among others below each other: no words at the ends */
  readonly bare?: boolean;
}

/** A belief as a picture: the yardstick, a bar for each option, or its range on the line that is asked about. */
export function BeliefPicture({ question, held, cameOut = null, bare = false }: BeliefPictureProps) {
  const lexicon = useLexicon();
  if (held.kind === 'binary') return <Yardstick lexicon={lexicon} chance={held.chance} reported={null} />;
  if (held.kind === 'choice') return <Bars question={question} chances={held.chances} cameOut={cameOut} />;
  return <Strip question={question} held={held} cameOut={cameOut} bare={bare} />;
}

function Bars({
  question,
  chances,
  cameOut,
}: {
  question: Question;
  chances: readonly number[];
  cameOut: CameOut | null;
}) {
  const labels = question.kind === 'choice' ? question.options : [];
  const came = cameOut && 'option' in cameOut ? cameOut.option : null;
  return (
    <ul className={css.bars}>
      {chances.map((chance, i) => (
        <li key={labels[i] ?? i} data-came={i === came || undefined}>
          <span>
            {labels[i]}
            {i === came && ' – came out'}
          </span>
          <i aria-hidden="true">
            <b style={{ width: `${chance * 100}%` }} />
          </i>
          <span className={css.number}>{percent(chance)}</span>
        </li>
      ))}
    </ul>
  );
}

type OnALine = Extract<BeliefValue, { kind: 'number' | 'date' }>;

/** Where a place lies between the ends of the line, in percents; what lies beyond stops at the end. */
const along = (place: number, lower: number, upper: number): number =>
  Math.min(100, Math.max(0, (100 * (place - lower)) / (upper - lower)));

function Strip({ question, held, cameOut, bare }: Omit<BeliefPictureProps, 'held'> & { held: OnALine }) {
  if (question.kind !== 'number' && question.kind !== 'date') return null;
  const [lower, upper] = [onTheLine(question.lower), onTheLine(question.upper)];
  const points = pointsOf(held);
  const at = (level: number) => along(quantileOf(points, level), lower, upper);
  const came = cameOut && !('option' in cameOut) ? onTheLine('day' in cameOut ? cameOut.day : cameOut.value) : null;
  const range = (from: number, to: number) => ({ left: `${at(from)}%`, width: `${Math.max(0, at(to) - at(from))}%` });
  return (
    <div className={css.strip} data-bare={bare || undefined}>
      <div
        className={css.line}
        role="img"
        aria-label={`${beliefWords(question, held)}${cameOut ? `; came out: ${cameOutWords(question, cameOut)}` : ''}`}
      >
        <i className={css.most} style={range(0.1, 0.9)} />
        <i className={css.half} style={range(0.25, 0.75)} />
        <b className={css.median} style={{ left: `${at(0.5)}%` }} />
        {came !== null && <b className={css.came} style={{ left: `${along(came, lower, upper)}%` }} />}
      </div>
      {!bare && (
        <div className={css.ends} aria-hidden="true">
          <span>{placeWords(question, lower)}</span>
          <span>{placeWords(question, upper)}</span>
        </div>
      )}
    </div>
  );
}
