import type { Evidence } from '@app/contract';

/** One step of a grading scale. */
export interface Grade<Mark> {
  readonly mark: Mark;
  /** the standard's name for it */
  readonly label: string;
  /** in plain words */
  readonly means: string;
}

/** Reliability of a source, best first; `F` is no grade but the lack of one. Labels: STANAG 2511 / AJP-2.1. */
export const reliabilities: readonly Grade<Evidence['reliability']>[] = [
  { mark: 'A', label: 'Completely reliable', means: 'No doubt about it; it has always been right before.' },
  { mark: 'B', label: 'Usually reliable', means: 'Little doubt; it has mostly been right before.' },
  { mark: 'C', label: 'Fairly reliable', means: 'Some doubt; it has often been right before.' },
  { mark: 'D', label: 'Not usually reliable', means: 'Much doubt; it has been right only now and then.' },
  { mark: 'E', label: 'Unreliable', means: 'It has been wrong before, again and again.' },
  { mark: 'F', label: 'Cannot be judged', means: 'Too little is known about the source to say.' },
];

/** Credibility of the information itself, best first; 6 is no grade but the lack of one. Labels: STANAG 2511 / AJP-2.1. */
export const credibilities: readonly Grade<Evidence['credibility']>[] = [
  { mark: 1, label: 'Confirmed', means: 'Other, independent sources say the same.' },
  { mark: 2, label: 'Probably true', means: 'Not confirmed, but it fits what is known well.' },
  { mark: 3, label: 'Possibly true', means: 'Not confirmed; it fits some of what is known.' },
  { mark: 4, label: 'Doubtful', means: 'It could be, but little that is known supports it.' },
  { mark: 5, label: 'Improbable', means: 'It goes against what is known.' },
  { mark: 6, label: 'Cannot be judged', means: 'There is nothing to hold it against.' },
];
