import type { Judgement, Reported } from '@app/contract';
import { defaultLexicon, type Lexicon, lexicons, midpoint, mirror, wordFor } from '@app/lexicons';

/**
 * What the report said about the statement as it is kept.
 *
 * Kept in reverse ("misses the deadline" → "is finished by then"), band and number are mirrored, and the term is the
 * scale's word for the mirrored number: the printed one would say the opposite. Without a band both are null.
 * Anchors: "unlikely", 20–45 % → 0.325; reversed → "likely", 55–80 %, 0.675.
 */
export function reportedOf(
  judgement: Pick<Judgement, 'term' | 'band'>,
  reversed: boolean,
  lexicon: Lexicon = lexicons[defaultLexicon],
): Reported {
  if (!judgement.band) return { term: judgement.term, band: null, chance: null };
  if (!reversed) return { term: judgement.term, band: judgement.band, chance: midpoint(judgement.band) };
  const band = mirror(judgement.band);
  return { term: wordFor(lexicon, midpoint(band)) || `not ${judgement.term}`, band, chance: midpoint(band) };
}
