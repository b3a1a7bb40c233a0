import { useRef } from 'react';
import { useClock } from '../../../api/session.js';
import { shortDay, shortWeekdayOf } from '../../../format/dates.js';
import { Glyph } from '../../../parts/Glyph.js';
import css from './calendar.module.css';
import { byYear } from './holidays.js';

/** Every holiday, by year, each to be taken out. */
export function HolidayList({ days, onRemove }: { days: readonly string[]; onRemove: (day: string) => void }) {
  const { day: today } = useClock();
  const box = useRef<HTMLDivElement>(null);
  const remove = (day: string) => {
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    onRemove(day);
    requestAnimationFrame(() => {
      const left = [...(box.current?.querySelectorAll('button') ?? [])];
      (left[Math.min(at, left.length - 1)] ?? box.current)?.focus();
    });
  };
  return (
    <div ref={box} tabIndex={-1} className={css.years}>
      {days.length === 0 && <p>None yet. A reminder that falls on a holiday comes on the working day before.</p>}
      {byYear(days, today).map(({ year, days: those }) => (
        <section key={year} aria-label={year}>
          <h3>{year}</h3>
          <ul>
            {those.map((day) => (
              <li key={day} data-past={day < today || undefined}>
                <span>{shortWeekdayOf(day).slice(0, 3)}</span> {shortDay(day)}
                <button type="button" onClick={() => remove(day)} aria-label={`Take out ${shortDay(day)} ${year}`}>
                  <Glyph name="dismissed" size={11} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
