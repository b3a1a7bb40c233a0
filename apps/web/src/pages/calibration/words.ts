import type { Calibration } from '@app/contract';
import { dayOf } from '../../format/dates.js';
import { percent } from '../../format/percent.js';

const are = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** The score with its range and its coverage; `null`: nothing scored. */
export function scoreSentence(score: Calibration['score']): string {
  if (!score) return 'Nothing is scored yet.';
  const range = score.range && `90% range ${score.range.lo.toFixed(2)} to ${score.range.hi.toFixed(2)}`;
  const said = [`Score ${score.mean.toFixed(2)}`, range ?? 'too few outcomes for a range', 'lower is better'].join(
    ', ',
  );
  return `${said}; a belief stood ${percent(score.coverage)} of the time.`;
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
    n.withoutBelief > 0 && `${n.withoutBelief} had no number at that moment, or were known by then`,
    n.void > 0 && `${n.void} could not be judged`,
    n.open > 0 && `${are(n.open, 'is', 'are')} still open`,
  ].filter((part): part is string => part !== false);
  return out.length ? `${counted} Left out: ${out.join('; ')}.` : counted;
}

/** n with its reports, for below a figure. */
export function nWords({ counted, reports }: Pick<Calibration['n'], 'counted' | 'reports'>): string {
  return `n = ${are(counted, 'outcome', 'outcomes')} from ${are(reports, 'report', 'reports')}.`;
}

/** What the figures rest on: the months, the scale of words, what computed the scores. */
export function basisWords({ beliefs, questions, from, to, lexicon, engine }: Calibration['basis']): string {
  const months = from && to ? `, closed ${dayOf(from)} to ${dayOf(to)}` : '';
  const each = `${are(questions, 'question', 'questions')}, ${are(beliefs, 'belief', 'beliefs')} in the curve${months}.`;
  return `${each} Words by ${lexicon.id.toUpperCase()}, version ${lexicon.version}. Scored by ${engine.method}, version ${engine.version}.`;
}

/** A sentence in three: before a piece of it, the piece, after it. The whole comes first where the piece is not in it. */
export function splitAt(sentence: string, piece: string): [string, string, string] {
  const at = piece === '' ? -1 : sentence.indexOf(piece);
  if (at < 0) return [sentence, '', ''];
  return [sentence.slice(0, at), piece, sentence.slice(at + piece.length)];
}
