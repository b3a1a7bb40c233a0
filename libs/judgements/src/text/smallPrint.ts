import type { Piece } from './assembly.js';
import { Footnotes } from './footnotes.js';
import { functionWordCount, wordCount } from './lines.js';

const longestHead = 400;

const referenceTitle =
  /^(?:\d{1,2}(?:\.\d)*\.?\s+)?(?:references|bibliography|works cited|literature|literature cited|further reading|endnotes|footnotes|notes|sources|list of (?:sources|references))\s*:?$/i;
const legalTitle =
  /^(?:\d{1,2}\.?\s+)?(?:(?:important |legal |analyst |general |regulatory )?(?:disclaimers?|disclosures?|notices?|information)(?: and (?:disclaimers?|disclosures?|notices?))?|important (?:information|disclosures?|notices?)|terms of use|imprint|copyright|about (?:the authors?|us|this publication)|safe harbou?r(?: statement)?|(?:cautionary (?:note|statement) (?:on|about|regarding) )?forward-looking statements?|acknowledge?ments?|contacts?|list of abbreviations|abbreviations|contents|table of contents|list of (?:figures|tables|charts|boxes))\s*:?$/i;

/** Sentences that stand in the small print of a report, whoever publishes it. */
const smallPrint =
  /forward-looking (?:statements?|information)|words such as [“"‘']|(?:actual )?results (?:may|could|might|will) (?:\w+ )?differ (?:materially|significantly)|all rights reserved|no part of this (?:publication|report|document)|past performance|does not constitute (?:an? )?(?:offer|investment|advice|solicitation|recommendation)|not (?:be )?(?:construed|relied upon|intended) as (?:an? )?(?:investment|legal|advice|offer|recommendation)|accepts? no (?:liability|responsibility)|for information(?:al)? purposes only|may not be (?:reproduced|redistributed|copied)|without (?:the )?prior written (?:consent|permission)|warrant(?:y|ies),? (?:express|implied)|creative commons|suitable for all investors/gi;

/** Whether a sentence belongs to the small print. */
export function isSmallPrint(sentence: string): boolean {
  smallPrint.lastIndex = 0;
  return smallPrint.test(sentence);
}

const cited =
  /\bdoi\b|https?:\/\/|www\.|\bvol\. ?\d|\bpp?\. ?\d|\bibid\b|\bop\. ?cit\b|\bisbn\b|\beds?\.|\bet al\.?|\bno\. \d+\b|\(\d{4}[a-z]?\)|\b(?:19|20)\d\d[a-z]?[.,)]/gi;
const author = /^(?:\[?\d{1,3}[\].)]?\s+)?\p{Lu}[\p{L}’'-]+,? (?:\p{Lu}\.|and |& |et al|\()|^\[\d{1,3}\]/u;
const scaleTerm =
  /almost (?:certain|no chance)|remote(?: chance)?|(?:very|highly|extremely|exceptionally) (?:un)?likely|(?:un)?likely|roughly even|even chance|realistic possibility|(?:im)?probable|virtually certain|about as likely as not|more likely than not|nearly certain|possible|(?:moderate|high|low) confidence/gi;
const scaleFigure =
  /\d{1,3}\s*(?:%|per ?cent)?\s*(?:[-–—]|to)\s*\d{1,3}\s*(?:%|per ?cent)|[<>≤≥~]\s*\d{1,3}\s*%|\d{1,3}\s*%/gi;

/** A row of a yardstick or a bare list of its words; a sentence that explains one is told by its grammar instead. */
function definesScale(words: string): boolean {
  if (/\b(?:is|are|will|would|has|have|was|were|that|to be)\b/i.test(words)) return false;
  const terms = new Set(words.toLowerCase().match(scaleTerm));
  const figures = words.match(scaleFigure)?.length ?? 0;
  if (terms.size >= 3 && (figures >= 3 || functionWordCount(words) * 3 <= wordCount(words))) return true;
  return terms.size >= 1 && figures >= 1 && wordCount(words) <= 9 && functionWordCount(words) <= 2;
}

/** A reference has no verb that a sentence of the report would have; two years after two names are no reference. */
const isCitation = (words: string): boolean => {
  if (!author.test(words) || /\b(?:will|is|are|was|were|has|have|would|expects?|likely)\b/i.test(words)) return false;
  const count = words.match(cited)?.length ?? 0;
  return count >= 2 || (count >= 1 && /https?:|doi/i.test(words));
};

/**
 * Turns pieces in which a report judges nothing into asides: notes at the foot of a page, lists of references,
 * small print, and the definition of the scale of words.
 */
export function withSmallPrint(text: string, pieces: readonly Piece[]): Piece[] {
  const footnotes = new Footnotes(text);
  let section: 'body' | 'references' | 'legal' = 'body';
  return pieces.map((piece) => {
    const start = piece.lines[0]!.start;
    const words = text.slice(start, Math.min(piece.lines.at(-1)!.end, start + longestHead)).replace(/\s+/g, ' ');
    if (piece.kind === 'heading') {
      section = referenceTitle.test(words) ? 'references' : legalTitle.test(words) ? 'legal' : 'body';
      return piece;
    }
    if (piece.kind === 'aside' || piece.kind === 'quote') return piece;
    const marked = piece.mark && /^\d/.test(piece.mark) ? `${piece.mark} ${words}` : words;
    if (section === 'references' && !isReference(marked)) section = 'body';
    const out =
      section !== 'body' ||
      (words.match(smallPrint)?.length ?? 0) >= 2 ||
      definesScale(words) ||
      isCitation(marked) ||
      footnotes.has(words, start);
    return out ? { ...piece, kind: 'aside' } : piece;
  });
}

/** In a list of references, what begins with a number or a name, or cites something. */
const isReference = (words: string): boolean =>
  author.test(words) || /^\[?\d{1,3}[\].)]?\s/.test(words) || (words.match(cited)?.length ?? 0) >= 1;
