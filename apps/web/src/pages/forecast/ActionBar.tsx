import type { ForecastDetail } from '@app/contract';
import { Button } from '../../parts/Button.js';
import type { Doing } from './Acting.js';
import css from './actionBar.module.css';

/** The forecast's actions at the bottom of a phone, in place of the navigation. */
export function ActionBar({ forecast, act }: { forecast: ForecastDetail; act: (doing: Doing) => void }) {
  const due = forecast.state === 'overdue' || forecast.state === 'due';
  return (
    <div className={css.bar} role="toolbar" aria-label="Forecast" data-own-bar>
      <Button look={due ? 'plain' : 'main'} onClick={() => act('reassess')}>
        Reassess
      </Button>
      <Button onClick={() => act('evidence')}>Evidence</Button>
      <Button look={due ? 'main' : 'plain'} onClick={() => act('outcome')}>
        Outcome
      </Button>
    </div>
  );
}
