import type { Notice } from '@app/contract';
import { Popover } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useClock } from '../../api/session.js';
import { dayAfter } from '../../format/dates.js';
import { momentAt } from '../../format/moments.js';
import { useKeys } from '../../keys/useKeys.js';
import { Button, type ButtonProps } from '../Button.js';
import { DayField } from '../DayField.js';
import css from './snooze.module.css';
import { backAt, backWords, lastSnoozeDay, snoozeChoices } from './snoozeChoices.js';
import { useSnooze } from './useSnooze.js';

export interface SnoozeButtonProps extends Pick<ButtonProps, 'size' | 'look'> {
  /** what is put off */
  readonly notice: Notice;
  /** due day of its forecast, `YYYY-MM-DD`; null: undated */
  readonly due: string | null;
  readonly onDone?: () => void;
}

/** Snoozes a reminder: tomorrow, in a week, the day before due, or on a day of one's choice. `H` opens the choice. */
export function SnoozeButton({ notice, due, onDone, size = 'large', look = 'quiet' }: SnoozeButtonProps) {
  const [opened, setOpened] = useState(false);
  const snooze = useSnooze(() => {
    setOpened(false);
    onDone?.();
  });
  useKeys('Reminder', [{ keys: 'h', does: 'Snooze', run: () => setOpened(true) }]);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      withinPortal
      width={280}
      shadow="none"
    >
      <Popover.Target>
        <Button
          look={look}
          size={size}
          hint="h"
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={() => setOpened((open) => !open)}
        >
          Snooze
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.drop!} aria-label={`Snooze F-${notice.forecast.number}`}>
        <Choices due={due} busy={snooze.isPending} onChoose={(until) => snooze.mutate({ notice, until })} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices({ due, busy, onChoose }: { due: string | null; busy: boolean; onChoose: (until: number) => void }) {
  const { now, zone, day: today } = useClock();
  const list = useRef<HTMLUListElement>(null);
  const [day, setDay] = useState('');
  // before the next key can come: the focus trap takes its time, and meanwhile keys would go to the page behind
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), []);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <>
      <p className={css.title}>Snooze until</p>
      <ul ref={list} className={css.choices} onKeyDown={move}>
        {snoozeChoices(now, zone, due).map((choice, place) => (
          <li key={choice.key}>
            <button
              type="button"
              className={css.choice}
              aria-disabled={busy || undefined}
              data-autofocus={place === 0 || undefined}
              onClick={() => !busy && onChoose(choice.until)}
            >
              {choice.says}
              <span>{backWords(choice.until, zone, today)}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        className={css.day}
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== '' && !busy) onChoose(momentAt(day, backAt, zone));
        }}
      >
        <DayField label="Or a day" value={day} min={dayAfter(today, 1)} max={lastSnoozeDay(today)} onChange={setDay} />
        <Button type="submit" busy={busy} aria-disabled={day === '' || undefined}>
          Snooze
        </Button>
      </form>
    </>
  );
}
