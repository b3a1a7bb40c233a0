import type { Reminder } from '@app/contract';
import { useSession } from '../../api/session.js';
import { momentDay } from '../../format/dates.js';
import { Glyph, type GlyphName } from '../../parts/Glyph.js';
import { fateWords, type PastLine, pastOf, pastSummary, plannedOf } from './reminderLines.js';
import css from './reminders.module.css';

/** Shown at once; the rest of the plan is one press away. */
const shownAtOnce = 3;

/** The next prompts with their reasons, and what became of those that are over. */
export function Reminders({ reminders, zone }: { reminders: readonly Reminder[]; zone: string }) {
  const planned = plannedOf(reminders);
  const past = pastOf(reminders);
  if (planned.length + past.length === 0) return null;
  return (
    <div className={css.reminders}>
      <h3>Reminders</h3>
      {planned.length === 0 ? (
        <p className={css.none}>None is planned.</p>
      ) : (
        <Planned rows={planned.slice(0, shownAtOnce)} />
      )}
      {planned.length > shownAtOnce && (
        <details>
          <summary>{planned.length - shownAtOnce} more planned</summary>
          <Planned rows={planned.slice(shownAtOnce)} />
        </details>
      )}
      {past.length > 0 && (
        <details>
          <summary>Over: {pastSummary(past)}</summary>
          <ul className={css.past}>
            {past.map((line) => (
              <Past key={line.key} line={line} zone={zone} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

// "Tue 3 March 09:00 Baku, inbox and mail": the moment first, since that is looked for
const whenOf = (says: string): string => says.slice(0, says.indexOf(','));
const howOf = (says: string): string => says.slice(says.indexOf(',') + 2);

function Planned({ rows }: { rows: readonly Reminder[] }) {
  const me = useSession().person.id;
  return (
    <ul className={css.planned}>
      {rows.map(({ id, says, why, recipient, kind }) => (
        <li key={id}>
          <span className={css.glyph}>
            <Glyph name={kind === 'reassess' ? 'reassess' : 'soon'} size={13} />
          </span>
          <span>
            {whenOf(says)}
            <small>
              {why}, {howOf(says)}
              {recipient.id !== me && `, to ${recipient.name}`}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}

const glyphs: Record<PastLine['state'], GlyphName> = {
  fired: 'closed',
  skipped_past: 'notJudged',
  missed: 'overdue',
  superseded: 'reassess',
  cancelled: 'dismissed',
};

function Past({ line, zone }: { line: PastLine; zone: string }) {
  return (
    <li>
      <span className={css.glyph}>
        <Glyph name={glyphs[line.state]} size={13} />
      </span>
      <span>
        {momentDay(line.at, zone)}, {fateWords(line)}
        {line.why && <small>{line.why}</small>}
      </span>
    </li>
  );
}
