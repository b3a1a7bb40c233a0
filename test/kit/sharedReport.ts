import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A judgement that the labelled report is known to state. */
export interface Labelled {
  readonly id: string;
  readonly label: 'must' | 'may';
  readonly dueDate: string | null;
  readonly mentions: readonly { readonly start: number; readonly end: number }[];
}

/** The labelled report: not part of the project, beside the checkout where it is at hand. */
export interface SharedReport {
  readonly text: string;
  readonly publishedOn: string;
  readonly judgements: readonly Labelled[];
}

const folder = resolve('../shared/report');

/** `null` where the folder is not here; tests that need it are then skipped by name. */
export function sharedReport(): SharedReport | null {
  if (!existsSync(folder)) return null;
  const labels = JSON.parse(readFileSync(resolve(folder, 'russia-iran.gold.json'), 'utf8'));
  return { ...labels, text: readFileSync(resolve(folder, 'russia-iran.txt'), 'utf8') };
}
