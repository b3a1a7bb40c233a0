import type { NewReport } from '@app/contract';
import { Textarea } from '@mantine/core';
import { type DragEvent, useId, useState } from 'react';
import { TextButton } from '../../parts/TextButton.js';
import css from './newReport.module.css';
import { readBytes } from './readFile.js';

/** A report being added, as its form holds it. */
export interface Draft {
  readonly title: string;
  readonly publishedOn: string;
  readonly text: string;
  readonly format: NewReport['format'];
}

/** Beyond this many characters a field takes seconds for every key, so the text is only shown. */
const longToEdit = 300_000;
const previewed = 1200;

function LongText({ text, error, onClear }: { text: string; error: string | null; onClear: () => void }) {
  return (
    <section aria-label="Text" className={css.long}>
      <h3>Text</h3>
      <pre>{text.slice(0, previewed)} …</pre>
      <p className="meta">
        Too long to edit here; all of it is sent. <TextButton onClick={onClear}>Take another text</TextButton>
      </p>
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
    </section>
  );
}

interface TextInProps {
  readonly draft: Draft;
  readonly error: string | null;
  readonly set: (change: Partial<Draft>) => void;
}

/** The report's text: pasted, or read from a file that was chosen or dropped. */
export function TextIn({ draft, error, set }: TextInProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const id = useId();
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = readBytes(file.name, new Uint8Array(await file.arrayBuffer()));
    if ('refused' in read) return setRefused(read.refused);
    setRefused(null);
    set({ text: read.text, format: read.format, ...(draft.title.trim() === '' && { title: read.title }) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a short cut; the button below does the same
    <div
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {draft.text.length > longToEdit ? (
        <LongText text={draft.text} error={refused ?? error} onClear={() => set({ text: '' })} />
      ) : (
        <Textarea
          label="Text"
          description="Paste it here, or choose a .txt or .md file. At most 10 MB, in UTF-8."
          required
          autosize
          minRows={12}
          maxRows={24}
          spellCheck={false}
          value={draft.text}
          error={refused ?? error}
          classNames={{ input: css.text! }}
          onChange={(event) => {
            setRefused(null);
            set({ text: event.currentTarget.value });
          }}
        />
      )}
      <div className={css.file}>
        <input
          id={id}
          className="hidden-text"
          type="file"
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <label htmlFor={id} className={css.choose}>
          Choose a file
        </label>
        <label className={css.format}>
          <input
            type="checkbox"
            checked={draft.format === 'markdown'}
            onChange={(event) => set({ format: event.currentTarget.checked ? 'markdown' : 'text' })}
          />
          It is Markdown
        </label>
        {draft.text !== '' && <span className={css.size}>{draft.text.length.toLocaleString('en')} characters</span>}
      </div>
    </div>
  );
}
