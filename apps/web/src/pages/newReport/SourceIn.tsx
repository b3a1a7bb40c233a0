import { Textarea } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { TextButton } from '../../parts/TextButton.js';
import type { Draft } from './draft.js';
import { FileIn } from './FileIn.js';
import { titleOf, whyNotFile } from './fileRules.js';
import css from './newReport.module.css';

export interface SourceInProps {
  readonly draft: Draft;
  readonly error: string | null;
  readonly set: (change: Partial<Draft>) => void;
}

/** The report itself: a file that is chosen or dropped, or pasted text. */
export function SourceIn({ draft, error, set }: SourceInProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined) => {
    const why = file && whyNotFile(file);
    setRefused(why ?? null);
    if (why || file === undefined) return;
    set({ file, ...(file && draft.title.trim() === '' && { title: titleOf(file.name) }) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const aboutFile = refused ?? (draft.file ? error : null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a short cut; the button inside does the same
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
      <FileIn file={draft.file} error={aboutFile} onFile={take} />
      {!draft.file && <TextIn draft={draft} error={refused ? null : error} set={set} />}
    </div>
  );
}

/** Beyond this many characters a field takes seconds for every key, so the text is only shown. */
const longToEdit = 300_000;
const previewed = 1200;

function TextIn({ draft, error, set }: SourceInProps) {
  if (draft.text.length > longToEdit)
    return <LongText text={draft.text} error={error} onClear={() => set({ text: '' })} />;
  return (
    <>
      <Textarea
        label="Text"
        description="Or paste it here."
        autosize
        minRows={8}
        maxRows={20}
        spellCheck={false}
        value={draft.text}
        error={error}
        classNames={{ input: css.text! }}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {draft.text !== '' && (
        <div className={css.about}>
          <label className={css.format}>
            <input
              type="checkbox"
              checked={draft.format === 'markdown'}
              onChange={(event) => set({ format: event.currentTarget.checked ? 'markdown' : 'text' })}
            />
            It is Markdown
          </label>
          <span className={css.size}>{draft.text.length.toLocaleString('en')} characters</span>
        </div>
      )}
    </>
  );
}

function LongText({ text, error, onClear }: { text: string; error: string | null; onClear: () => void }) {
  return (
    <section aria-label="Text" className={css.long}>
      <h3>Text</h3>
      <pre>{text.slice(0, previewed)} …</pre>
      <p className="meta">
        {text.length.toLocaleString('en')} characters: too long to edit here; all of it is sent.{' '}
        <TextButton onClick={onClear}>Take another text</TextButton>
      </p>
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
    </section>
  );
}
