/**
 * A chance as people read it: whole percents, one decimal below 3 and above 97, so that 0.4% never reads as 0%.
 *
 * Anchors: 0.22 → "22%", 0.004 → "0.4%", 0.985 → "98.5%", 0.02 → "2%", 0 → "0%".
 *
 * @param chance 0 to 1
 */
export function percent(chance: number): string {
  const value = chance * 100;
  const fine = (value > 0 && value < 3) || (value > 97 && value < 100);
  const rounded = fine ? Math.min(99.9, Math.max(0.1, Math.round(value * 10) / 10)) : Math.round(value);
  return `${rounded}%`;
}
