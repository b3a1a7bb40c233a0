import { type Lexicon, wordFor } from '@app/lexicons';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react';
import { parseChance, stepped } from '../format/parseChance.js';
import { percent } from '../format/percent.js';
import css from './chanceField.module.css';

export interface ChanceFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly lexicon: Lexicon;
  /** 0 to 1; null: none */
  readonly value: number | null;
  readonly error?: ReactNode;
  readonly onChange: (chance: number | null) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Whether a number survives being written in percents: "1 in 7" does not, and stays as it was typed. */
const isExact = (chance: number, lexicon: Lexicon): boolean => {
  const read = parseChance(percent(chance), lexicon);
  return read.kind === 'chance' && read.chance === chance;
};

/** A probability as a number first: steps of 1, with Shift of 5; takes "1 in 7", "2:1" and words too. */
export function ChanceField(props: ChanceFieldProps) {
  const { label, description, required = false, lexicon, value, error, onChange, ref } = props;
  const [text, setText] = useState(value === null ? '' : percent(value));
  const id = useId();
  const parsed = parseChance(text, lexicon);
  const shown = parsed.kind === 'chance' ? parsed.chance : null;
  // only a value from outside may replace what is being typed
  const told = useRef(value);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value === null ? '' : percent(value));
  }, [value]);
  const tell = (chance: number | null) => {
    told.current = chance;
    onChange(chance);
  };

  const type = (next: string) => {
    setText(next);
    const read = parseChance(next, lexicon);
    tell(read.kind === 'chance' ? read.chance : null);
  };
  const step = (points: number) => {
    const next = stepped(value, points);
    setText(percent(next));
    tell(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (way === 0) return;
    event.preventDefault();
    step(way * (event.shiftKey ? 5 : 1));
  };
  const unclear = parsed.kind === 'unclear' ? parsed.says : null;
  const word = shown === null ? '' : wordFor(lexicon, shown);
  const says = error ?? unclear ?? (word ? `${capital(word)} on your scale` : description);
  return (
    <div className={css.field}>
      <label htmlFor={id}>
        {label}
        {required && <span className={css.required}> *</span>}
      </label>
      <div className={css.stepper} data-error={Boolean(error ?? unclear) || undefined}>
        <button type="button" tabIndex={-1} aria-label="Lower by 1" onClick={() => step(-1)}>
          −
        </button>
        <input
          id={id}
          ref={ref}
          value={text}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          required={required}
          aria-invalid={Boolean(error ?? unclear) || undefined}
          aria-describedby={`${id}-says`}
          placeholder="–"
          size={6}
          data-long={text.length > 6 || undefined}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => shown !== null && isExact(shown, lexicon) && setText(percent(shown))}
          onKeyDown={onKeyDown}
        />
        <button type="button" tabIndex={-1} aria-label="Raise by 1" onClick={() => step(1)}>
          +
        </button>
      </div>
      <p id={`${id}-says`} className={css.says} data-error={Boolean(error ?? unclear) || undefined}>
        {says}
      </p>
    </div>
  );
}
