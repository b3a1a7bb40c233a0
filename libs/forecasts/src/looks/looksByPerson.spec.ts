import type { CheckFact } from '../checks.js';
import { looksByPerson } from './looksByPerson.js';

let next = 0;
const check = (at: number, by: string, more: Partial<CheckFact> = {}): CheckFact => {
  const id = `check ${next++}`;
  const base = { id, kind: 'changed', origin: 'person', chance: null, band: null, by, undoes: null } as const;
  return { ...base, effectiveAt: at, recordedAt: at, ...more };
};

describe('looksByPerson', () => {
  const checks = [
    check(0, 'ada', { origin: 'report', kind: 'stated', chance: 0.3 }),
    check(1, 'ada', { kind: 'stated', chance: 0.4 }),
    check(2, 'bo', { chance: 0.6 }),
    check(4, 'ada', { kind: 'kept', chance: 0.6 }),
    check(6, 'ada', { kind: 'withdrawn' }),
    check(9, 'bo', { chance: 0.9 }),
  ];
  const evidence = [
    { logOdds: 1, recordedAt: 0.5 },
    { logOdds: 0.75, recordedAt: 2 },
    { logOdds: -0.25, recordedAt: 4 },
    { logOdds: 5, recordedAt: 5 },
  ];
  const looks = looksByPerson(checks, evidence, 9);

  it('are each person’s own, with what stood after them and the evidence since the one before', () => {
    expect(looks.get('ada')).toEqual([
      { kind: 'stated', chance: 0.4, evidence: 0 },
      { kind: 'kept', chance: 0.6, evidence: 0.5 },
      { kind: 'withdrawn', chance: null, evidence: 5 },
    ]);
  });

  it('end where the outcome was known', () => {
    expect(looks.get('bo')).toEqual([{ kind: 'changed', chance: 0.6, evidence: 0 }]);
    expect([...looksByPerson(checks, [], 0.5).keys()]).toEqual([]);
  });

  it('leave out what was undone', () => {
    const taken = check(1, 'ada', { chance: 0.5 });
    const undoing = check(2, 'ada', { kind: 'undone', undoes: taken.id });
    expect(looksByPerson([taken, undoing], [], 9).size).toBe(0);
  });
});
