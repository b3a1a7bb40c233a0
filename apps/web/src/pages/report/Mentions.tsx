import { TextButton } from '../../parts/TextButton.js';
import css from './note.module.css';
import type { NoteProps } from './noteView.js';

/** A quotation no longer than a line or two. */
const short = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length <= 90 ? line : `${line.slice(0, line.lastIndexOf(' ', 88))} …`;
};

export interface MentionsProps extends Pick<NoteProps, 'one' | 'view'> {
  /** null: decided, or this person may only read */
  readonly split: ((mention: number) => void) | null;
}

/** The other places that state the same judgement, each with its words, its link and the way to part it. */
export function Mentions({ one, view, split }: MentionsProps) {
  const { mentions } = one.judgement;
  if (mentions.length < 2) return null;
  const others = mentions.length - 1;
  return (
    <section className={css.mentions}>
      <h3>{others === 1 ? 'Also said in another place' : `Also said in ${others} other places`}</h3>
      <ul>
        {mentions.map(
          (mention, index) =>
            index > 0 && (
              <li key={mention.start}>
                <TextButton onClick={() => view.onPlace(one, index)}>{view.placeOf(mention.start)}</TextButton>
                <q>{short(mention.quote)}</q>
                {split && (
                  <TextButton className={css.part} onClick={() => split(index)}>
                    This is a different judgement
                  </TextButton>
                )}
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
