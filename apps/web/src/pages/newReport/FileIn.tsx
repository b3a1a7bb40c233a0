import { type Ref, useId } from 'react';
import { Glyph } from '../../parts/Glyph.js';
import { TextButton } from '../../parts/TextButton.js';
import { sizeWords, takenFiles } from './fileRules.js';
import css from './newReport.module.css';

export interface FileInProps {
  readonly file: File | null;
  readonly error: string | null;
  readonly onFile: (file: File | null) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The report's file: chosen here; a drop on the whole form does the same. */
export function FileIn({ file, error, onFile, ref }: FileInProps) {
  const id = useId();
  return (
    <div className={css.fileIn} data-error={error !== null || undefined}>
      <input
        ref={ref}
        id={id}
        className="hidden-text"
        type="file"
        accept={takenFiles}
        aria-invalid={error !== null || undefined}
        aria-describedby={`${id}-says`}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) onFile(chosen);
          event.currentTarget.value = '';
        }}
      />
      {file && (
        <p className={css.chosen}>
          <Glyph name="note" size={18} />
          <b>{file.name}</b> <span className="meta">{sizeWords(file.size)}</span>
        </p>
      )}
      <p>
        <label htmlFor={id} className={css.choose}>
          {file ? 'Choose another file' : 'Choose a file'}
        </label>
        {file ? <TextButton onClick={() => onFile(null)}>Paste text instead</TextButton> : <span>or drop it here</span>}
      </p>
      <p id={`${id}-says`} className="meta">
        PDF with a text layer, Word (.docx), HTML, Markdown or plain text; at most 25 MiB and 500 pages.
      </p>
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
