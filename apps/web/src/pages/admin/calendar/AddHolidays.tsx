import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../parts/Button.js';
import css from './calendar.module.css';
import { readDays } from './holidays.js';

/** As many as the calendar takes. */
const most = 400;

/** Typed or pasted days, one a line: read as one types, with what could not be read. */
export function AddHolidays({ known, onAdd }: { known: readonly string[]; onAdd: (days: readonly string[]) => void }) {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const { days, unread } = readDays(text);
  const fresh = days.filter((day) => !known.includes(day));
  const over = known.length + fresh.length - most;
  const error =
    over > 0
      ? `The calendar takes ${most} days; these would be ${over} too many.`
      : missing && fresh.length === 0
        ? 'No day was found here that is not in the calendar yet.'
        : null;
  return (
    <form
      noValidate
      className={css.add}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (fresh.length === 0 || over > 0) return setMissing(true);
        onAdd(fresh);
        setText(unread.join('\n'));
        setMissing(false);
      }}
    >
      <Textarea
        label="Days, one a line"
        description="What follows a day on its line is skipped, so lists with names can be pasted"
        placeholder={'24 Dec 2026\n2027-01-01 New Year'}
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        error={error}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <div className={css.addLine}>
        <Button type="submit">
          {fresh.length === 0 ? 'Add days' : `Add ${fresh.length} ${fresh.length === 1 ? 'day' : 'days'}`}
        </Button>
        <p className="meta" role="status">
          {text.trim() !== '' && foundWords(days.length, days.length - fresh.length)}
          {unread.length > 0 && ` No day found in: ${unread.slice(0, 3).join(' · ')}${unread.length > 3 ? ' …' : ''}`}
        </p>
      </div>
    </form>
  );
}

const foundWords = (found: number, known: number): string =>
  `${found} ${found === 1 ? 'day' : 'days'} found${known > 0 ? `, ${known} in the calendar already` : ''}.`;
