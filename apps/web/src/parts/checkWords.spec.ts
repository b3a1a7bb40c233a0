import type { Check, Evidence } from '@app/contract';
import { checkWords, evidenceSince, lastCheck, needsReason } from './checkWords.js';

const maren = { id: '00000000-0000-7000-8000-000000000001', name: 'Maren Holt' };
const check = (id: string, day: string, change: Partial<Check> = {}): Check => ({
  id,
  kind: 'changed',
  origin: 'person',
  held: { kind: 'binary', chance: 0.22 },
  chance: 0.22,
  band: null,
  reason: null,
  by: maren,
  effectiveAt: `${day}T10:00:00Z`,
  recordedAt: `${day}T10:00:00Z`,
  undoes: null,
  undone: false,
  ...change,
});
const evidence = (day: string) => ({ id: day, recordedAt: `${day}T12:00:00Z` }) as Evidence;

describe('lastCheck and evidenceSince', () => {
  const checks = [
    check('a', '2026-01-05'),
    check('b', '2026-02-05', { undone: true }),
    check('c', '2026-02-05', { kind: 'undone', undoes: 'b' }),
  ];
  it('pass over what was undone, and the undoing', () => {
    expect(lastCheck({ checks })?.id).toBe('a');
    const logged = [evidence('2026-01-20'), evidence('2026-01-01')];
    expect(evidenceSince({ checks, evidence: logged }).map((item) => item.id)).toEqual(['2026-01-20']);
  });
  it('count all evidence while there is no check', () => {
    expect(lastCheck({ checks: [] })).toBeNull();
    expect(evidenceSince({ checks: [], evidence: [evidence('2026-01-20')] })).toHaveLength(1);
  });
});

describe('checkWords', () => {
  it.each([
    [{ kind: 'kept' }, '5 Jan, kept 22%'],
    [{ kind: 'changed' }, '5 Jan, changed to 22%'],
    [{ kind: 'stated' }, '5 Jan, first said 22%'],
    [{ kind: 'stated', origin: 'report' }, '5 Jan, the report said 22%'],
    [{ kind: 'stated', origin: 'report', band: { lo: 0.2, hi: 0.45 } }, '5 Jan, the report said 20–45%'],
    [{ kind: 'withdrawn', held: null, chance: null }, '5 Jan, withdrawn'],
    [{ effectiveAt: '2024-02-13T00:00:00Z' }, '13 Feb 2024, changed to 22%'],
  ] as const)('%o', (change, expected) =>
    expect(checkWords({ kind: 'binary' }, check('a', '2026-01-05', change), 'UTC', '2026-11-23')).toBe(expected),
  );
});

describe('needsReason', () => {
  it.each([
    [0.35, 0.25, true],
    [0.35, 0.26, false],
    [0.2, 0.3, true],
    [null, 0.9, false],
  ])('%s → %s: %s', (from, to, expected) => {
    const held = (chance: number) => ({ kind: 'binary', chance }) as const;
    expect(needsReason({ kind: 'binary' }, from === null ? null : held(from), held(to))).toBe(expected);
  });
});
