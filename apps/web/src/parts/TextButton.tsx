import type { ButtonHTMLAttributes } from 'react';
import css from './textButton.module.css';

/** A button that reads like a link, inside a sentence or below a chart. */
export function TextButton({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...rest} className={`${css.text} ${className ?? ''}`} />;
}
