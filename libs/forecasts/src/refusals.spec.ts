import type { NewCheck, NewForecast, ProblemCode } from '@app/contract';
import type { CheckFact } from './checks.js';
import { whyNotAccept } from './whyNotAccept.js';
import { whyNotCheck } from './whyNotCheck.js';
import { whyNotMoveDue } from './whyNotMoveDue.js';
import { whyNotResolve } from './whyNotResolve.js';
import { whyNotUndo } from './whyNotUndo.js';

const open = { closedAt: null, opensAt: 1000 };
const closed = { closedAt: 5000, opensAt: 1000 };
const check = (changes: Partial<CheckFact> = {}): CheckFact => ({
  id: 'c1',
  kind: 'changed',
  origin: 'person',
  chance: 0.25,
  band: null,
  by: 'ada',
  effectiveAt: 2000,
  recordedAt: 2000,
  undoes: null,
  ...changes,
});
const changed = (chance: number, reason: string | null = null): NewCheck => ({
  kind: 'changed',
  chance,
  belief: null,
  reason,
});

describe('whyNotCheck', () => {
  const keep: NewCheck = { kind: 'kept', reason: null };
  const withdraw: NewCheck = { kind: 'withdrawn', reason: 'no longer mine to say' };
  const withdrawn = check({ id: 'c2', kind: 'withdrawn', chance: null, effectiveAt: 3000 });
  const word = check({ band: { lo: 0.2, hi: 0.3 }, origin: 'report', kind: 'stated' });

  it.each<[string, typeof open | typeof closed, NewCheck, CheckFact[], ProblemCode | null]>([
    ['a small move', open, changed(0.3), [check()], null],
    ['a move of 9.9 points without a reason', open, changed(0.349), [check()], null],
    ['a move of exactly 10 points without a reason', open, changed(0.35), [check()], 'reason-required'],
    ['the same downwards', open, changed(0.15), [check()], 'reason-required'],
    ['with blanks for a reason', open, changed(0.35, '  '), [check()], 'reason-required'],
    ['with a reason', open, changed(0.35, 'the talks resumed'), [check()], null],
    ['the number that stands', open, changed(0.25), [check()], 'same-chance'],
    ['the middle of the word that stands', open, changed(0.25), [word], null],
    ['the first number', open, changed(0.9), [], null],
    ['a number after a withdrawal', open, changed(0.9), [check(), withdrawn], null],
    ['keeping what stands', open, keep, [check()], null],
    ['keeping nothing', open, keep, [], 'nothing-to-keep'],
    ['withdrawing what is withdrawn', open, withdraw, [check(), withdrawn], 'nothing-to-keep'],
    ['anything once the outcome is recorded', closed, changed(0.3), [check()], 'forecast-closed'],
  ])('%s', (_case, forecast, newCheck, checks, expected) => {
    expect(whyNotCheck(forecast, newCheck, checks)).toBe(expected);
  });
});

describe('whyNotUndo', () => {
  it.each<[string, Parameters<typeof whyNotUndo>, ProblemCode | null]>([
    ['one’s newest, at once', [open, check(), check(), 'ada', 2000], null],
    ['after 10 seconds', [open, check(), check(), 'ada', 12_000], null],
    ['later', [open, check(), check(), 'ada', 12_001], 'undo-too-late'],
    ['somebody else’s', [open, check(), check(), 'ben', 2000], 'undo-too-late'],
    ['no longer the newest', [open, check(), check({ id: 'c2' }), 'ada', 2000], 'undo-too-late'],
    [
      'what acceptance recorded',
      [open, check({ kind: 'stated' }), check({ kind: 'stated' }), 'ada', 2000],
      'undo-too-late',
    ],
    ['an undoing', [open, check({ kind: 'undone' }), check({ kind: 'undone' }), 'ada', 2000], 'undo-too-late'],
    ['once the outcome is recorded', [closed, check(), check(), 'ada', 2000], 'forecast-closed'],
  ])('%s', (_case, asked, expected) => {
    expect(whyNotUndo(...asked)).toBe(expected);
  });
});

describe('whyNotResolve', () => {
  it.each<[string, number | null, ProblemCode | null]>([
    ['known now', 4000, null],
    ['known in the future', 4001, 'known-in-future'],
    ['known as it opened', 1000, null],
    ['known before it opened', 999, 'known-before-opening'],
    ['void, never known', null, null],
  ])('%s', (_case, knownAt, expected) => {
    expect(whyNotResolve(open, { outcome: 'void', knownAt }, 4000)).toBe(expected);
  });
});

describe('whyNotMoveDue', () => {
  it.each<[string, typeof open | typeof closed, number | null, ProblemCode | null]>([
    ['later', open, 9000, null],
    ['undated', open, null, null],
    ['no later than the opening', open, 1000, 'due-before-opening'],
    ['once the outcome is recorded', closed, 9000, 'forecast-closed'],
  ])('%s', (_case, forecast, dueAt, expected) => {
    expect(whyNotMoveDue(forecast, dueAt)).toBe(expected);
  });
});

describe('whyNotAccept', () => {
  const unlikely = { lo: 0.2, hi: 0.45 };
  const nearFuture = { text: 'in the near future', due: '2025-02-13', origin: 'assumed' as const };
  const judgement = (changes = {}) => ({ state: 'proposed' as const, band: unlikely, horizon: null, ...changes });
  const ask = (changes: Partial<NewForecast> = {}) => ({
    chance: null,
    due: { date: '2025-02-13', time: null, zone: 'UTC' },
    assumptionConfirmed: false,
    ...changes,
  });
  const fine = { opensAt: 1000, dueAt: 2000 };

  it.each<[string, Parameters<typeof whyNotAccept>, ProblemCode | null]>([
    ['the report gives a word', [judgement(), ask(), fine], null],
    ['accepted already', [judgement({ state: 'accepted' }), ask(), fine], 'already-decided'],
    ['dismissed already', [judgement({ state: 'dismissed' }), ask(), fine], 'already-decided'],
    ['no word and no number', [judgement({ band: null }), ask(), fine], 'chance-required'],
    ['no word, but a number', [judgement({ band: null }), ask({ chance: 0 }), fine], null],
    ['of its own, without a number', [null, ask(), fine], 'chance-required'],
    ['of its own, with one', [null, ask({ chance: 0.5 }), fine], null],
    ['on an unconfirmed assumption', [judgement({ horizon: nearFuture }), ask(), fine], 'assumption-unconfirmed'],
    ['confirmed', [judgement({ horizon: nearFuture }), ask({ assumptionConfirmed: true }), fine], null],
    [
      'another date than the assumed one',
      [judgement({ horizon: nearFuture }), ask({ due: { date: '2026-01-01', time: null, zone: 'UTC' } }), fine],
      null,
    ],
    [
      'undated in spite of an assumption without a date',
      [judgement({ horizon: { ...nearFuture, due: null } }), ask({ due: null }), { opensAt: 1000, dueAt: null }],
      null,
    ],
    ['due before it opens', [judgement(), ask(), { opensAt: 1000, dueAt: 999 }], 'due-before-opening'],
  ])('%s', (_case, asked, expected) => {
    expect(whyNotAccept(...asked)).toBe(expected);
  });
});
