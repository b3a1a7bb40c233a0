import type { Proposal } from '@app/contract';
import { isPronoun } from './statement.js';
import { overlap, stems } from './stems.js';

/** A proposal with what is needed to see that two places say the same. */
export interface Candidate {
  readonly proposal: Proposal;
  readonly subject: string;
  readonly predicate: string;
}

interface Entry {
  proposal: Proposal;
  readonly subject: ReadonlySet<string>;
  readonly predicate: ReadonlySet<string>;
  readonly numbers: string;
  readonly vague: boolean;
}

/** How many earlier judgements with the same rare word are compared: bounds the work on repetitive text. */
const mostCompared = 40;

const numbersOf = (proposal: Proposal): string => (proposal.statement.match(/\d+(?:[.,]\d+)*/g) ?? []).sort().join(' ');

const bandKey = ({ band, strength, polarity }: Proposal): string =>
  band ? `${band.lo}:${band.hi}:${polarity}` : `none:${strength}:${polarity}`;

function sameHorizon(one: Proposal, other: Proposal): boolean {
  if (!one.horizon?.due || !other.horizon?.due) return true;
  return one.horizon.due === other.horizon.due;
}

/** Whether two places state one judgement: same level, dates that agree, same figures, same subject and predicate. */
function same(one: Entry, other: Entry): boolean {
  if (!sameHorizon(one.proposal, other.proposal) || one.numbers !== other.numbers) return false;
  const predicates = overlap(one.predicate, other.predicate);
  if (one.vague || other.vague) return predicates >= 0.8 && Math.min(one.predicate.size, other.predicate.size) >= 3;
  return predicates >= 0.6 && overlap(one.subject, other.subject) >= 0.6;
}

function joined(one: Entry, other: Entry): Proposal {
  const first = one.vague && !other.vague ? { ...one.proposal, statement: other.proposal.statement } : one.proposal;
  return {
    ...first,
    horizon: first.horizon ?? other.proposal.horizon,
    condition: first.condition ?? other.proposal.condition,
    strength: first.strength === 'firm' ? 'firm' : other.proposal.strength,
    mentions: [...first.mentions, ...other.proposal.mentions],
  };
}

/**
 * Joins places that state the same judgement into one with several mentions, in reading order.
 *
 * Repeats, bullets that sum up a section and conclusions come together; the first place gives the statement,
 * unless its subject is only a pronoun. Near linear: each is compared with at most forty earlier ones.
 */
export function merged(candidates: readonly Candidate[]): Proposal[] {
  const entries: Entry[] = [];
  const index = new Map<string, Entry[]>();
  for (const { proposal, subject, predicate } of candidates) {
    const entry: Entry = {
      proposal,
      subject: stems(subject),
      predicate: stems(predicate),
      numbers: numbersOf(proposal),
      vague: isPronoun(subject),
    };
    const keys = [...entry.predicate].map((stem) => `${bandKey(proposal)}|${stem}`);
    const twin = keys.flatMap((key) => index.get(key) ?? []).find((earlier) => same(earlier, entry));
    if (twin) {
      twin.proposal = joined(twin, entry);
      continue;
    }
    entries.push(entry);
    for (const key of keys) {
      const listed = index.get(key) ?? [];
      if (listed.length < mostCompared) listed.push(entry);
      index.set(key, listed);
    }
  }
  return entries.map((entry) => entry.proposal);
}
