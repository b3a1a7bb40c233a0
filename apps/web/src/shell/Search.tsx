import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../api/queries.js';
import { useMayWrite, useSession } from '../api/session.js';
import { beliefWords } from '../format/beliefWords.js';
import { Glyph } from '../parts/Glyph.js';
import { State } from '../parts/State.js';
import { Icon } from './icons.js';
import { places } from './places.js';
import css from './search.module.css';

const [store, search] = createSpotlight();

/** Opens the search over forecasts, reports and commands. */
export const openSearch = search.open;

const has = (text: string, query: string): boolean => text.toLowerCase().includes(query.trim().toLowerCase());
const shown = 7;

/** One field for everything that can be found or done. */
export function Search() {
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 150);
  const commands = useCommands().filter((command) => has(command.says, query));
  const forecasts = useInfiniteQuery({ ...queries.forecasts({ q: asked }), enabled: asked.length > 1 });
  const reports = useInfiniteQuery({ ...queries.reports(), enabled: asked.length > 1 });
  const navigate = useNavigate();
  const foundForecasts = asked.length > 1 ? (forecasts.data?.pages[0]?.items ?? []).slice(0, shown) : [];
  const foundReports = (asked.length > 1 ? (reports.data?.pages.flatMap((page) => page.items) ?? []) : [])
    .filter((report) => has(report.title, asked))
    .slice(0, shown);
  const nothing = commands.length + foundForecasts.length + foundReports.length === 0;
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      classNames={{ action: css.action!, content: css.content! }}
    >
      <Spotlight.Search placeholder="Search forecasts, reports and commands" leftSection={<Glyph name="search" />} />
      <Spotlight.ActionsList>
        {foundForecasts.length > 0 && (
          <Spotlight.ActionsGroup label="Forecasts">
            {foundForecasts.map((forecast) => (
              <Spotlight.Action
                key={forecast.id}
                onClick={() => void navigate({ to: '/forecasts/$number', params: { number: String(forecast.number) } })}
              >
                <State state={forecast.state} bare />
                <span className={css.says}>{forecast.statement}</span>
                <span className={css.end}>
                  {forecast.belief && <b>{beliefWords(forecast.question, forecast.belief.held)}</b>} F-{forecast.number}
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {foundReports.length > 0 && (
          <Spotlight.ActionsGroup label="Reports">
            {foundReports.map((report) => (
              <Spotlight.Action
                key={report.id}
                onClick={() => void navigate({ to: '/reports/$number', params: { number: String(report.number) } })}
              >
                <Icon name="reports" size={16} />
                <span className={css.says}>{report.title}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label="Commands">
            {commands.map((command) => (
              <Spotlight.Action key={command.says} onClick={command.run}>
                {command.icon}
                <span className={css.says}>{command.says}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && !forecasts.isFetching && <Spotlight.Empty>Nothing is called “{query.trim()}”.</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useCommands() {
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const goes = places.map(({ to, says, icon }) => ({
    says: `Go to ${says}`,
    icon: <Icon name={icon} size={16} />,
    run: () => void navigate({ to }),
  }));
  const inbox = [
    {
      says: 'Go to notices: what the reminders said',
      icon: <Glyph name="note" />,
      run: () => void navigate({ to: '/today', search: { tab: 'notices' } }),
    },
    {
      says: 'Go to snoozed reminders',
      icon: <Glyph name="snoozed" />,
      run: () => void navigate({ to: '/today', search: { tab: 'snoozed' } }),
    },
  ];
  const administers = useSession().workspace.role === 'administrator';
  const sets = [
    { says: 'Settings', icon: <Icon name="settings" size={16} />, run: () => void navigate({ to: '/settings' }) },
    {
      says: 'Reminders, quiet hours and digest',
      icon: <Icon name="settings" size={16} />,
      run: () => void navigate({ to: '/settings/reminders', search: {} }),
    },
    ...(administers
      ? [{ says: 'Administration', icon: <Icon name="admin" size={16} />, run: () => void navigate({ to: '/admin' }) }]
      : []),
  ];
  if (!mayWrite) return [...goes, ...inbox, ...sets];
  return [
    {
      says: 'Add a report',
      icon: <Glyph name="plus" />,
      run: () => void navigate({ to: '/reports/new' }),
    },
    {
      says: 'Add a forecast',
      icon: <Glyph name="plus" />,
      run: () => void navigate({ to: '/forecasts/new', search: {} }),
    },
    ...goes,
    ...inbox,
    ...sets,
  ];
}
