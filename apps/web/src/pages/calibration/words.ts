import type { Calibration } from '@app/contract';
import { percent } from '../../format/percent.js';

const are = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** The score with its range and its coverage; `null`: nothing scored. */
export function scoreSentence(score: Calibration['score']): string {
  if (!score) return 'Nothing is scored yet.';
  return `Score ${score.mean.toFixed(2)}, 90% range ${score.lo.toFixed(2)} to ${score.hi.toFixed(2)}, lower is better; a belief stood ${percent(score.coverage)} of the time.`;
}

/** What the figures hold and what they leave out, plainly. */
export function leftOutWords(n: Calibration['n']): string {
  const counted =
    n.counted === 0
      ? 'No outcome counts yet.'
      : `${are(n.counted, 'outcome', 'outcomes')} from ${are(n.reports, 'report', 'reports')}, past ${n.counted === 1 ? 'its' : 'their'} scheduled close.`;
  const out = [
    n.early > 0 &&
      `${are(n.early, 'was', 'were')} known early and ${n.early === 1 ? 'counts once its' : 'count once their'} scheduled close has passed`,
    n.withoutBelief > 0 && `${n.withoutBelief} had no number at that moment`,
    n.void > 0 && `${n.void} could not be judged`,
    n.open > 0 && `${are(n.open, 'is', 'are')} still open`,
  ].filter((part): part is string => part !== false);
  return out.length ? `${counted} Left out: ${out.join('; ')}.` : counted;
}
