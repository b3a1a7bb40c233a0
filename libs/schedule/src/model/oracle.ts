import { dayMs, dueAtOf, type Facts, type Person } from './facts.js';

/** Something that the product promises to tell somebody at a moment; the name is the same as long as it is the same promise. */
export interface Promised {
  readonly name: string;
  readonly at: number;
  readonly stream: 'round' | 'before' | 'outcome' | 'put off' | 'other';
}

const nine = 9 * 3_600_000;

/** The promises of the defaults (see the settled list of times), by arithmetic on days counted from 1970 and nothing else. */
export function promises(facts: Facts): Promised[] {
  if (facts.closed) return [];
  const life = `${facts.dueRev}/${facts.reopenings}`;
  const dueAt = dueAtOf(facts);
  const from = Math.max(dueAt, facts.since);
  const { owner } = facts;
  const own = (what: string, at: number, stream: Promised['stream']) => ({
    name: `${owner.id} ${what} ${life}`,
    at,
    stream,
  });
  const lastDay =
    atNine(dayNumber(dueAt, owner), owner) <= dueAt ? dayNumber(dueAt, owner) : dayNumber(dueAt, owner) - 1;
  const overdueFrom = dayNumber(from, owner);
  return [
    ...[30, 7].map((days) => own(`before-due-${days}d`, atNine(lastDay - days, owner), 'before')),
    own('at-due', atNine(lastDay, owner), 'outcome'),
    ...(dueAt < facts.since ? [own('due-now', facts.since, 'outcome')] : []),
    ...[1, 7, 21, 35, 49, 63].map((days) => own(`overdue-${days}`, atNine(overdueFrom + days, owner), 'outcome')),
    ...escalation(facts, 'deputy', 7, from),
    ...escalation(facts, 'lead', 21, from),
    ...[0.5, 0.8].flatMap((share) => elapsed(facts, share).map((at) => own(`elapsed-${share * 100}`, at, 'other'))),
    ...roundsOf(facts).map(({ name, at }) => own(name, at, 'round')),
  ];
}

function escalation(facts: Facts, to: 'deputy' | 'lead', days: number, from: number): Promised[] {
  const person = facts[to];
  const answered = facts.lastCheckAt >= from;
  if (person === null || person.id === facts.owner.id || answered) return [];
  const name = `${person.id} escalate-${days} ${facts.dueRev}/${facts.reopenings}`;
  return [{ name, at: atNine(dayNumber(from, person) + days, person), stream: 'other' }];
}

function elapsed(facts: Facts, share: number): number[] {
  const dueAt = dueAtOf(facts);
  if (facts.opensAt >= dueAt) return [];
  const passed = Math.round(facts.opensAt + share * (dueAt - facts.opensAt));
  const today = atNine(dayNumber(passed, facts.owner), facts.owner);
  const at = today >= passed ? today : today + dayMs;
  return dayNumber(at, facts.owner) < dayNumber(dueAt, facts.owner) ? [at] : [];
}

/** Three rounds that are not over when the due date, the owner and the cadence came into force, each before due. */
function roundsOf({ cadence, owner, ...facts }: Facts): { name: string; at: number }[] {
  if (cadence === null) return [];
  const every = Number(cadence.every.slice(1, -1));
  const dueAt = dueAtOf(facts);
  const dueDay = dayNumber(dueAt, owner);
  const found: { name: string; at: number }[] = [];
  let day = dayNumber(facts.lastCheckAt, owner);
  for (let round = 1; found.length < 3; round += 1) {
    day += cadence.tightens ? Math.max(1, Math.min(every, Math.floor((dueDay - day) / 3))) : every;
    const at = atNine(day, owner);
    if (at >= dueAt) break;
    if (at >= Math.max(facts.since, facts.roundsSince))
      found.push({ name: `round ${cadence.every}${cadence.tightens} ${facts.checks}.${round}`, at });
  }
  return found;
}

/** The day that a person's calendar shows, counted from 1 January 1970. */
function dayNumber(moment: number, { offsetMs }: Person): number {
  return Math.floor((moment + offsetMs) / dayMs);
}

function atNine(day: number, { offsetMs }: Person): number {
  return day * dayMs + nine - offsetMs;
}
