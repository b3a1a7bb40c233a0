import type { Marked } from './look.js';

/** The judgement before or after another in reading order; from nowhere, the first or last. */
export const beside = (marked: readonly Marked[], selected: number | null, step: 1 | -1): number | null => {
  const at = marked.findIndex((one) => one.judgement.ordinal === selected);
  const next = at < 0 ? (step > 0 ? 0 : marked.length - 1) : Math.min(marked.length - 1, Math.max(0, at + step));
  return marked[next]?.judgement.ordinal ?? null;
};

/** The next proposal after the selected judgement in reading order, from the top again after the last. */
export const firstOpen = (marked: readonly Marked[], selected: number | null): number | null => {
  const at = marked.findIndex((one) => one.judgement.ordinal === selected);
  const open = (one: Marked) => one.look === 'proposed';
  return (marked.slice(at + 1).find(open) ?? marked.find(open))?.judgement.ordinal ?? null;
};
