import type { Mention, Proposal } from '@app/contract';
import { type ExtractOptions, extract } from '../extract.js';
import { paragraphAround } from '../text/paragraph.js';
import type { Stretch } from '../text/sentences.js';

/** A place that a person says is a judgement; with the phrase, where the reader had found one there before. */
export interface Place extends Stretch {
  readonly phrase?: Stretch;
}

/** The longest statement that is kept. */
const longestStatement = 500;

interface Found {
  readonly proposal: Proposal;
  readonly mention: Mention;
}

/**
 * Drafts the judgement that a person sees in a stretch of the text.
 *
 * Reads the paragraph around it, so that dates and subjects named earlier count, and takes the strongest proposal that
 * touches the stretch. Failing that it reads the stretch alone. Where the reader finds nothing, the words themselves are
 * the statement: firm, without term, band, horizon or condition.
 *
 * @param place within the text and not empty, by JavaScript string indices
 * @returns one mention, with exactly this start and end
 */
export function propose(text: string, place: Place, options: ExtractOptions): Proposal {
  const around = paragraphAround(text, place);
  const found = strongest(read(text, around, options), place) ?? strongest(read(text, place, options), place);
  const quote = text.slice(place.start, place.end);
  const mention = (phrase: Stretch) => ({
    start: place.start,
    end: place.end,
    quote,
    phrase: { start: phrase.start, end: phrase.end, text: text.slice(phrase.start, phrase.end) },
  });
  if (!found) return { ...unread(quote), mentions: [mention(place.phrase ?? beginning(place))] };
  const phrase = isWithin(found.mention.phrase, place) ? found.mention.phrase : beginning(place);
  return { ...ofItsOwn(text, found, options), mentions: [mention(phrase)] };
}

/** Every place that states a judgement in a stretch, by indices of the whole text. */
function read(text: string, { start, end }: Stretch, options: ExtractOptions): Found[] {
  const { judgements } = extract(text.slice(start, end), { ...options, blocks: undefined, onProgress: undefined });
  const moved = <Placed extends Stretch>(placed: Placed): Placed => ({
    ...placed,
    start: placed.start + start,
    end: placed.end + start,
  });
  return judgements
    .map((judgement) => {
      const mentions = judgement.mentions.map((mention) => ({ ...moved(mention), phrase: moved(mention.phrase) }));
      return { ...judgement, mentions };
    })
    .flatMap((proposal) => proposal.mentions.map((mention) => ({ proposal, mention })));
}

/** The phrase asked for, then a phrase inside the stretch, then a stated chance, then a firm one; the first of equals. */
function strongest(found: readonly Found[], place: Place): Found | null {
  const rank = ({ proposal, mention }: Found): number =>
    (place.phrase && mention.phrase.start === place.phrase.start ? 8 : 0) +
    (isWithin(mention.phrase, place) ? 4 : 0) +
    (proposal.band ? 2 : proposal.strength === 'firm' ? 1 : 0);
  return found
    .filter(({ mention }) => mention.start < place.end && mention.end > place.start)
    .reduce<Found | null>((best, one) => (best && rank(best) >= rank(one) ? best : one), null);
}

/** The proposal as its own sentence puts it: a restatement must not get the statement of the place it repeats. */
function ofItsOwn(text: string, { proposal, mention }: Found, options: ExtractOptions): Proposal {
  if (proposal.mentions[0] === mention) return proposal;
  const place = { start: mention.start, end: mention.end, phrase: mention.phrase };
  const alone = strongest(read(text, place, options), place)?.proposal;
  return alone ? { ...alone, horizon: alone.horizon ?? proposal.horizon } : proposal;
}

const isWithin = (inner: Stretch, outer: Stretch): boolean => inner.start >= outer.start && inner.end <= outer.end;

const beginning = ({ start }: Stretch): Stretch => ({ start, end: start });

function unread(quote: string): Omit<Proposal, 'mentions'> {
  const words = quote.replace(/\s+/g, ' ');
  return {
    statement: shortened(words),
    term: '',
    band: null,
    polarity: 'affirmed',
    strength: 'firm',
    horizon: null,
    condition: null,
    why: { rule: 'marked by hand', words: shortened(words) },
  };
}

/** A statement's worth of words, cut between two of them and shown as cut; the mention has them all. */
function shortened(words: string): string {
  if (words.length <= longestStatement) return words;
  const most = words.slice(0, longestStatement - 1);
  const space = most.lastIndexOf(' ');
  return `${space > 0 ? most.slice(0, space) : most.replace(/[\ud800-\udbff]$/, '')}…`;
}
