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

/** A member as the list of people shows them. */
export interface ListedMember extends PersonInZone {
  readonly role: MemberRole;
  /** `null`: still here */
  readonly leftAt: number | null;
}

/** Everybody who is or was in the workspace, the longest there first. */
export async function readMembers(prisma: Prisma.TransactionClient): Promise<ListedMember[]> {
  const members = await prisma.member.findMany({
    select: { id: true, role: true, timeZone: true, leftAt: true, user: { select: { name: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return members.map(({ id, role, timeZone, leftAt, user }) => ({
    ...{ id, name: user.name, zone: timeZone },
    role: role as MemberRole,
    leftAt: momentOf(leftAt),
  }));
}

/** The person behind a member key that a row of the same workspace carries. */
export function personOf(people: ReadonlyMap<string, PersonRow>, id: string): PersonRow {
  const person = people.get(id);
  if (!person) throw new RangeError(`no member ${id} in this workspace`);
  return { id: person.id, name: person.name };
}
