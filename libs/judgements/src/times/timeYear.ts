import { written } from './dates.js';
import { type Scene, type Span, wordAt, yearIn } from './timeWords.js';

/** Words and marks that join two times into one. */
export const joins = /^(?:-|–|and|to|or|through|until)$/;

/** Whether two neighbouring tokens touch, but for one stroke or apostrophe between them. */
export const touches = ({ tokens }: Scene, at: number): boolean =>
  tokens[at] !== undefined && tokens[at - 1] !== undefined && tokens[at]!.start - tokens[at - 1]!.end <= 1;

const passed = (scene: Scene, span: Span): boolean => written(span.to) < written(scene.published);

/** The first of the spans that is not over on the day of publication. */
export const nextOf = (scene: Scene, make: (year: number) => Span): Span => {
  const { year } = scene.published;
  return [make(year - 1), make(year)].find((span) => !passed(scene, span)) ?? make(year + 1);
};

/** The year that a part of one belongs to: "2026", "of 2026", "of next year"; `null`: none is named. */
export function yearBehind(scene: Scene, at: number): { year: number; last: number } | null {
  const before = /^(?:,|\.)$/.test(wordAt(scene, at)) ? at + 1 : at;
  const year = yearIn(wordAt(scene, before));
  if (year) return { year, last: before };
  let i = wordAt(scene, at) === 'of' ? at + 1 : at;
  if (/^(?:fiscal|calendar)$/.test(wordAt(scene, i))) i += 1;
  const behindOf = yearIn(wordAt(scene, i));
  if (behindOf) return { year: behindOf, last: i };
  const named = /^(?:this|next|the)$/.exec(wordAt(scene, i))?.[0];
  if (!named || (named === 'the' && i === at)) return null;
  const calendar = /^(?:same|current|following|calendar|fiscal)$/.test(wordAt(scene, i + 1)) ? i + 2 : i + 1;
  if (wordAt(scene, calendar) !== 'year') return null;
  const later = named === 'next' || wordAt(scene, i + 1) === 'following' ? 1 : 0;
  return { year: scene.published.year + later, last: calendar };
}
