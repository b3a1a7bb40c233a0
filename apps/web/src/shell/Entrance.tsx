import type { ReactNode } from 'react';
import { useTitle } from '../parts/Page.js';
import css from './entrance.module.css';
import { Brand } from './icons.js';

export interface EntranceProps {
  readonly title: string;
  readonly lede?: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** What stands around the pages before one is signed in. */
export function Entrance({ title, lede, children, wide = false }: EntranceProps) {
  useTitle(title);
  return (
    <main className={css.entrance} data-wide={wide || undefined}>
      <p className={css.brand}>
        <Brand size={26} />
        Hindcast
      </p>
      <h1>{title}</h1>
      {lede && <p className={css.lede}>{lede}</p>}
      {children}
    </main>
  );
}
