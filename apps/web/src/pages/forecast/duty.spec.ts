import { asksNothing, dutyChangedWords, dutyDraft, dutyEdit, ruledWords } from './duty.js';

const ada = { id: 'ada', name: 'Ada' };
const cole = { id: 'cole', name: 'Cole' };
const duty = {
  ...{ owner: ada, deputy: null, lead: null, marking: null },
  ...{ cadence: { every: 'P30D', tightens: false }, cadenceByRule: false },
};
const opened = dutyDraft(duty);

describe('a hand-over', () => {
  it('sends only what was changed', () => {
    expect(dutyEdit(opened, { ...opened, ownerId: 'cole' }, ' On leave. ')).toEqual({
      ownerId: 'cole',
      reason: 'On leave.',
    });
    expect(dutyEdit(opened, { ...opened, deputyId: 'cole', marking: ' Restricted ' }, '')).toEqual({
      deputyId: 'cole',
      marking: 'Restricted',
      reason: null,
    });
  });

  it('says a cadence whole, and none where nobody is to look again', () => {
    expect(dutyEdit(opened, { ...opened, every: 2, unit: 'W', tightens: true }, '').cadence).toEqual({
      every: 'P2W',
      tightens: true,
    });
    expect(dutyEdit(opened, { ...opened, every: null }, '').cadence).toBeNull();
  });

  it('goes by the rules, or no more', () => {
    expect(dutyEdit(opened, { ...opened, byRule: true }, '').cadence).toBe('by-rule');
    const ruled = dutyDraft({ ...duty, cadenceByRule: true });
    expect(dutyEdit(ruled, { ...ruled, byRule: false }, '').cadence).toEqual(duty.cadence);
    expect(asksNothing(dutyEdit(ruled, ruled, ''))).toBe(true);
  });

  it('says how often the rules have it looked at, as long as it knows whose', () => {
    const ruled = { ...duty, cadenceByRule: true };
    expect(ruledWords(ruled, false)).toBe('Now every 30 days');
    expect([ruledWords(ruled, true), ruledWords(duty, false)]).toEqual([null, null]);
  });

  it('asks nothing where nothing was changed', () => {
    expect(asksNothing(dutyEdit(opened, opened, 'only a reason'))).toBe(true);
    expect(asksNothing(dutyEdit(opened, { ...opened, leadId: 'cole' }, ''))).toBe(false);
  });

  it('takes nothing back that cannot be typed here', () => {
    const odd = dutyDraft({ ...duty, cadence: { every: 'P1M2D', tightens: true } });
    expect(asksNothing(dutyEdit(odd, odd, ''))).toBe(true);
  });
});

describe('what somebody else changed meanwhile', () => {
  it('is said one by one', () => {
    const after = { ...duty, owner: cole, cadence: { every: 'P1W', tightens: false }, marking: 'Restricted' };
    expect(dutyChangedWords(duty, after)).toEqual([
      'Owner: Cole, before: Ada',
      'Looked at: every week, before: every 30 days',
      'Marking: Restricted, before: none',
    ]);
    expect(dutyChangedWords(duty, { ...duty, cadenceByRule: true })).toEqual([
      'Looked at: every 30 days, by the rules, before: every 30 days',
    ]);
    expect(dutyChangedWords(duty, duty)).toEqual([]);
  });
});
