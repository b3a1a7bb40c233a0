import { DateInput } from '@mantine/dates';
import type { ReactNode, Ref } from 'react';
import { parseDay } from '../format/parseDay.js';

export interface DayFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  /** `YYYY-MM-DD`; empty: none */
  readonly value: string;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly onChange: (day: string) => void;
}

/** A day, typed ("31 Dec 2028", "2028-12-31") or picked. */
export function DayField({ label, description, value, error, required, min, max, ref, onChange }: DayFieldProps) {
  return (
    <DateInput
      ref={(input) => {
        if (typeof ref === 'function') ref(input);
        else if (ref) ref.current = input;
      }}
      label={label}
      description={description}
      placeholder="31 Dec 2026"
      valueFormat="D MMM YYYY"
      dateParser={parseDay}
      value={value || null}
      error={error}
      required={required}
      withAsterisk={required}
      minDate={min}
      maxDate={max}
      popoverProps={{ shadow: 'none' }}
      onChange={(day) => onChange(day ?? '')}
    />
  );
}
