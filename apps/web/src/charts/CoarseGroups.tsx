import type { Calibration } from '@app/contract';
import { percent } from '../format/percent.js';
import { RangeRows } from './RangeRows.js';
import { binOf } from './reliability.js';

/** The picture from 10 to 29 outcomes: three groups with their ranges, no curve. */
export function CoarseGroups({ groups, onOpen }: { groups: Calibration['groups']; onOpen: (bin: string) => void }) {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  return (
    <RangeRows
      title="What we said, what happened"
      subject="We said"
      label={`What we said and what happened, an early picture from ${n} outcomes in three groups.`}
      file="groups"
      aside={`Early picture, ${n} outcomes`}
      caption="Grey: what we said. Dot and line: the share that happened, 90% range. A curve appears at 30."
      rows={groups.map((group) => ({
        key: String(group.from),
        name: `${percent(group.from).replace('%', '')} to ${percent(group.to)}`,
        scale: { lo: group.from, hi: group.to },
        given: group.meanGiven,
        n: group.n,
        happened: group.happened,
        range: group.range,
        off: false,
        open: () => onOpen(binOf(group)),
      }))}
    />
  );
}
