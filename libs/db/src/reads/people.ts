import type { Prisma } from '../generated/prisma/client.js';

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

/** The person behind a member key that a row of the same workspace carries. */
export function personOf(people: ReadonlyMap<string, PersonRow>, id: string): PersonRow {
  const person = people.get(id);
  if (!person) throw new RangeError(`no member ${id} in this workspace`);
  return { id: person.id, name: person.name };
}
