import type { ForecastDetail } from '@app/contract';
import { type ReactNode, useCallback } from 'react';
import { useClock } from '../../api/session.js';
import { Button } from '../../parts/Button.js';
import { EvidenceForm } from '../../parts/EvidenceForm.js';
import { OutcomeForm } from '../../parts/OutcomeForm.js';
import { ReassessPanel } from '../../parts/ReassessPanel.js';
import css from './acting.module.css';
import { CriteriaForm } from './CriteriaForm.js';
import { DueForm } from './DueForm.js';
import { DutyForm } from './DutyForm.js';
import { ReopenForm } from './ReopenForm.js';

/** What somebody is about to record on a forecast. */
export type Doing = 'reassess' | 'evidence' | 'outcome' | 'due' | 'duty' | 'criteria' | 'reopen';

export interface ActingProps {
  readonly doing: Doing;
  readonly forecast: ForecastDetail;
  /** saved, or cancelled */
  readonly onDone: () => void;
}

/** The form for what somebody is about to record, above the history so that the evidence stays in sight. */
export function Acting({ doing, forecast, onDone }: ActingProps) {
  const { day } = useClock();
  const field = useCallback((input: HTMLInputElement | null) => input?.focus(), []);
  switch (doing) {
    case 'reassess':
      return (
        <Framed title="Reassess" onClose={onDone}>
          <ReassessPanel forecast={forecast} field={field} onDone={onDone} />
        </Framed>
      );
    case 'evidence':
      return <EvidenceForm forecast={forecast} today={day} onDone={onDone} />;
    case 'outcome':
      return (
        <Framed title="Outcome" onClose={onDone}>
          <OutcomeForm forecast={forecast} onDone={onDone} />
        </Framed>
      );
    case 'due':
      return <DueForm forecast={forecast} onDone={onDone} />;
    case 'duty':
      return <DutyForm forecast={forecast} onDone={onDone} />;
    case 'criteria':
      return <CriteriaForm forecast={forecast} onDone={onDone} />;
    case 'reopen':
      return <ReopenForm forecast={forecast} onDone={onDone} />;
  }
}

function Framed({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <section className={css.framed} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Button size="small" look="quiet" hint="Escape" onClick={onClose}>
          Close
        </Button>
      </header>
      {children}
    </section>
  );
}
