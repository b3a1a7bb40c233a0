import css from './avatar.module.css';

/** Initials of a name: "Maren Holt" → "MH". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}

/** A person as a disc with initials; the name is its text for screen readers. */
export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
  return (
    <span className={css.disc} data-large={large || undefined} title={name}>
      <span className="hidden-text">{name}</span>
      <span aria-hidden="true">{initials(name)}</span>
    </span>
  );
}
