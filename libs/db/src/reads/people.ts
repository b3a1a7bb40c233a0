import type { Prisma } from '../generated/prisma/client.js';

/** A member as others see them. */
export interface PersonRow {
  /** member key */
  readonly id: string;
  readonly name: string;
}

/** Everybody in the workspace by member key, so that no other read has to join names. */
export async function readPeople(prisma: Prisma.TransactionClient): Promise<Map<string, PersonRow>> {
  const members = await prisma.member.findMany({ select: { id: true, user: { select: { name: true } } } });
  return new Map(members.map(({ id, user }) => [id, { id, name: user.name }]));
}

/** The person behind a member key that a row of the same workspace carries. */
export function personOf(people: ReadonlyMap<string, PersonRow>, id: string): PersonRow {
  const person = people.get(id);
  if (!person) throw new RangeError(`no member ${id} in this workspace`);
  return person;
}
