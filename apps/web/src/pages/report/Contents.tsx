import { LookGlyph, lookWord } from './LookGlyph.js';
import type { Look, Marked } from './look.js';
import css from './report.module.css';
import type { Section } from './sections.js';

/** Order of the legend: what asks for something first. */
const order: readonly Look[] = [
  'overdue',
  'due',
  'reassess',
  'proposed',
  'soon',
  'track',
  'monitor',
  'withdrawn',
  'closed',
  'dismissed',
];

export interface ContentsProps {
  readonly sections: readonly Section[];
  readonly marked: readonly Marked[];
  readonly selected: number | null;
  readonly onSelect: (ordinal: number) => void;
  /** offset of a section's heading in the text */
  readonly onSection: (start: number) => void;
}

/** The report's sections with a glyph per judgement, and what the glyphs mean with their counts. */
export function Contents({ sections, marked, selected, onSelect, onSection }: ContentsProps) {
  const byId = new Map(marked.map((one) => [one.judgement.id, one]));
  const current = sections.find((section) => section.judgements.some((judgement) => judgement.ordinal === selected));
  return (
    <nav className={css.contents} aria-label="Sections">
      <h2>Sections and their judgements</h2>
      <ol>
        {sections.map((section) => (
          <li key={section.key} aria-current={section === current ? 'true' : undefined}>
            <button type="button" className={css.section} onClick={() => onSection(section.start)}>
              {section.heading ?? 'Opening'}
            </button>
            {section.judgements.length > 0 && (
              <div className={css.glyphs}>
                {section.judgements.map((judgement) => {
                  const one = byId.get(judgement.id)!;
                  return (
                    <button
                      key={judgement.id}
                      type="button"
                      className={`${css.jump} ${css[one.look]}`}
                      title={`Judgement ${judgement.ordinal}: ${lookWord(one.look)}`}
                      aria-label={`Judgement ${judgement.ordinal}: ${lookWord(one.look)}`}
                      onClick={() => onSelect(judgement.ordinal)}
                    >
                      <LookGlyph look={one.look} size={13} />
                    </button>
                  );
                })}
              </div>
            )}
          </li>
        ))}
      </ol>
      <Legend marked={marked} />
    </nav>
  );
}

function Legend({ marked }: { marked: readonly Marked[] }) {
  const counts = order
    .map((look) => ({ look, n: marked.filter((one) => one.look === look).length }))
    .filter((entry) => entry.n > 0);
  if (counts.length === 0) return null;
  return (
    <ul className={css.legend}>
      {counts.map(({ look, n }) => (
        <li key={look}>
          <span className={css[look]}>
            <LookGlyph look={look} size={14} />
          </span>
          {lookWord(look)}
          <span className={css.count}>{n}</span>
        </li>
      ))}
    </ul>
  );
}
