import type { SecondOpinion } from '@app/contract';
import { type Lexicon, midpoint, wordFor } from '@app/lexicons';
import { useMutation } from '@tanstack/react-query';
import { percentRange } from '../../format/percent.js';
import { Button } from '../../parts/Button.js';
import { ProblemNotice } from '../../parts/Notice.js';
import css from './note.module.css';

export interface SecondOpinionPartProps {
  readonly model: string;
  readonly lexicon: Lexicon;
  readonly ask: () => Promise<SecondOpinion>;
}

/** Asks the model that an administrator set up; its answer is advice and changes nothing. */
export function SecondOpinionPart({ model, lexicon, ask }: SecondOpinionPartProps) {
  const asked = useMutation({ mutationFn: ask });
  return (
    <section className={css.opinion} aria-label="Second opinion" aria-live="polite">
      {asked.data ? (
        <Advice opinion={asked.data} lexicon={lexicon} />
      ) : (
        <>
          <Button size="small" busy={asked.isPending} onClick={() => asked.mutate()}>
            {asked.isPending ? `Asking ${model} …` : 'Ask for a second opinion'}
          </Button>
          {!asked.isError && <p className="meta">Sends this sentence and its paragraph to {model}.</p>}
        </>
      )}
      {asked.isError && <ProblemNotice fault={asked.error} title="No second opinion came" />}
    </section>
  );
}

function Advice({
  opinion: { agrees, band, statement, note, model },
  lexicon,
}: {
  opinion: SecondOpinion;
  lexicon: Lexicon;
}) {
  return (
    <>
      <h3>
        {model} {agrees ? 'agrees: a judgement' : 'would not take it for a judgement'}
      </h3>
      <p>{note}</p>
      {band && (
        <p>
          It reads {wordFor(lexicon, midpoint(band))}, {percentRange(band)}.
        </p>
      )}
      {statement && <p>It would say: “{statement}”</p>}
      <p className="meta">Advice of a machine. Nothing was changed.</p>
    </>
  );
}
