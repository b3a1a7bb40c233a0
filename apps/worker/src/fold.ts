import { type Db, type Foldable, foldInto, type NewDigest, type Piling, takeFoldable } from '@app/db';
import { type DigestSlot, dayIn, digestSlot, foldLate, lateAfterMs, mostLateSingly, slotToJoin } from '@app/schedule';

/** When mail that piled up goes out as one. */
export const piling: Piling = { lateAfterMs, mostSingly: mostLateSingly };

/** People whose mail is gathered by one transaction. */
const chunk = 500;

/** A digest that something is to go into, and the one after it where it has gone already. */
interface Wanted extends NewDigest {
  readonly next: () => Wanted;
}

/**
 * Gathers mail: that of people who want one mail a day or week into the next of those, and what piled up for somebody
 * into one at once. Mail that is gathered twice, by two workers or after a kill, is in one digest all the same.
 *
 * @returns how many deliveries were looked at
 */
export async function foldDue(db: Db): Promise<number> {
  let seen = 0;
  for (let folded = true; folded; ) {
    folded = await db.transaction('installation', async (tx) => {
      const found = await takeFoldable(tx, { limit: chunk, piling });
      const wanted = found ? digestsOf(found.rows, found.now) : [];
      for (let left = wanted; left.length > 0; ) {
        const refused = new Set(await foldInto(tx, left.map(rowOf)).then((digests) => digests.map(nameOf)));
        left = left.filter((digest) => refused.has(nameOf(digest))).map((digest) => digest.next());
      }
      seen += found?.rows.length ?? 0;
      return wanted.length > 0;
    });
  }
  return seen;
}

function digestsOf(rows: readonly Foldable[], now: number): Wanted[] {
  const { digests: late } = foldLate(
    rows.filter(({ digest }) => digest === null),
    now,
  );
  return [...slotted(rows, now), ...late.map(({ items }) => atOnce(items, now, 1))];
}

/** What goes into a digest of its person's choice, by the slot that it fell due for. */
function slotted(rows: readonly Foldable[], now: number): Wanted[] {
  const bySlot = new Map<string, { slot: DigestSlot; theirs: Foldable[] }>();
  for (const row of rows) {
    if (row.digest === null) continue;
    const slot = slotToJoin(row.fireAt, now, row.digest, row.zone);
    const name = `${row.recipientId} ${slot.localDate}`;
    bySlot.set(name, { slot, theirs: [...(bySlot.get(name)?.theirs ?? []), row] });
  }
  return [...bySlot.values()].map(({ slot, theirs }) => inSlot(theirs, slot));
}

/** Into this slot, or the person's next one after it. */
function inSlot(theirs: readonly Foldable[], { localDate, slotAt }: DigestSlot): Wanted {
  const [{ digest, zone }] = theirs as [Foldable];
  const next = () => inSlot(theirs, digestSlot(slotAt + 1, digest!, zone));
  return { ...ownerOf(theirs), localDate, slot: digest!.at, slotAt, next };
}

/** Now, as the day's first of its kind, or its second … */
function atOnce(theirs: readonly Foldable[], now: number, nth: number): Wanted {
  const slot = nth === 1 ? 'late' : `late-${nth}`;
  const localDate = dayIn(now, theirs[0]!.zone);
  return { ...ownerOf(theirs), localDate, slot, slotAt: now, next: () => atOnce(theirs, now, nth + 1) };
}

const ownerOf = (theirs: readonly Foldable[]) => ({
  workspaceId: theirs[0]!.workspaceId,
  recipientId: theirs[0]!.recipientId,
  ids: theirs.map(({ id }) => id),
});

const rowOf = ({ next: _, ...digest }: Wanted): NewDigest => digest;
const nameOf = ({ recipientId, localDate, slot }: NewDigest): string => `${recipientId} ${localDate} ${slot}`;
