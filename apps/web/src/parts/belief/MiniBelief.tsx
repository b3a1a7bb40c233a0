import type { Forecast } from '@app/contract';
import { useLexicon } from '../../api/session.js';
import { beliefWords, briefly } from '../../format/beliefWords.js';
import { MiniYardstick } from '../Yardstick.js';
import css from './belief.module.css';

export interface MiniBeliefProps {
  readonly forecast: Pick<Forecast, 'question' | 'belief' | 'reported'>;
  /** of the yardstick, in pixels */
  readonly width: number;
  /** around the yardstick, where the list leaves it out on a phone */
  readonly className?: string | undefined;
}

/** What stands, in a row of a list: the number with its yardstick, or the heart of a belief of another kind. */
export function MiniBelief({ forecast: { question, belief, reported }, width, className }: MiniBeliefProps) {
  const lexicon = useLexicon();
  if (question.kind !== 'binary')
    return belief ? (
      <span className={css.mini} title={beliefWords(question, belief.held)}>
        {briefly(question, belief.held)}
      </span>
    ) : (
      <b>–</b>
    );
  return (
    <>
      <b>{belief ? briefly(question, belief.held) : '–'}</b>
      <span className={className}>
        <MiniYardstick
          lexicon={lexicon}
          chance={belief?.chance ?? null}
          reported={reported?.chance ?? null}
          width={width}
        />
      </span>
    </>
  );
}
