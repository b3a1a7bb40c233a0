import type { ForecastDetail } from '@app/contract';
import { Textarea } from '@mantine/core';
import { type FormEvent, type Ref, useId, useRef } from 'react';
import { useClock, useLexicon } from '../api/session.js';
import { briefly } from '../format/beliefWords.js';
import { nextWords } from '../format/cadence.js';
import { percentRange } from '../format/percent.js';
import { useKeys } from '../keys/useKeys.js';
import { Button } from './Button.js';
import { BeliefField } from './belief/BeliefField.js';
import { ChanceField } from './ChanceField.js';
import { ReassessRefusal } from './ReassessRefusal.js';
import css from './reassessPanel.module.css';
import { SinceCheck } from './SinceCheck.js';
import { type Reassessing, useReassess } from './useReassess.js';

export interface ReassessPanelProps {
  readonly forecast: ForecastDetail;
  /** after a check was recorded */
  readonly onDone?: () => void;
  /** the belief's first field, for whoever wants to send the focus there */
  readonly field?: Ref<HTMLInputElement>;
  /** false: the keys belong to something else, such as the rows selected beside it */
  readonly keys?: boolean;
}

/** One check: what came since, then the belief; keeping it is as easy as changing it. */
export function ReassessPanel({ forecast, onDone, field, keys = true }: ReassessPanelProps) {
  const why = useRef<HTMLTextAreaElement>(null);
  const check = useReassess(forecast, why, onDone);
  const heading = useId();
  const { zone, day } = useClock();
  useKeys(
    'Reassess',
    [
      { keys: 'mod+Enter', does: 'Save the belief', run: check.save },
      { keys: '=', does: 'Keep the belief', run: check.keep },
    ],
    keys,
  );
  return (
    <div className={css.panel}>
      <SinceCheck forecast={forecast} zone={zone} today={day} />
      <form
        className={css.form}
        aria-labelledby={heading}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          check.save();
        }}
      >
        <h3 id={heading} className="hidden-text">
          Reassess F-{forecast.number}
        </h3>
        <ReassessRefusal forecast={forecast} check={check} zone={zone} today={day} />
        <div className={css.fields} data-kind={forecast.kind}>
          <HeldField forecast={forecast} check={check} field={field} />
          <Textarea
            ref={why}
            className={css.why}
            label="Why"
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4000}
            value={check.reason}
            error={check.missing}
            onChange={(event) => check.explain(event.currentTarget.value)}
          />
        </div>
        <Actions forecast={forecast} check={check} keys={keys} />
      </form>
    </div>
  );
}

interface PartProps {
  readonly forecast: ForecastDetail;
  readonly check: Reassessing;
}

function HeldField({ forecast, check, field }: PartProps & { field: ReassessPanelProps['field'] }) {
  const lexicon = useLexicon();
  const { question } = forecast;
  if (question.kind === 'binary')
    return (
      <ChanceField
        ref={field ?? null}
        label="Probability now"
        lexicon={lexicon}
        value={check.held?.kind === 'binary' ? check.held.chance : null}
        onChange={(chance) => check.type(chance === null ? null : { kind: 'binary', chance })}
        description="A number, 1 in 7, 2:1 or a word"
      />
    );
  return (
    <BeliefField
      key={check.fieldKey}
      {...(field ? { ref: field } : {})}
      label="Belief now"
      question={question}
      begin={check.stood}
      onChange={check.type}
    />
  );
}

function Actions({ forecast, check, keys }: PartProps & { keys: boolean }) {
  const { question, belief, cadence } = forecast;
  const { held, stood, moved, busy } = check;
  return (
    <div className={css.actions}>
      {moved && (
        <Button
          type="submit"
          look="main"
          size="large"
          hint={keys ? 'mod+Enter' : undefined}
          busy={busy}
          aria-disabled={held === null || undefined}
        >
          {held === null ? 'Save' : `Save ${briefly(question, held)}`}
        </Button>
      )}
      {stood !== null && (
        <>
          <Button
            look={moved ? 'plain' : 'main'}
            size="large"
            hint={keys ? '=' : undefined}
            busy={busy}
            onClick={check.keep}
          >
            Keep {belief?.band ? percentRange(belief.band) : briefly(question, stood)}
          </Button>
          <Button look="quiet" size="large" onClick={check.withdraw}>
            Withdraw
          </Button>
        </>
      )}
      {cadence !== null && <span className={css.next}>Next check {nextWords(cadence)} after you save.</span>}
    </div>
  );
}
