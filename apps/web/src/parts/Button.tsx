import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { printed } from '../keys/strokes.js';
import { useSingleKeys } from '../keys/useKeys.js';
import css from './button.module.css';

interface Look {
  /** `main`: the one blue button of a view */
  readonly look?: 'main' | 'plain' | 'quiet';
  readonly size?: 'small' | 'normal' | 'large';
  /** key that does the same, as bindings write it */
  readonly hint?: string | undefined;
  readonly wide?: boolean;
}

const classOf = ({ look = 'plain', size = 'normal', wide = false }: Look): string =>
  [css.button, css[look], css[size], wide && css.wide].filter(Boolean).join(' ');

const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys as small caps beside what they do; not shown where letters are off or nobody has a keyboard. */
export function KeyHint({ keys }: { keys: string }) {
  const on = useSingleKeys();
  if (!on && !keys.startsWith('mod+')) return null;
  return (
    <span className={css.hint} aria-hidden="true">
      <kbd>{printed(keys, onMac()).join(' ')}</kbd>
    </span>
  );
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  Look & { readonly children: ReactNode; readonly ref?: Ref<HTMLButtonElement>; readonly busy?: boolean };

/** A button that names its result ("Save 18%"). While `busy` it takes no second press. */
export function Button({ look, size, hint, wide, busy = false, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ look, size, wide } as Look)}
      aria-disabled={busy || undefined}
      data-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
      {hint && <KeyHint keys={hint} />}
    </button>
  );
}

function Anchor({
  look,
  size,
  hint,
  wide,
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & Look & { ref?: Ref<HTMLAnchorElement> }) {
  return (
    <a {...rest} className={classOf({ look, size, wide } as Look)}>
      {children}
      {hint && <KeyHint keys={hint} />}
    </a>
  );
}

/** A link to another page that looks like a button. */
export const ButtonLink = createLink(Anchor);
