import { toPpm } from './bands.js';
import type { Lexicon, Term } from './lexicon.js';

/** What a scale calls a number: a term, a place between two terms, or nothing (beyond the scale's ends). */
export type TermOfChance =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'between'; readonly below: Term; readonly above: Term }
  | { readonly kind: 'none' };

const covers = (term: Term, ppm: number): boolean =>
  toPpm(term.lo) <= ppm && (term.hiOpen ? ppm < toPpm(term.hi) : ppm <= toPpm(term.hi));

const width = (term: Term): number => toPpm(term.hi) - toPpm(term.lo);
/** twice the distance of the band's middle from 50 %, in ppm: doubled so that it stays a whole number */
const awayFromEven = (term: Term): number => Math.abs(toPpm(term.lo) + toPpm(term.hi) - 1e6);

/**
 * The term of a scale that a number falls under; `between` inside a gap, never rounded to a neighbour.
 *
 * An edge that two bands share belongs to the band nearer 50 %; on a nested scale (IPCC) the narrowest
 * band wins. Anchors, ICD 203: 0.2 → unlikely, 0.8 → likely, 0.005 → none. PHIA: 0.37 → between unlikely
 * and realistic possibility.
 *
 * @param chance 0 to 1, RangeError otherwise
 */
export function termFor(lexicon: Lexicon, chance: number): TermOfChance {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`termFor: a chance is 0 to 1, got ${chance}`);
  const ppm = toPpm(chance);
  let best: Term | null = null;
  let below: Term | null = null;
  let above: Term | null = null;
  for (const term of lexicon.terms) {
    if (covers(term, ppm)) best = best === null ? term : better(lexicon, best, term);
    else if (toPpm(term.lo) > ppm) above = above === null || term.lo < above.lo ? term : above;
    else below = below === null || term.hi > below.hi ? term : below;
  }
  if (best) return { kind: 'term', term: best };
  return below && above ? { kind: 'between', below, above } : { kind: 'none' };
}

function better(lexicon: Lexicon, one: Term, other: Term): Term {
  const narrower = lexicon.overlap === 'narrowest' ? width(one) - width(other) : 0;
  return (narrower || awayFromEven(one) - awayFromEven(other)) <= 0 ? one : other;
}

/** A number in the scale's words: "unlikely", "between unlikely and realistic possibility", or '' beyond its ends. */
export function wordFor(lexicon: Lexicon, chance: number): string {
  const found = termFor(lexicon, chance);
  if (found.kind === 'term') return found.term.label;
  return found.kind === 'between' ? `between ${found.below.label} and ${found.above.label}` : '';
}

/** Where bands begin and end, ascending, each once, 0 to 1: the ticks of the yardstick. */
export function cutPoints(lexicon: Lexicon): number[] {
  const points = new Set(lexicon.terms.flatMap((term) => [term.lo, term.hi]));
  return [...points].sort((a, b) => a - b);
}
