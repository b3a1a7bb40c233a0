import { type Ref, useState } from 'react';
import css from './inlineFields.module.css';

interface Named {
  /** for screen readers: the words around the field say it to others */
  readonly label: string;
  readonly invalid?: boolean;
  /** id of what is said about it */
  readonly describedBy?: string | undefined;
}

const aria = ({ label, invalid, describedBy }: Named) => ({
  'aria-label': label,
  'aria-invalid': invalid || undefined,
  'aria-describedby': invalid ? describedBy : undefined,
});

export interface InlineNumberProps extends Named {
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly onChange: (value: number | null) => void;
}

/** A whole number inside a sentence; null while nothing that counts is typed. */
export function InlineNumber({ value, min, max, ref, onChange, ...named }: InlineNumberProps) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const shown = value !== null && Number(typed) !== value ? String(value) : typed;
  const type = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, String(max).length);
    setTyped(digits);
    onChange(digits === '' ? null : Math.min(max, Number(digits)));
  };
  const step = (by: number) => type(String(Math.min(max, Math.max(min, (value ?? min - by) + by))));
  return (
    <input
      {...aria(named)}
      ref={ref}
      className={css.number}
      inputMode="numeric"
      autoComplete="off"
      value={shown}
      style={{ width: `${Math.max(2, shown.length) + 3}ch` }}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        step(event.key === 'ArrowUp' ? 1 : -1);
      }}
    />
  );
}

export interface InlineSelectProps<Value extends string> extends Named {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly ref?: Ref<HTMLSelectElement> | undefined;
  readonly onChange: (value: Value) => void;
}

/** A choice inside a sentence. */
export function InlineSelect<Value extends string>(props: InlineSelectProps<Value>) {
  const { value, options, ref, onChange, ...named } = props;
  return (
    <span className={css.choice}>
      <select
        {...aria(named)}
        ref={ref}
        className={css.select}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

export interface InlineTimeProps extends Named {
  /** `HH:MM`; empty while it is incomplete */
  readonly value: string;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly onChange: (time: string) => void;
}

/** A time of day inside a sentence, on 24 hours: "9", "930" and "9:30" are understood. */
export function InlineTime({ value, ref, onChange, ...named }: InlineTimeProps) {
  return (
    <input
      {...aria(named)}
      ref={ref}
      className={css.time}
      inputMode="numeric"
      autoComplete="off"
      placeholder="09:00"
      maxLength={5}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onChange(readTime(value) ?? value)}
    />
  );
}

/** A time of day as people type it: "9" → "09:00", "930" → "09:30", "9.30" → "09:30"; null: no time. */
export function readTime(text: string): string | null {
  const [, hour, minute = '00'] =
    /^(\d{1,2})[:.]?(\d{2})?$/.exec(text.trim().padStart(text.trim().length === 3 ? 4 : 0, '0')) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
