import css from './contents.module.css';
import type { Marked, Shade } from './look.js';
import { ShadeGlyph, shadeWord } from './ShadeGlyph.js';
import { numberedHeading, type Section } from './sections.js';

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
          <Entry
            key={section.key}
            section={section}
            current={section === current}
            byId={byId}
            onSelect={onSelect}
            onSection={onSection}
          />
        ))}
      </ol>
      <Legend marked={marked} />
    </nav>
  );
}

/** A section with more judgements than this says how many, instead of a glyph for each. */
const mostGlyphs = 48;

interface EntryProps extends Pick<ContentsProps, 'onSelect' | 'onSection'> {
  readonly section: Section;
  readonly current: boolean;
  readonly byId: ReadonlyMap<string, Marked>;
}

function Entry({ section, current, byId, onSelect, onSection }: EntryProps) {
  const { number, words } = numberedHeading(section.heading ?? 'Opening');
  const inside = section.judgements.flatMap((judgement) => byId.get(judgement.id) ?? []);
  return (
    <li className={css.entry} aria-current={current ? 'true' : undefined}>
      <button type="button" className={css.section} onClick={() => onSection(section.start)}>
        {number && <span className={css.number}>{number}</span>}
        {words}
        {inside.length > 0 && (
          <span className={css.inside}>
            {inside.length}
            <span className="hidden-text"> {inside.length === 1 ? 'judgement' : 'judgements'}</span>
          </span>
        )}
      </button>
      {inside.length > 0 && (
        <div className={css.glyphs}>
          {inside.length > mostGlyphs ? (
            <Counts inside={inside} onSelect={onSelect} />
          ) : (
            inside.map((one) => <Jump key={one.judgement.id} one={one} onSelect={onSelect} />)
          )}
        </div>
      )}
    </li>
  );
}

function Jump({ one: { judgement, shade }, onSelect }: { one: Marked; onSelect: ContentsProps['onSelect'] }) {
  const says = `Judgement ${judgement.ordinal}: ${shadeWord(shade)}`;
  return (
    <button
      type="button"
      className={css.jump}
      data-shade={shade}
      title={says}
      aria-label={says}
      onClick={() => onSelect(judgement.ordinal)}
    >
      <ShadeGlyph shade={shade} size={13} />
    </button>
  );
}

/** Where glyphs would be too many: how many of each, leading to the first. */
function Counts({ inside, onSelect }: { inside: readonly Marked[]; onSelect: ContentsProps['onSelect'] }) {
  return countsOf(inside).map(({ shade, n, first }) => (
    <button
      key={shade}
      type="button"
      className={`${css.jump} ${css.many}`}
      data-shade={shade}
      aria-label={`${n}: ${shadeWord(shade)}`}
      onClick={() => onSelect(first)}
    >
      <ShadeGlyph shade={shade} size={13} /> {n}
    </button>
  ));
}

/** How many there are of each shade, in the legend's order, with the first of each; shades without any are left out. */
function countsOf(marked: readonly Marked[]): { shade: Shade; n: number; first: number }[] {
  return order.flatMap((shade) => {
    const those = marked.filter((one) => one.shade === shade);
    return those[0] ? [{ shade, n: those.length, first: those[0].judgement.ordinal }] : [];
  });
}

function Legend({ marked }: { marked: readonly Marked[] }) {
  const counts = countsOf(marked);
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
