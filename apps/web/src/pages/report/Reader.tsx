import type { Forecast, Report } from '@app/contract';
import type { Lexicon } from '@app/lexicons';
import { useMemo, useRef } from 'react';
import { EmptyState } from '../../parts/EmptyState.js';
import { Contents } from './Contents.js';
import { chunksOf } from './chunks.js';
import { LanguageNotice } from './LanguageNotice.js';
import { type Colour, markedOf, startOf } from './look.js';
import { MakeForecast } from './MakeForecast.js';
import { Margin } from './Margin.js';
import { Marking } from './Marking.js';
import type { NoteView } from './noteView.js';
import { Paper } from './Paper.js';
import { pieceAt, piecesOf, placeWords } from './pieces.js';
import { headingId, placeId } from './places.js';
import { ReaderHead } from './ReaderHead.js';
import css from './reader.module.css';
import { firstOpen } from './reading.js';
import { Sheet } from './Sheet.js';
import { sectionsOf } from './sections.js';
import { useActions } from './useActions.js';
import { useMarking } from './useMarking.js';
import type { ReportWrites } from './useReportWrites.js';
import { useReveal } from './useReveal.js';
import { useWide } from './useWide.js';
import { useWindowing } from './useWindowing.js';

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
  /** the model that may be asked for a second opinion; null: none */
  readonly model: string | null;
  readonly colour: Colour;
  readonly onColour: (colour: Colour) => void;
  /** ordinal of the selected judgement; null: none */
  readonly selected: number | null;
  /** `make` opens the form for a new forecast on it */
  readonly onSelect: (ordinal: number | null, make?: boolean) => void;
  readonly onOpen: (forecastNumber: number) => void;
  /** the form for a new forecast is open on the selected judgement */
  readonly making: boolean;
  readonly onMaking: (making: boolean) => void;
  /** what this person may do with a proposal; null: read only */
  readonly write: ReportWrites | null;
}

/** Reports up to this size are on the page as a whole; of longer ones only what is near the window is. */
const wholeUpTo = { characters: 150_000, judgements: 200 };

/** A report with its judgements: sections at the left, text, notes at the right or in a sheet below. */
export function Reader(props: ReaderProps) {
  const { report, forecasts, colour, onColour, selected, onSelect, making, onMaking, write, lexicon } = props;
  const { text, blocks, judgements } = report;
  const marked = useMemo(() => markedOf(judgements, forecasts, colour), [judgements, forecasts, colour]);
  const sections = useMemo(() => sectionsOf(text, blocks, judgements), [text, blocks, judgements]);
  const pieces = useMemo(() => piecesOf(text, blocks), [text, blocks]);
  const chunks = useMemo(() => chunksOf(pieces), [pieces]);
  const whole = text.length <= wholeUpTo.characters && judgements.length <= wholeUpTo.judgements;
  const windowing = useWindowing(chunks, whole);
  const { reveal, isShown } = windowing;
  const wide = useWide();
  const paper = useRef<HTMLElement>(null);
  const current = marked.find((one) => one.judgement.ordinal === selected) ?? null;
  useReveal(current, reveal);

  const { actionsOf, standingOf, onMark } = useActions({ ...props, marked, current });
  const marking = useMarking({ paper, text, pieces, reveal, onMark, on: write !== null && !making });
  const view: NoteView = {
    lexicon,
    today: props.today,
    zone: props.zone,
    marked,
    placeOf: (offset) => placeWords(pieces, offset),
    onPlace: ({ judgement }, mention) => {
      const place = judgement.mentions[mention];
      if (!place) return;
      const id = placeId(judgement.ordinal, mention);
      reveal(place.start, id);
      requestAnimationFrame(() => document.getElementById(id)?.focus({ preventScroll: true }));
    },
    model: props.model,
  };
  const form = making && write && current?.look === 'proposed' && (
    <MakeForecast
      key={current.judgement.id}
      judgement={current.judgement}
      lexicon={lexicon}
      zone={props.dueZone}
      onCancel={() => onMaking(false)}
      save={async (request) => {
        await write.make(request);
        onMaking(false);
      }}
    />
  );
  const near = whole ? marked : marked.filter((one) => isShown(pieceAt(chunks, startOf(one.judgement))));
  return (
    <div className={css.page}>
      <ReaderHead
        report={report}
        marked={marked}
        colour={colour}
        onColour={onColour}
        onFirst={() => onSelect(firstOpen(marked, selected))}
        onMark={write && !making ? marking.begin : null}
      />
      <LanguageNotice language={report.language} />
      <div className={css.body}>
        <Contents
          sections={sections}
          marked={marked}
          selected={selected}
          onSelect={onSelect}
          onSection={(start) => reveal(start, headingId(start))}
        />
        <Paper
          ref={paper}
          text={text}
          pieces={pieces}
          chunks={chunks}
          windowing={windowing}
          marked={marked}
          chosen={current?.judgement.id ?? null}
          cursor={marking.chosen?.by === 'sentence' ? marking.chosen : null}
          onSelect={onSelect}
        >
          <Marking
            text={text}
            pieces={pieces}
            paper={paper}
            marking={marking}
            standingOf={standingOf}
            actionsOf={actionsOf}
            onMark={onMark}
            onShow={onSelect}
          />
        </Paper>
        {marked.length === 0 && <NothingFound report={report} mayMark={write !== null} />}
        {wide &&
          (form ? (
            <aside className={css.panel}>{form}</aside>
          ) : (
            <Margin marked={near} selected={selected} onSelect={onSelect} actionsOf={actionsOf} view={view} />
          ))}
      </div>
      {!wide && (
        <Sheet
          marked={marked}
          current={current}
          form={form || null}
          onSelect={onSelect}
          actions={current && actionsOf(current)}
          view={view}
        />
      )}
    </div>
  );
}

function NothingFound({ report, mayMark }: { report: Report; mayMark: boolean }) {
  return (
    <aside className={css.nothing}>
      <EmptyState title="No judgement found">
        Nothing in this text was recognised as a judgement about the future.
        {mayMark && ' Select words to mark one by hand.'}
        {report.language !== 'en' && report.language !== 'und' && ' Only English is read.'}
      </EmptyState>
    </aside>
  );
}
