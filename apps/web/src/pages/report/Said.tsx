import type { Judgement } from '@app/contract';
import { reportedOf } from '@app/forecasts';
import type { Lexicon } from '@app/lexicons';
import { Checkbox } from '@mantine/core';
import { percent, percentRange } from '../../format/percent.js';
import { Yardstick } from '../../parts/Yardstick.js';
import type { Draft } from './draft.js';
import css from './makeForecast.module.css';

export interface SaidProps {
  readonly judgement: Judgement;
  readonly lexicon: Lexicon;
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
}

/** What the report says of the judgement, and whether the statement turns it round. */
export function Said({ judgement, lexicon, draft, set }: SaidProps) {
  const said = reportedOf(judgement, draft.reversed, lexicon);
  if (!said.band || said.chance === null)
    return (
      <div className={css.said}>
        <p>
          <b>No probability stated.</b> The report says {judgement.term ? <>“{judgement.term}”</> : 'it without one'}: a
          person chooses, nothing is guessed.
        </p>
      </div>
    );
  return (
    <div className={css.said}>
      <p>
        The report says <b>{said.term}</b> ({percentRange(said.band)}), kept as {percent(said.chance)}
        {draft.reversed && ', mirrored'}.
      </p>
      <Yardstick lexicon={lexicon} chance={null} band={said.band} reported={said.chance} />
      <Checkbox
        size="xs"
        label="My statement is the opposite of what the report says"
        checked={draft.reversed}
        onChange={(event) => set({ reversed: event.currentTarget.checked })}
      />
    </div>
  );
}
