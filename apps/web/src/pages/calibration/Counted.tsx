import type { Calibration } from '@app/contract';
import { Card } from '../../parts/Card.js';
import { withheldNames } from './figures.js';
import css from './notes.module.css';
import { basisWords, leftOutWords } from './words.js';

/** What the figures hold, what they leave out, and what so few outcomes cannot bear, in the API's words. */
export function Counted({ calibration }: { calibration: Calibration }) {
  const { n, withheld, basis } = calibration;
  return (
    <Card title="What is counted" label="What is counted">
      <div className={css.counts}>
        <p>{leftOutWords(n)}</p>
        <p>{basisWords(basis)}</p>
        {withheld.length > 0 && (
          <>
            <h3>Not shown yet</h3>
            <ul>
              {withheld.map(({ what, why }) => (
                <li key={what}>
                  {withheldNames[what]}: {why.slice(0, 1).toLowerCase() + why.slice(1)}.
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  );
}
