import type { Forecast, Today } from '@app/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMayWrite } from '../../api/session.js';
import { BatchBar, SelectToggle } from '../../parts/batch/BatchBar.js';
import { BatchChange } from '../../parts/batch/BatchChange.js';
import { BatchReport } from '../../parts/batch/BatchReport.js';
import { keepAll } from '../../parts/batch/batch.js';
import { useBatch } from '../../parts/batch/useBatch.js';
import { type Selection, useSelection } from '../../parts/batch/useSelection.js';
import { Detail } from './Detail.js';
import { NeedsRow } from './NeedsRow.js';
import { NothingWaits } from './NothingWaits.js';
import css from './today.module.css';
import { afterDone, groups, nextWords } from './todayWords.js';
import { useListKeys } from './useListKeys.js';

/** What needs the reader, in groups of urgency, with the chosen one beside the list (or over it on a phone). */
export function Needs({ today, item, wide }: { today: Today; item: number | null; wide: boolean }) {
  const items = today.needsYou.flatMap((group) => group.items);
  const chosen = item ?? (wide ? (items[0]?.number ?? null) : null);
  const mayWrite = useMayWrite();
  const ids = items.map(({ id }) => id);
  const selection = useSelection(ids);
  const [changing, setChanging] = useState(false);
  const batch = useBatch(selection, () => setChanging(false));
  const picked = items.filter(({ id }) => selection.has(id));
  const navigate = useNavigate();
  const choose = (number: number | null, replace = wide) =>
    void navigate({
      to: '/today',
      search: number === null ? {} : { item: String(number) },
      replace,
      resetScroll: !wide,
    });
  const usable = mayWrite ? selection : null;
  useListKeys({ items, chosen, choose, selection: usable, on: wide && !changing });
  // a save reads the list again, so what comes after is decided before it is gone
  const onDone = () => choose(wide && chosen !== null ? afterDone(items, chosen) : null, true);

  if (items.length === 0 && item === null && batch.ended === null) return <NothingWaits today={today} />;
  const prompt = today.prompts.find(({ forecast }) => forecast.number === chosen);
  const detail = chosen !== null && (
    <Detail
      key={chosen}
      number={chosen}
      prompt={prompt ?? null}
      keys={selection.ids.length === 0}
      onDone={onDone}
      onBack={wide ? null : () => choose(null, true)}
    />
  );
  const change = changing && picked.length > 0 && (
    <BatchChange rows={picked} busy={batch.running !== null} onSave={batch.start} onCancel={() => setChanging(false)} />
  );
  if (!wide && (change || chosen !== null)) return change || detail;
  return (
    <div className={css.split}>
      <div className={css.list} data-selecting={selection.selecting || undefined}>
        {mayWrite && items.length > 1 && (
          <div className={css.select}>
            <SelectToggle selection={selection} />
          </div>
        )}
        <BatchReport batch={batch} />
        <Groups today={today} chosen={chosen} wide={wide} selection={usable} />
        {items.length === 0 && <p className={css.quiet}>{nextWords(today.next, today.day)}</p>}
        {!change && (
          <BatchBar
            selection={selection}
            batch={batch}
            listed={ids}
            onKeep={() => batch.start(picked, keepAll(picked))}
            onChange={() => setChanging(true)}
          />
        )}
      </div>
      {wide && <div className={css.detail}>{change || detail}</div>}
    </div>
  );
}

interface GroupsProps {
  readonly today: Today;
  readonly chosen: number | null;
  readonly wide: boolean;
  readonly selection: Selection | null;
}

function Groups({ today, chosen, wide, selection }: GroupsProps) {
  const promptOf = ({ id }: Forecast) => today.prompts.find(({ forecast }) => forecast.id === id);
  return today.needsYou.map(({ state, items }) => (
    <section key={state} aria-labelledby={`group-${state}`}>
      <h2 id={`group-${state}`} className={css.group}>
        {groups[state].title} <span className={css.count}>{items.length}</span>
        {groups[state].hint && <span className={css.hint}>{groups[state].hint}</span>}
      </h2>
      <ul>
        {items.map((forecast) => (
          <li key={forecast.id}>
            <NeedsRow
              forecast={forecast}
              prompt={promptOf(forecast)}
              chosen={forecast.number === chosen}
              today={today.day}
              wide={wide}
              selection={selection}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}
