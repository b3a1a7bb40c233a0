import type { Report } from '@app/contract';
import { dayOf } from '../../format/dates.js';
import { Button } from '../../parts/Button.js';
import { Segmented } from '../../parts/Segmented.js';
import type { Colour, Marked } from './look.js';
import css from './reader.module.css';

export interface ReaderHeadProps {
  readonly report: Report;
  readonly colour: Colour;
  readonly onColour: (colour: Colour) => void;
  readonly marked: readonly Marked[];
  readonly onFirst: () => void;
}

/** The report's title with its counts, what the text is coloured by, and the way to the next proposal. */
export function ReaderHead({ report, marked, colour, onColour, onFirst }: ReaderHeadProps) {
  const proposed = marked.filter((one) => one.look === 'proposed').length;
  const closed = marked.filter((one) => one.look === 'closed').length;
  const count = marked.length === 1 ? '1 judgement' : `${marked.length} judgements`;
  return (
    <header className={css.head}>
      <div>
        <h1>{report.title}</h1>
        <p>
          Published {dayOf(report.publishedOn)}. {count}
          {proposed > 0 && `, ${proposed} to decide`}
          {closed > 0 && `, ${closed} closed`}.
        </p>
      </div>
      <div className={css.actions}>
        {(closed > 0 || colour === 'outcome') && (
          <>
            <span className={css.by}>Colour by</span>
            <Segmented
              label="Colour judgements by"
              value={colour}
              onChange={onColour}
              options={[
                { value: 'state', label: 'State' },
                { value: 'outcome', label: 'Outcome' },
              ]}
            />
          </>
        )}
        {proposed > 0 && <Button onClick={onFirst}>Next to decide</Button>}
      </div>
    </header>
  );
}
