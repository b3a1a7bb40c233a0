/** A margin note before it has a place; pixels. */
export interface NoteWish {
  /** height of its sentence in the margin */
  readonly at: number;
  readonly height: number;
}

/**
 * Tops of margin notes: each beside its sentence, none over another.
 *
 * The selected note keeps its place; those after it move down, those before it up. Where there is no room
 * above, everything moves down from the top.
 *
 * @param wishes in reading order
 * @param selected index, −1 for none
 */
export function stackNotes(wishes: readonly NoteWish[], selected = -1, gap = 6): number[] {
  const tops = wishes.map((wish) => wish.at);
  const down = (from: number) => {
    for (let index = Math.max(1, from); index < tops.length; index += 1) {
      tops[index] = Math.max(tops[index]!, tops[index - 1]! + wishes[index - 1]!.height + gap);
    }
  };
  if (selected < 0) down(1);
  else {
    for (let index = selected - 1; index >= 0; index -= 1) {
      tops[index] = Math.min(tops[index]!, tops[index + 1]! - wishes[index]!.height - gap);
    }
    // Those before the selected one may still overlap each other where their sentences stand close.
    if ((tops[0] ?? 0) < 0) {
      tops[0] = 0;
      down(1);
    }
    down(selected + 1);
  }
  return tops;
}
