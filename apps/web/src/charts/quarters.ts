/** "Q3 2026"; `from` is a quarter's first day. */
export function quarterWords(from: string): string {
  return `Q${Math.floor((Number(from.slice(5, 7)) - 1) / 3) + 1} ${from.slice(0, 4)}`;
}

const ordinal = (from: string) => Number(from.slice(0, 4)) * 4 + Math.floor((Number(from.slice(5, 7)) - 1) / 3);

/** Runs of two or more neighbouring quarters with `few` outcomes or more each, as indices: what a line may join. */
export function joinedRuns(
  quarters: readonly { readonly from: string; readonly n: number }[],
  few: number,
): number[][] {
  const runs: number[][] = [];
  for (const [index, quarter] of quarters.entries()) {
    if (quarter.n < few) continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows = before === index - 1 && ordinal(quarters[before]!.from) + 1 === ordinal(quarter.from);
    if (run && follows) run.push(index);
    else runs.push([index]);
  }
  return runs.filter((run) => run.length > 1);
}

/** The years of ascending quarters: first and last index of each. */
export function yearsOf(
  quarters: readonly { readonly from: string }[],
): { year: string; first: number; last: number }[] {
  const years: { year: string; first: number; last: number }[] = [];
  for (const [index, { from }] of quarters.entries()) {
    const year = from.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.last = index;
    else years.push({ year, first: index, last: index });
  }
  return years;
}
