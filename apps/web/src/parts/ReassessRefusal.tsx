import { ApiProblem } from '@app/api-client';
import type { ForecastDetail } from '@app/contract';
import { briefly } from '../format/beliefWords.js';
import { Button } from './Button.js';
import { checkWords, lastCheck } from './checkWords.js';
import { Banner, ProblemNotice } from './Notice.js';
import type { Reassessing } from './useReassess.js';

export interface ReassessRefusalProps {
  readonly forecast: ForecastDetail;
  readonly check: Reassessing;
  readonly zone: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Why a check was not recorded, and the way on; what was typed is kept. */
export function ReassessRefusal({ forecast, check, zone, today }: ReassessRefusalProps) {
  const { fault, held, save } = check;
  if (!fault) return null;
  const code = fault instanceof ApiProblem ? fault.code : null;
  if (code === 'reason-required') return null;
  const newest = lastCheck(forecast);
  if (code === 'someone-saved-first') {
    return (
      <Banner
        glyph="note"
        title={newest ? `${newest.by.name} saved while you were writing` : 'Somebody saved while you were writing'}
        actions={held && <Button onClick={save}>Save my {briefly(forecast.question, held)} after theirs</Button>}
      >
        Nothing is lost. {newest && `${checkWords(forecast.question, newest, zone, today)}.`}{' '}
        {newest?.reason && `“${newest.reason}”`}
      </Banner>
    );
  }
  return (
    <ProblemNotice
      fault={fault}
      title="We could not save your check"
      safe="Your number and your note are kept here."
      onRetry={save}
    />
  );
}
