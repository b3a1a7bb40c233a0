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
  /** begins to mark by hand; null: not now, or this person may only read */
  readonly onMark: (() => void) | null;
}

/** The report's title with its counts, what the text is coloured by, and the ways to mark and to decide. */
export function ReaderHead({ report, marked, colour, onColour, onFirst, onMark }: ReaderHeadProps) {
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
          {closed > 0 && `, ${closed} closed`}. <FileLink report={report} />
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
        {onMark && (
          <Button hint="s" onClick={onMark}>
            Mark by hand
          </Button>
        )}
        {proposed > 0 && <Button onClick={onFirst}>Next to decide</Button>}
      </div>
    </header>
  );
}

const sizeOf = (bytes: number): string =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** The file that the report was read from, as it came. */
function FileLink({ report: { id, file, pages } }: { report: Report }) {
  if (!file) return null;
  return (
    <>
      {pages !== null && `${pages} ${pages === 1 ? 'page' : 'pages'}. `}
      <a className={css.file} href={`/api/v1/reports/${id}/file`} download={file.name}>
        Original file, {sizeOf(file.bytes)}
      </a>
    </>
  );
}
