import type { Proposal } from '@app/contract';
import { isPronoun } from './statement.js';
import { names, opposites, overlap, stems } from './stems.js';

/** A proposal with what is needed to see that two places say the same. */
export interface Candidate {
  readonly proposal: Proposal;
  readonly subject: string;
  readonly predicate: string;
  /** it stands in a pull-quote or a quotation: a further place of what the text judges, or nothing */
  readonly repeats: boolean;
}

interface Entry {
  readonly proposal: Proposal;
  readonly subject: ReadonlySet<string>;
  readonly predicate: ReadonlySet<string>;
  readonly numbers: string;
  readonly names: ReadonlySet<string>;
  vague: boolean;
}

/** How many earlier judgements with the same rare word are compared: bounds the work on repetitive text. */
const mostCompared = 40;

/** Figures of a statement without years: those are the horizon's business. */
const numbersOf = (proposal: Proposal): string =>
  (proposal.statement.match(/\d+(?:[.,]\d+)*/g) ?? [])
    .filter((figure) => !/^(?:19|20|21)\d\d$/.test(figure))
    .sort()
    .join(' ');

const bandKey = ({ band, strength, polarity }: Proposal): string =>
  band ? `${band.lo}:${band.hi}` : `none:${strength}:${polarity}`;

function sameHorizon(one: Proposal, other: Proposal): boolean {
  if (!one.horizon?.due || !other.horizon?.due) return true;
  return one.horizon.due === other.horizon.due;
}

/** Whether two places state one judgement: same level, dates that agree, same figures, same subject and predicate. */
function same(one: Entry, other: Entry): boolean {
  if (!sameHorizon(one.proposal, other.proposal) || one.numbers !== other.numbers) return false;
  return alike(one, other) && !contradict(one, other);
}

/** Whether subject and predicate share most of their words. */
function alike(one: Entry, other: Entry): boolean {
  const whole = (one.subject.size === 0 || other.subject.size === 0) && !one.vague && !other.vague;
  if (whole) return overlap(allOf(one), allOf(other)) >= 0.7;
  const predicates = overlap(one.predicate, other.predicate);
  if (one.vague || other.vague) return predicates >= 0.8 && Math.min(one.predicate.size, other.predicate.size) >= 3;
  return predicates >= 0.6 && overlap(one.subject, other.subject) >= 0.6;
}

/** Whether each names what the other does not, or one says the opposite: up and down, north and south. */
function contradict(one: Entry, other: Entry): boolean {
  const lacking = (some: ReadonlySet<string>, all: Entry): string[] =>
    [...some].filter((stem) => !all.subject.has(stem) && !all.predicate.has(stem) && !all.names.has(stem));
  if (lacking(one.names, other).length > 0 && lacking(other.names, one).length > 0) return true;
  const only = new Set([...lacking(other.subject, one), ...lacking(other.predicate, one)]);
  return [...lacking(one.subject, other), ...lacking(one.predicate, other)].some((stem) =>
    opposites(stem).some((opposite) => only.has(opposite)),
  );
}

/** "the truce collapses": a clause in the simple present has its subject among its words. */
const allOf = ({ subject, predicate }: Entry): ReadonlySet<string> => new Set([...subject, ...predicate]);

/** A day of the sentence itself before one that an earlier sentence or an assumption gives. */
const certainty = ({ horizon }: Proposal): number =>
  !horizon ? 0 : !horizon.due ? 1 : horizon.origin === 'assumed' ? 2 : horizon.origin === 'inherited' ? 3 : 4;

/** Adds a place to the judgement it states; in place, so that a sentence said a million times costs no more. */
function join(one: Entry, other: Entry): void {
  const { proposal } = one;
  if (one.vague && !other.vague) {
    proposal.statement = other.proposal.statement;
    one.vague = false;
  }
  if (certainty(other.proposal) > certainty(proposal)) proposal.horizon = other.proposal.horizon;
  proposal.condition ??= other.proposal.condition;
  proposal.mentions.push(...other.proposal.mentions);
}

function entryOf({ proposal, subject, predicate }: Candidate): Entry {
  const about = stems(subject);
  const said = stems(predicate);
  // "a flood | happens": what is said is the subject itself
  return {
    proposal,
    subject: about,
    predicate: said.size > 0 ? said : about,
    numbers: numbersOf(proposal),
    names: names(proposal.statement),
    vague: subject !== '' && isPronoun(subject),
  };
}

function twinOf(entry: Entry, keys: readonly string[], index: ReadonlyMap<string, Entry[]>): Entry | undefined {
  for (const key of keys) {
    const twin = index.get(key)?.find((earlier) => same(earlier, entry));
    if (twin) return twin;
  }
  return undefined;
}

/** Quotations come last: what they repeat is known by then. */
const inTurn = (candidates: readonly Candidate[]): Candidate[] => [
  ...candidates.filter(({ repeats }) => !repeats),
  ...candidates.filter(({ repeats }) => repeats),
];

const first = ({ mentions }: Proposal): number => mentions[0]!.phrase.start;

/**
 * Joins places that state the same judgement into one with several mentions, in reading order.
 *
 * Repeats, bullets that sum up a section and conclusions come together; the first place gives the statement,
 * unless its subject is only a pronoun, and the most explicit date counts. What stands in a quotation is a further
 * place of a judgement of the running text, or is left out: it may be somebody else's. Near linear: each is compared with at most forty earlier ones.
 */
export function merged(candidates: readonly Candidate[]): Proposal[] {
  const entries: Entry[] = [];
  const index = new Map<string, Entry[]>();
  for (const candidate of inTurn(candidates)) {
    const entry = entryOf(candidate);
    const keys = [...entry.predicate].map((stem) => `${bandKey(entry.proposal)}|${stem}`);
    const twin = twinOf(entry, keys, index);
    if (twin) {
      join(twin, entry);
      continue;
    }
    if (candidate.repeats) continue;
    entries.push(entry);
    for (const key of keys) {
      const listed = index.get(key) ?? [];
      if (listed.length < mostCompared) listed.push(entry);
      index.set(key, listed);
    }
  }
  for (const { proposal } of entries)
    proposal.mentions.sort((one, other) => one.start - other.start || one.phrase.start - other.phrase.start);
  return entries.map((entry) => entry.proposal).sort((one, other) => first(one) - first(other));
}
