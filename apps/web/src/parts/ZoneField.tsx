import { Select } from '@mantine/core';
import type { ReactNode } from 'react';

/** The zone this device is in, IANA. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

const known = Intl.supportedValuesOf('timeZone');

export interface ZoneFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly value: string;
  readonly error?: ReactNode;
  readonly onChange: (zone: string) => void;
}

/** A time zone, found by typing a part of its name. */
export function ZoneField({ label, description, value, error, onChange }: ZoneFieldProps) {
  return (
    <Select
      label={label}
      description={description}
      searchable
      allowDeselect={false}
      data={known.includes(value) ? known : [value, ...known]}
      limit={60}
      value={value}
      error={error}
      onChange={(zone) => zone && onChange(zone)}
    />
  );
}
