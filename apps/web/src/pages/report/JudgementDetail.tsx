import { type Judgement, ruleWords } from '@app/contract';
import type { ReactNode } from 'react';
import { dayOf } from '../../format/dates.js';
import { percentRange } from '../../format/percent.js';
import { TextButton } from '../../parts/TextButton.js';
import { Yardstick } from '../../parts/Yardstick.js';
import { startOf } from './look.js';
import css from './note.module.css';
import type { NoteProps } from './noteView.js';

/** Where a judgement's horizon comes from, as a reader would say it. */
function originOf({ origin, text, assumption }: NonNullable<Judgement['horizon']>): string {
  if (origin === 'sentence') return `“${text}”, in this sentence`;
  if (origin === 'inherited') return `“${text}”, inherited from an earlier sentence`;
  if (origin === 'person') return 'a date that a person gave';
  return `assumed: ${assumption?.says ?? `for “${text}”`}`;
}

/** What the report says and why it was taken for a judgement: rule, words, place, term, band, horizon, condition. */
export function JudgementDetail({ one, view }: Pick<NoteProps, 'one' | 'view'>) {
  const { judgement } = one;
  const { band, term, horizon, condition, why, markedBy } = judgement;
  return (
    <>
      {band && <Yardstick lexicon={view.lexicon} chance={null} band={band} />}
      <dl className={css.facts}>
        <Fact name="Says">
          {band ? (
            <>
              <b>{term}</b>, {percentRange(band)}
            </>
          ) : (
            <>
              <b>No probability stated</b>
              {term && <> (“{term}”)</>}
            </>
          )}
        </Fact>
        <Fact name="Horizon">
          {horizon ? (
            <>
              {horizon.due ? `by ${dayOf(horizon.due)}` : 'no date'}: {originOf(horizon)}
            </>
          ) : (
            'none stated'
          )}
        </Fact>
        {condition && <Fact name="Condition">“{condition}”. Void when it fails.</Fact>}
        <Fact name="Why">
          {markedBy && `Marked by ${markedBy.name}. `}
          {(ruleWords[why.rule] ?? why.rule).replace(/\.$/, '')}: <q>{why.words}</q>
          {judgement.strength === 'weak' && '. Weak: it may not be a judgement.'}
        </Fact>
        <Fact name="Where">
          <TextButton onClick={() => view.onPlace(one, 0)}>{view.placeOf(startOf(judgement))}</TextButton>
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
