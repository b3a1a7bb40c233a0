import css from './contents.module.css';
import type { Marked, Shade } from './look.js';
import { ShadeGlyph, shadeWord } from './ShadeGlyph.js';
import type { Section } from './sections.js';

/** Order of the legend: what asks for something first. */
const order: readonly Shade[] = [
  'overdue',
  'due',
  'reassess',
  'proposed',
  'soon',
  'track',
  'monitor',
  'withdrawn',
  'closed',
  'asJudged',
  'againstTheOdds',
  'evenCall',
  'notJudged',
  'open',
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
          <li key={section.key} className={css.entry} aria-current={section === current ? 'true' : undefined}>
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
                      className={css.jump}
                      data-shade={one.shade}
                      title={`Judgement ${judgement.ordinal}: ${shadeWord(one.shade)}`}
                      aria-label={`Judgement ${judgement.ordinal}: ${shadeWord(one.shade)}`}
                      onClick={() => onSelect(judgement.ordinal)}
                    >
                      <ShadeGlyph shade={one.shade} size={13} />
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
    .map((shade) => ({ shade, n: marked.filter((one) => one.shade === shade).length }))
    .filter((entry) => entry.n > 0);
  if (counts.length === 0) return null;
  return (
    <ul className={css.legend}>
      {counts.map(({ shade, n }) => (
        <li key={shade}>
          <span data-shade={shade}>
            <ShadeGlyph shade={shade} size={14} />
          </span>
          {shadeWord(shade)}
          <span className={css.count}>{n}</span>
        </li>
      ))}
    </ul>
  );
}
