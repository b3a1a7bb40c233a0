import type { Judgement } from '@app/contract';
import type { Lexicon } from '@app/lexicons';
import type { ReactNode } from 'react';
import { dayOf } from '../../format/dates.js';
import { percentRange } from '../../format/percent.js';
import { TextButton } from '../../parts/TextButton.js';
import { Yardstick } from '../../parts/Yardstick.js';
import css from './note.module.css';
import { placeId } from './Paper.js';

/** Where a judgement's horizon comes from, as a reader would say it. */
function originOf(horizon: NonNullable<Judgement['horizon']>): string {
  if (horizon.origin === 'sentence') return `“${horizon.text}”, in this sentence`;
  if (horizon.origin === 'inherited') return `“${horizon.text}”, inherited from an earlier sentence`;
  return `assumed, ${horizon.assumption?.says ?? `for “${horizon.text}”`}`;
}

/** What the report says and why it was taken for a judgement: rule, words, term, band, horizon, condition. */
export function JudgementDetail({ judgement, lexicon }: { judgement: Judgement; lexicon: Lexicon }) {
  const { band, term, horizon, condition, why, mentions } = judgement;
  return (
    <>
      {band && <Yardstick lexicon={lexicon} chance={null} band={band} />}
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
        {condition && <Fact name="Condition">{condition}</Fact>}
        <Fact name="Found by">
          <q>{why.words}</q>, {why.rule}
          {judgement.strength === 'weak' && ', weak'}
        </Fact>
        {mentions.length > 1 && (
          <Fact name={`Said ${mentions.length} times`}>
            <span className={css.places}>
              {mentions.map((mention, index) => (
                <TextButton
                  key={mention.start}
                  onClick={() =>
                    document.getElementById(placeId(judgement.ordinal, index))?.scrollIntoView({ block: 'center' })
                  }
                >
                  {index === 0 ? 'first' : index === 1 ? 'second' : `${index + 1}th`}
                </TextButton>
              ))}
            </span>
          </Fact>
        )}
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
