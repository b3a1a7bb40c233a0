import type { Forecast, Judgement, NewForecast, Report } from '@app/contract';
import type { Lexicon } from '@app/lexicons';
import { useEffect, useMemo } from 'react';
import { useKeys } from '../../keys/useKeys.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { Contents } from './Contents.js';
import { type Colour, type Marked, markedOf } from './look.js';
import { MakeForecast } from './MakeForecast.js';
import { Margin } from './Margin.js';
import type { NoteActions } from './NoteBody.js';
import { Paper, placeId } from './Paper.js';
import { ReaderHead } from './ReaderHead.js';
import css from './reader.module.css';
import { beside, firstOpen } from './reading.js';
import { Sheet } from './Sheet.js';
import { sectionsOf } from './sections.js';
import { useWide } from './useWide.js';

export interface ReaderProps {
  readonly report: Report;
  readonly forecasts: readonly Forecast[];
  readonly lexicon: Lexicon;
  /** `YYYY-MM-DD` in `zone` */
  readonly today: string;
  /** the reader's own */
  readonly zone: string;
  /** in which a new forecast's due day ends */
  readonly dueZone: string;
  readonly colour: Colour;
  readonly onColour: (colour: Colour) => void;
  /** ordinal of the selected judgement; null: none */
  readonly selected: number | null;
  readonly onSelect: (ordinal: number | null) => void;
  readonly onOpen: (forecastNumber: number) => void;
  /** the form for a new forecast is open on the selected judgement */
  readonly making: boolean;
  readonly onMaking: (making: boolean) => void;
  /** what this person may do with a proposal; null: read only */
  readonly write: ReaderWrites | null;
}

/** Decisions about a judgement; each throws where it is refused. */
export interface ReaderWrites {
  readonly make: (request: NewForecast) => Promise<void>;
  readonly dismiss: (judgement: Judgement) => void;
  readonly restore: (judgement: Judgement) => void;
}

/** A report with its judgements: sections at the left, text, notes at the right or in a sheet below. */
export function Reader({
  report,
  forecasts,
  colour,
  onColour,
  selected,
  onSelect,
  onOpen,
  making,
  onMaking,
  write,
  dueZone,
  ...view
}: ReaderProps) {
  const marked = useMemo(() => markedOf(report.judgements, forecasts, colour), [report.judgements, forecasts, colour]);
  const sections = useMemo(() => sectionsOf(report.text, report.blocks, report.judgements), [report]);
  const wide = useWide();
  const current = marked.find((one) => one.judgement.ordinal === selected) ?? null;
  useEffect(() => {
    if (selected !== null) reveal(selected);
  }, [selected]);

  const actionsOf = (one: Marked): NoteActions | null =>
    write && {
      make: () => onMaking(true),
      dismiss: () => {
        write.dismiss(one.judgement);
        onSelect(beside(marked, one.judgement.ordinal, 1));
      },
      restore: () => write.restore(one.judgement),
    };
  const actions = current && actionsOf(current);
  const open = current?.look === 'proposed' ? actions : null;
  useKeys('Report', [
    { keys: 'j', does: 'Next judgement', run: () => onSelect(beside(marked, selected, 1)) },
    { keys: 'k', does: 'Previous judgement', run: () => onSelect(beside(marked, selected, -1)) },
    { keys: 'm', does: 'Make forecast', run: () => open?.make() },
    { keys: 'd', does: 'Not a judgement', run: () => !making && open?.dismiss() },
    { keys: 'c', does: 'Colour by state or outcome', run: () => onColour(colour === 'state' ? 'outcome' : 'state') },
    { keys: 'Enter', does: 'Open the forecast', run: () => current?.forecast && onOpen(current.forecast.number) },
    { keys: 'Escape', does: 'Close the judgement', run: () => onSelect(null) },
  ]);

  const form = making && write && current?.look === 'proposed' && (
    <MakeForecast
      key={current.judgement.id}
      judgement={current.judgement}
      lexicon={view.lexicon}
      zone={dueZone}
      onCancel={() => onMaking(false)}
      save={async (request) => {
        await write.make(request);
        onMaking(false);
      }}
    />
  );
  return (
    <div className={css.page}>
      <ReaderHead
        report={report}
        marked={marked}
        colour={colour}
        onColour={onColour}
        onFirst={() => onSelect(firstOpen(marked, selected))}
      />
      <div className={css.body}>
        <Contents
          sections={sections}
          marked={marked}
          selected={selected}
          onSelect={onSelect}
          onSection={(start) => document.getElementById(`at-${start}`)?.scrollIntoView({ block: 'start' })}
        />
        <Paper text={report.text} blocks={report.blocks} marked={marked} selected={selected} onSelect={onSelect} />
        {marked.length === 0 && (
          <aside className={css.nothing}>
            <EmptyState title="No judgement found">
              Nothing in this text was recognised as a judgement about the future.
            </EmptyState>
          </aside>
        )}
        {wide &&
          (form ? (
            <aside className={css.panel}>{form}</aside>
          ) : (
            <Margin marked={marked} selected={selected} onSelect={onSelect} actionsOf={actionsOf} {...view} />
          ))}
      </div>
      {!wide && (
        <Sheet marked={marked} current={current} form={form || null} onSelect={onSelect} actions={actions} {...view} />
      )}
    </div>
  );
}

/** Brings a judgement's sentence into view where it is not. */
function reveal(ordinal: number): void {
  const place = document.getElementById(placeId(ordinal));
  const box = place?.getBoundingClientRect();
  if (!place || !box) return;
  if (box.top < 80 || box.bottom > window.innerHeight * 0.6) place.scrollIntoView({ block: 'center' });
}
