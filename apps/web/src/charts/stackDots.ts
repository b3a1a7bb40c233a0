import type { ResultRow } from '@app/contract';

/** A dot of the list chart: one outcome. */
export interface OutcomeDot {
  readonly row: ResultRow;
  /** pixels */
  readonly x: number;
  /** how many dots of the same line lie beneath it */
  readonly stacked: number;
}

/** Places one dot per outcome along each line, stacking those that would touch; from low to high probability. */
export function stackDots(rows: readonly ResultRow[], x: (chance: number) => number, apart = 14): OutcomeDot[] {
  const placed: OutcomeDot[] = [];
  for (const row of [...rows].sort((a, b) => a.chance - b.chance)) {
    const beside = placed.filter((dot) => dot.row.happened === row.happened && Math.abs(dot.x - x(row.chance)) < apart);
    const taken = new Set(beside.map((dot) => dot.stacked));
    let stacked = 0;
    while (taken.has(stacked)) stacked += 1;
    placed.push({ row, x: x(row.chance), stacked });
  }
  return placed;
}
