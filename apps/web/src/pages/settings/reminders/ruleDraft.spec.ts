import type { ReminderRule, RuleSet } from '@app/contract';
import { defaultRuleSet, rulesFor } from '@app/schedule';
import {
  faultsOf,
  firstRule,
  isSame,
  reset,
  ruleAt,
  ruleKinds,
  setOf,
  start,
  stop,
  streamsOf,
  together,
  withRules,
} from './ruleDraft.js';

const workspace = defaultRuleSet as RuleSet;
const rule = (change: Partial<ReminderRule> = {}): ReminderRule => ({
  id: 'mine',
  kind: 'before-due',
  offset: 'P3D',
  at: '09:00',
  channels: ['email'],
  urgent: false,
  ...change,
});
const stream = (own: RuleSet | null, kind: ReminderRule['kind']) =>
  streamsOf(own, workspace, false).find((each) => each.kind === kind)!;

describe('the streams of a person', () => {
  it('are the workspace’s where nothing is said', () => {
    expect(streamsOf(null, workspace, false).map(({ state, differs }) => ({ state, differs }))).toEqual(
      ruleKinds.map(() => ({ state: 'inherited', differs: false })),
    );
  });

  it('of one kind are replaced without the others', () => {
    const own = withRules(null, 'before-due', [rule()]);
    expect(stream(own, 'before-due')).toEqual({ kind: 'before-due', state: 'own', rules: [rule()], differs: true });
    expect(stream(own, 'overdue').state).toBe('inherited');
  });

  it('of one kind are stopped without the others, and start again as they were', () => {
    const own = withRules(null, 'before-due', [rule()]);
    const stopped = stop(own, 'before-due');
    expect(stream(stopped, 'before-due')).toMatchObject({ state: 'stopped', rules: [rule()] });
    expect(stream(stopped, 'at-due').state).toBe('inherited');
    expect(start(stopped, 'before-due')).toEqual(own);
  });

  it('go back to the workspace’s, and then say nothing of their own', () => {
    const own = stop(withRules(null, 'overdue', [rule({ kind: 'overdue' })]), 'overdue');
    expect(setOf(reset(own, workspace, 'overdue', false))).toBeNull();
  });

  it.each([
    ['a rule of one’s own', withRules(null, 'before-due', [rule()])],
    ['a stopped kind', stop(null, 'overdue')],
    ['a stopped kind with rules', stop(withRules(null, 'overdue', [rule({ kind: 'overdue' })]), 'overdue')],
    ['nothing', null],
  ])('show what will be in force with %s', (_case, own) => {
    const shown = streamsOf(own, workspace, false).flatMap(({ state, rules }) => (state === 'stopped' ? [] : rules));
    const inForce = rulesFor({ workspace, person: own, forecast: null });
    expect(shown.map(({ id }) => id).sort()).toEqual(inForce.map(({ id }) => id).sort());
    const asOne = rulesFor({ workspace: together(own, workspace), person: null, forecast: null });
    expect(asOne.map(({ id }) => id).sort()).toEqual(inForce.map(({ id }) => id).sort());
  });

  it('come to one set in which a stopped kind keeps what it would start with', () => {
    const set = together(stop(null, 'overdue'), workspace);
    expect(set.stopped).toEqual(['overdue']);
    expect(set.rules.filter(({ kind }) => kind === 'overdue')).toEqual(
      workspace.rules.filter(({ kind }) => kind === 'overdue'),
    );
  });
});

describe('the streams of a workspace', () => {
  it('are all its own, and differ from the beginning only where they were changed', () => {
    const own = withRules(workspace, 'before-due', [rule()]);
    const streams = streamsOf(own, workspace, true);
    expect(streams.every(({ state }) => state === 'own')).toBe(true);
    expect(streams.filter(({ differs }) => differs).map(({ kind }) => kind)).toEqual(['before-due']);
    expect(isSame(reset(own, workspace, 'before-due', true), workspace)).toBe(true);
  });

  it('may be empty: then nobody is reminded', () => {
    const own = withRules(workspace, 'escalate', []);
    expect(streamsOf(own, workspace, true).at(-1)).toMatchObject({ state: 'own', rules: [], differs: true });
  });
});

describe('a draft', () => {
  it('is the same whatever ids and order its rules’ kinds have', () => {
    const one = withRules(withRules(null, 'before-due', [rule()]), 'at-due', [rule({ kind: 'at-due', offset: 'P0D' })]);
    const other = withRules(
      withRules(null, 'at-due', [rule({ kind: 'at-due', offset: 'P0D', id: 'x' })]),
      'before-due',
      [rule({ id: 'y' })],
    );
    expect(isSame(one, other)).toBe(true);
    expect(isSame(one, stop(one, 'at-due'))).toBe(false);
    expect(isSame(null, { rules: [], stopped: [] })).toBe(true);
  });

  it.each(ruleKinds)('may begin with another rule of kind %s that says nothing twice', (kind) => {
    const first = firstRule(kind, 'new', workspace.rules);
    const besides =
      kind === 'at-due' || kind === 'reassess' ? [] : workspace.rules.filter((each) => each.kind === kind);
    expect(
      faultsOf({ rules: [...besides, kind === 'overdue' ? { ...first, most: 1 } : first], stopped: [] }).filter(
        ({ why }) => why !== 'too-many-overdue',
      ),
    ).toEqual([]);
  });

  it('names every rule that cannot be kept', () => {
    const set: RuleSet = {
      rules: [rule({ id: 'a', offset: 'P0D' }), rule({ id: 'b', kind: 'elapsed', offset: 'P0D', share: undefined })],
      stopped: [],
    };
    expect(faultsOf(set)).toEqual([
      { rule: 'a', why: 'bad-offset' },
      { rule: 'b', why: 'bad-share' },
    ]);
    expect(faultsOf({ rules: [rule({ id: 'a' }), rule({ id: 'b' })], stopped: [] })).toEqual([
      { rule: 'b', why: 'said-twice' },
    ]);
  });

  it('finds the rule that a refusal points at', () => {
    const set: RuleSet = { rules: [rule({ id: 'a' }), rule({ id: 'b' })], stopped: [] };
    expect(ruleAt('set.rules.1.offset', set)).toBe('b');
    expect(ruleAt('set.rules.7', set)).toBeNull();
    expect(ruleAt('set.stopped.1', set)).toBeNull();
  });
});
