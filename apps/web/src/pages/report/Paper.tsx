import type { Block } from '@app/contract';
import { memo, type ReactNode } from 'react';
import type { Marked } from './look.js';
import css from './paper.module.css';
import { type Mark, marksOf, runsOf } from './runs.js';
import { ShadeGlyph, shadeWord } from './ShadeGlyph.js';

export interface PaperProps {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marked: readonly Marked[];
  /** ordinal of the selected judgement */
  readonly selected: number | null;
  readonly onSelect: (ordinal: number) => void;
}

/** Id of the place that states a judgement, for scrolling and for aligning its note. */
export const placeId = (ordinal: number, mention = 0): string => `judgement-${ordinal}-${mention}`;

/** The report as it was published, its judgements highlighted; highlights are links in reading order. */
export const Paper = memo(function Paper({ text, blocks, marked, selected, onSelect }: PaperProps) {
  const marks = marksOf(marked.map((one) => one.judgement));
  const byId = new Map(marked.map((one) => [one.judgement.id, one]));
  const whole = [...blocks, ...gapsOf(text, blocks)].sort((a, b) => a.start - b.start);
  const chosen = marked.find((one) => one.judgement.ordinal === selected)?.judgement.id ?? null;
  let paragraph = 0;
  return (
    <article className={css.paper}>
      {whole.map((block) => {
        const content = runsOf(block, marks, chosen).map((run) => (
          <span key={run.start}>
            {run.others.map((mark) => (
              <Highlight
                key={`${mark.judgement}${mark.mention}`}
                mark={mark}
                one={byId.get(mark.judgement)!}
                selected={selected}
                onSelect={onSelect}
                link
              />
            ))}
            {run.mark ? (
              <Highlight
                mark={run.mark}
                one={byId.get(run.mark.judgement)!}
                selected={selected}
                onSelect={onSelect}
                link={run.first}
                strong={run.phrase}
              >
                {text.slice(run.start, run.end)}
              </Highlight>
            ) : (
              text.slice(run.start, run.end)
            )}
          </span>
        ));
        if (block.kind === 'heading')
          return (
            <Heading key={block.start} start={block.start} level={block.level}>
              {content}
            </Heading>
          );
        if (block.kind === 'gap')
          return (
            <pre key={block.start} className={css.gap}>
              {content}
            </pre>
          );
        if (block.kind !== 'quote') paragraph += 1;
        return (
          <p
            key={block.start}
            className={block.kind === 'item' ? css.item : block.kind === 'quote' ? css.cited : undefined}
          >
            {block.kind !== 'quote' && (
              <span className={css.paragraphNumber} aria-hidden="true">
                {paragraph}
              </span>
            )}
            {content}
          </p>
        );
      })}
    </article>
  );
});

interface Piece {
  readonly kind: Block['kind'] | 'gap';
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** What lies between the blocks and has words in it (tables, code): shown as it stands, since a report is shown whole. */
function gapsOf(text: string, blocks: readonly Block[]): Piece[] {
  const gaps: Piece[] = [];
  let from = 0;
  for (const end of [...blocks.map((block) => block.start), text.length]) {
    if (/\p{L}{2}/u.test(text.slice(from, end))) gaps.push({ kind: 'gap', level: 0, start: from, end });
    from = blocks.find((block) => block.start === end)?.end ?? end;
  }
  return gaps;
}

function Heading({ level, start, children }: { level: number; start: number; children: ReactNode }) {
  const id = `at-${start}`;
  if (level <= 1)
    return (
      <h2 id={id} className={css.h1}>
        {children}
      </h2>
    );
  return level === 2 ? (
    <h3 id={id} className={css.h2}>
      {children}
    </h3>
  ) : (
    <h4 id={id} className={css.h3}>
      {children}
    </h4>
  );
}

interface HighlightProps {
  readonly mark: Mark;
  readonly one: Marked;
  readonly selected: number | null;
  readonly onSelect: (ordinal: number) => void;
  /** the piece that carries the link; the others of the same mention only take clicks */
  readonly link: boolean;
  readonly strong?: boolean;
  readonly children?: ReactNode;
}

function Highlight({ mark, one, selected, onSelect, link, strong, children }: HighlightProps) {
  const { ordinal } = one.judgement;
  const look = `${css.mark} ${selected === ordinal ? css.selected : ''} ${strong ? css.phrase : ''}`;
  if (!link) {
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the link of the same mention takes the keys
      <span className={look} data-shade={one.shade} onClick={() => onSelect(ordinal)}>
        {children}
      </span>
    );
  }
  return (
    <a
      id={placeId(ordinal, mark.mention)}
      href={`#j${ordinal}`}
      className={look}
      data-shade={one.shade}
      aria-current={selected === ordinal ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        onSelect(ordinal);
      }}
    >
      <span className={css.glyph}>
        <ShadeGlyph shade={one.shade} size={14} />
        <span className="hidden-text">
          Judgement {ordinal}, {shadeWord(one.shade)}
          {mark.mention > 0 && ', said again'}:{' '}
        </span>
      </span>
      {children}
    </a>
  );
}
