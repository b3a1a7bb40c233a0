import type { Calibration } from '@app/contract';
import { percent } from '../format/percent.js';
import { RangeRows } from './RangeRows.js';

/** How often what came out lay inside the ranges said: about half and nine in ten, if the ranges were right. */
export function IntervalRows({ intervals }: { intervals: Calibration['intervals'] }) {
  return (
    <RangeRows
      title="Ranges that held"
      subject="Range said"
      count="Inside"
      verb="held"
      label={`How often outcomes lay inside our ranges: ${intervals.map(({ level, inside }) => `${percent(level)} range, ${inside.happened} of ${inside.n}`).join('; ')}.`}
      file="ranges-that-held"
      caption="Ink: what the range claims. Dot and line: the share that lay inside, 90% range."
      rows={intervals.map(({ level, inside }) => ({
        key: String(level),
        name: `${percent(level)} range`,
        scale: { lo: level, hi: level },
        given: level,
        n: inside.n,
        happened: inside.happened,
        range: inside.range,
        off: inside.n >= 10 && inside.range !== null && (level < inside.range.lo || level > inside.range.hi),
      }))}
    />
  );
}
