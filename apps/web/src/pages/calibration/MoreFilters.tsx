import { Checkbox, Popover, Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import { Button } from '../../parts/Button.js';
import { DayField } from '../../parts/DayField.js';
import { Glyph } from '../../parts/Glyph.js';
import css from './filters.module.css';
import { horizons, importances, kinds, scales } from './filterWords.js';
import type { CalibrationSearch } from './search.js';

export interface MoreFiltersProps {
  readonly search: CalibrationSearch;
  readonly filter: (change: CalibrationSearch) => void;
  readonly terms: readonly { readonly id: string; readonly term: string }[];
}

/** The filters that are asked for less often. */
export function MoreFilters(props: MoreFiltersProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width="min(440px, calc(100vw - 32px))"
      shadow="none"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <button type="button" className={css.chip} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          More
          <Glyph name="down" size={11} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={css.more} aria-label="More filters">
        <Fields {...props} />
        <Button size="small" onClick={() => setOpened(false)}>
          Done
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

function Fields({ search, filter, terms }: MoreFiltersProps) {
  const reports = useInfiniteQuery(queries.reports()).data?.pages.flatMap((page) => page.items) ?? [];
  const members = useQuery(queries.members()).data?.items ?? [];
  const pick = (key: keyof CalibrationSearch) => ({
    value: search[key] ?? null,
    clearable: true,
    comboboxProps: { withinPortal: false },
    onChange: (value: string | null) => filter({ [key]: value ?? undefined }),
  });
  return (
    <>
      {/* first, since what has the focus must not open anything over the others by itself */}
      <Select
        label="Kind"
        data={options(kinds)}
        {...pick('kind')}
        clearable={false}
        allowDeselect={false}
        value={search.kind ?? 'binary'}
        onChange={(kind) => filter({ kind: kind === 'binary' ? undefined : (kind as CalibrationSearch['kind']) })}
      />
      <Select
        label="Analyst"
        placeholder="All"
        searchable
        data={members.map((member) => ({ value: member.id, label: member.name }))}
        {...pick('analyst')}
      />
      <Select
        label="Report"
        placeholder="All"
        searchable
        data={reports.map((report) => ({ value: report.id, label: report.title }))}
        {...pick('report')}
      />
      <Select
        label="Word"
        placeholder="All"
        data={terms.map(({ id, term }) => ({ value: id, label: term }))}
        {...pick('term')}
      />
      <Select label="Horizon" placeholder="All" data={options(horizons)} {...pick('horizon')} />
      <Select label="Importance" placeholder="All" data={options(importances)} {...pick('importance')} />
      <DayField
        label="Closes from"
        value={search.from ?? ''}
        onChange={(from) => filter({ from: from || undefined })}
      />
      <DayField label="Closes until" value={search.to ?? ''} onChange={(to) => filter({ to: to || undefined })} />
      <Select label="Words read by" placeholder="The workspace’s scale" data={options(scales)} {...pick('lexicon')} />
      <Checkbox
        className={css.wide}
        label="Count early outcomes"
        description="Their scheduled close is still to come. They lean to yes, so they are left out otherwise."
        checked={search.early === 'true'}
        onChange={(event) => filter({ early: event.currentTarget.checked ? 'true' : undefined })}
      />
    </>
  );
}
