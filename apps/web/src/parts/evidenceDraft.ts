import type { Evidence, NewEvidence } from '@app/contract';
import { implied, oddsInWords } from '@app/evidence';
import { percent } from '../format/percent.js';

/** An item of evidence being written, as the form holds it. */
export interface EvidenceDraft {
  readonly what: string;
  readonly source: string;
  readonly occurredOn: string;
  readonly reliability: Evidence['reliability'] | null;
  readonly credibility: number | null;
  readonly direction: Evidence['direction'];
  /** null: no weight stated */
  readonly odds: number | null;
  readonly note: string;
}

/** What is wrong, by field. */
export type EvidenceErrors = Partial<Record<keyof EvidenceDraft, string>>;

/** What the form still lacks, by field. */
export function missingOf(entry: EvidenceDraft): EvidenceErrors {
  return {
    ...(entry.what.trim() === '' && { what: 'Say what was learned.' }),
    ...(entry.source.trim() === '' && { source: 'Say where it comes from.' }),
    ...(entry.occurredOn === '' && { occurredOn: 'Give its day.' }),
    ...(entry.reliability === null && { reliability: 'Grade the source, F if it cannot be judged.' }),
    ...(entry.credibility === null && { credibility: 'Grade the information, 6 if it cannot be judged.' }),
  };
}

/** Evidence that cannot be graded gets no weight unless somebody states one; other evidence starts at 2 to 1. */
export function firstOdds(entry: Pick<EvidenceDraft, 'reliability' | 'credibility' | 'odds'>): number | null {
  return entry.reliability === 'F' || entry.credibility === 6 ? null : (entry.odds ?? 2);
}

/** What an entry alone would make of the number, as a sentence. */
export function effectWords(entry: Pick<EvidenceDraft, 'direction' | 'odds'>, chance: number | null): string {
  const says = oddsInWords(entry);
  const said = says.slice(0, 1).toUpperCase() + says.slice(1);
  if (chance === null || entry.direction === 'neutral' || entry.odds === null) return `${said}.`;
  return `${said}: taken alone, ${percent(chance)} would become about ${percent(implied(chance, [entry]))}.`;
}

/** Nothing is missing. */
export const isComplete = (
  entry: EvidenceDraft,
): entry is EvidenceDraft & Pick<NewEvidence, 'reliability' | 'credibility'> =>
  Object.keys(missingOf(entry)).length === 0;
