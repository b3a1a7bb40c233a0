import type { RuleLevel } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../../api/queries.js';
import { useMayWrite } from '../../../api/session.js';
import { Card } from '../../../parts/Card.js';
import { ErrorSummary } from '../../../parts/ErrorSummary.js';
import { Loading } from '../../../parts/Loading.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { SaveBar } from '../../../parts/SaveBar.js';
import { Segmented } from '../../../parts/Segmented.js';
import { SettingsFrame } from '../SettingsFrame.js';
import { NextLine } from './NextLine.js';
import { Preview } from './Preview.js';
import css from './reminders.module.css';
import { streamWords } from './ruleWords.js';
import { Streams } from './Streams.js';
import type { RemindersSearch } from './search.js';
import { Telling } from './Telling.js';
import { type Reminders, useReminders } from './useReminders.js';
import { maySet, type Place, usePreview } from './useRules.js';
import { WholePlan } from './WholePlan.js';

/** When one is reminded, of what and how; administrators also set what holds for everybody. */
export function RemindersPage() {
  const { of, forecast: number }: RemindersSearch = useSearch({ from: '/shell/settings/reminders' });
  const forecast = useQuery({ ...queries.forecast(number ?? ''), enabled: number !== undefined });
  return (
    <SettingsFrame title="Reminders, settings">
      {forecast.isError && <ProblemNotice fault={forecast.error} title={`We could not read F-${number}`} />}
      {(number === undefined || forecast.data) && (
        <Rules
          place={
            number !== undefined && of === undefined
              ? { level: 'forecast', forecast: forecast.data?.id ?? null }
              : { level: of === 'workspace' ? 'workspace' : 'person', forecast: null }
          }
          number={number}
        />
      )}
    </SettingsFrame>
  );
}

function Rules({ place, number }: { place: Place; number: string | undefined }) {
  const page = useReminders(place);
  const [open, setOpen] = useState<string | null>(null);
  const preview = usePreview(place, page);
  const { read } = page;
  const { level } = place;
  const mayChange = useMayWrite();
  if (read.isPending) return <Loading what="your reminders" rows={7} rowHeight={72} />;
  if (read.isError)
    return (
      <ProblemNotice fault={read.error} title="We could not read your reminders" onRetry={() => void read.refetch()} />
    );
  return (
    <>
      {level === 'person' && <NextLine next={preview.asIs.data?.items[0]} />}
      <div className={css.top}>
        <Whose page={page} level={level} number={number} />
        <p className="meta">{mayChange ? levelSays[level] : readerSays}</p>
      </div>
      {page.errors.length > 0 && (
        <div className={css.faults}>
          <ErrorSummary
            key={page.tried}
            title={`${page.errors.length === 1 ? 'One thing keeps' : `${page.errors.length} things keep`} this from being saved`}
            errors={page.errors}
            onGo={(field) => field.startsWith('rule-') && setOpen(field.slice('rule-'.length))}
          />
        </div>
      )}
      {page.fault !== null && page.errors.length === 0 && (
        <div className={css.faults}>
          <ProblemNotice fault={page.fault} title="We could not save this" safe="What you changed is kept here." />
        </div>
      )}
      <div className={css.columns}>
        <div className={css.left}>
          <Card flush label="Reminders">
            <Streams
              level={level}
              own={page.draft}
              above={page.above!}
              open={open}
              faults={page.faults}
              mayChange={(kind) => mayChange && maySet(read.data, level, kind)}
              onOpen={setOpen}
              onChange={page.change}
            />
          </Card>
          {level === 'person' && <Told page={page} />}
        </div>
        <Ahead page={page} place={place} preview={preview} />
      </div>
      {(page.unsaved.rules || page.unsaved.told) && (
        <SaveBar
          says={unsavedWords(page.unsaved, level)}
          save={level === 'workspace' ? 'Save for everybody' : 'Save'}
          busy={page.busy}
          onSave={() => {
            setOpen(null);
            page.save();
          }}
          onDiscard={() => {
            setOpen(null);
            page.discard();
          }}
        />
      )}
    </>
  );
}

const levelSays: Record<RuleLevel, string> = {
  person: 'For what you look after. Where you set nothing of your own, the workspace’s defaults hold.',
  workspace: 'For everybody who has not set their own. Saving plans every open forecast anew.',
  forecast: 'For this forecast alone, whoever looks after it.',
};

const readerSays =
  'You are a reader here: the workspace’s defaults hold, and an administrator can change them. How you are told is yours.';

const unsavedWords = ({ rules, told }: Reminders['unsaved'], level: RuleLevel): string => {
  if (level === 'workspace') return 'The workspace’s defaults are changed, but not saved.';
  if (rules && told) return 'Your reminders and how you are told are changed, but not saved.';
  return rules ? 'Reminders are changed, but not saved.' : 'How you are told is changed, but not saved.';
};

function Whose({ page, level, number }: { page: Reminders; level: RuleLevel; number: string | undefined }) {
  const navigate = useNavigate();
  const may = page.read.data?.mayChangeWorkspace ?? false;
  if (!may && number === undefined) return null;
  const label = (says: string, of: RuleLevel) => (of !== level && page.waiting(of) ? `${says}, not saved` : says);
  return (
    <Segmented<RuleLevel>
      label="Whose reminders"
      value={level}
      options={[
        { value: 'person', label: label('Mine', 'person') },
        ...(may ? [{ value: 'workspace' as const, label: label('Everybody’s', 'workspace') }] : []),
        ...(number !== undefined ? [{ value: 'forecast' as const, label: `F-${number}` }] : []),
      ]}
      onChange={(next) =>
        void navigate({
          to: '/settings/reminders',
          search: { forecast: number, ...(next !== 'forecast' && (next === 'workspace' || number) && { of: next }) },
          replace: true,
        })
      }
    />
  );
}

function Told({ page }: { page: Reminders }) {
  const { settings } = page.telling;
  if (page.told) return <Telling draft={page.told} errors={page.tellingErrors} set={page.changeTold} />;
  if (settings.isError)
    return (
      <ProblemNotice
        fault={settings.error}
        title="We could not read how you are told"
        onRetry={() => void settings.refetch()}
      />
    );
  return <Loading what="how you are told" rows={4} rowHeight={48} />;
}

function Ahead({ page, place, preview }: { page: Reminders; place: Place; preview: ReturnType<typeof usePreview> }) {
  const { zone } = page.told ?? {};
  const stopped = (page.draft?.stopped ?? []).map((kind) => streamWords[kind].title.toLowerCase());
  return (
    <div className={css.right}>
      <Preview {...preview} everybody={place.level !== 'person'} />
      <p className={css.note}>
        {zone && place.level === 'person' && `Times are on your clock, ${zone.replaceAll('_', ' ')}. `}
        {stopped.length > 0 && `Stopped: ${stopped.join(', ')}.`}
      </p>
      {place.level === 'person' && <WholePlan />}
    </div>
  );
}
