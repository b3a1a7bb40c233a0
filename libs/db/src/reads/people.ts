import type { Prisma } from '../generated/prisma/client.js';
import type { MemberRole } from '../rows/workspaces.js';
import { momentOf } from './columns.js';

/** A member as others see them. */
export interface PersonRow {
  /** member key */
  readonly id: string;
  readonly name: string;
}

/** A member with the zone that their days are counted in. */
export interface PersonInZone extends PersonRow {
  readonly zone: string;
}

/** Everybody in the workspace by member key, so that no other read has to join names. */
export async function readPeople(prisma: Prisma.TransactionClient): Promise<Map<string, PersonInZone>> {
  const members = await prisma.member.findMany({
    select: { id: true, timeZone: true, user: { select: { name: true } } },
  });
  return new Map(members.map(({ id, timeZone, user }) => [id, { id, name: user.name, zone: timeZone }]));
}

/** How many open forecasts somebody looks after, in each way. */
export interface LooksAfter {
  readonly owns: number;
  readonly deputises: number;
  readonly leads: number;
}

/** A member as the list of people shows them. */
export interface ListedMember extends PersonInZone {
  readonly role: MemberRole;
  /** `null`: still here */
  readonly leftAt: number | null;
  readonly looksAfter: LooksAfter;
}

const nothing: LooksAfter = { owns: 0, deputises: 0, leads: 0 };

/** Everybody who is or was in the workspace, the longest there first. */
export async function readMembers(prisma: Prisma.TransactionClient): Promise<ListedMember[]> {
  const members = await prisma.member.findMany({
    select: { id: true, role: true, timeZone: true, leftAt: true, user: { select: { name: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const looksAfter = await readLooksAfter(prisma);
  return members.map(({ id, role, timeZone, leftAt, user }) => ({
    ...{ id, name: user.name, zone: timeZone },
    role: role as MemberRole,
    leftAt: momentOf(leftAt),
    looksAfter: looksAfter.get(id) ?? nothing,
  }));
}

/** What each member looks after among the open forecasts, by member key; who looks after nothing is missing. */
async function readLooksAfter(prisma: Prisma.TransactionClient): Promise<Map<string, LooksAfter>> {
  const rows = await prisma.$queryRaw<({ id: string } & LooksAfter)[]>`
    SELECT by.id, sum(by.owns)::int AS owns, sum(by.deputises)::int AS deputises, sum(by.leads)::int AS leads
    FROM forecasts, LATERAL (VALUES (owner_id, 1, 0, 0), (deputy_id, 0, 1, 0), (lead_id, 0, 0, 1))
      AS by (id, owns, deputises, leads)
    WHERE forecasts.closed_at IS NULL AND by.id IS NOT NULL
    GROUP BY by.id`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** The person behind a member key that a row of the same workspace carries. */
export function personOf(people: ReadonlyMap<string, PersonRow>, id: string): PersonRow {
  const person = people.get(id);
  if (!person) throw new RangeError(`no member ${id} in this workspace`);
  return { id: person.id, name: person.name };
}
