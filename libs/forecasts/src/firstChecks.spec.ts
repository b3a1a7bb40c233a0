import { firstChecks } from './firstChecks.js';
import { reportedOf } from './reportedOf.js';

const unlikely = { term: 'unlikely', band: { lo: 0.2, hi: 0.45 } };
const challenging = { term: '', band: null };
const asked = { chance: null, reversed: false, reason: null };
const accept = (judgement: Parameters<typeof firstChecks>[0]['judgement'], changes = {}) =>
  firstChecks({ judgement, newForecast: { ...asked, ...changes }, publishedAt: 100, now: 900, by: 'ada' });

describe('firstChecks', () => {
  const word = {
    kind: 'stated',
    origin: 'report',
    chance: 0.325,
    belief: null,
    band: unlikely.band,
    reason: null,
    by: 'ada',
    effectiveAt: 100,
  };
  const own = {
    kind: 'stated',
    origin: 'person',
    chance: 0.1,
    belief: null,
    band: null,
    reason: 'my own reading',
    by: 'ada',
    effectiveAt: 900,
  };

  it('the report’s word counts from publication', () => {
    expect(accept(unlikely)).toEqual([word]);
  });

  it('a person’s number counts from now, beside the report’s', () => {
    expect(accept(unlikely, { chance: 0.1, reason: 'my own reading' })).toEqual([word, own]);
  });

  it('a number chosen because the report states none is the person’s, never backdated', () => {
    expect(accept(challenging, { chance: 0.1, reason: 'my own reading' })).toEqual([own]);
    expect(accept(null, { chance: 0.1, reason: 'my own reading' })).toEqual([own]);
  });

  it('a statement kept in reverse mirrors the word', () => {
    expect(accept(unlikely, { reversed: true })).toEqual([{ ...word, chance: 0.675, band: { lo: 0.55, hi: 0.8 } }]);
  });

  it('a reason is never lost', () => {
    expect(accept(unlikely, { reason: 'as it stands' })[0]?.reason).toBe('as it stands');
  });

  it('a report of today does not speak from the future', () => {
    const checks = firstChecks({ judgement: unlikely, newForecast: asked, publishedAt: 950, now: 900, by: 'ada' });
    expect(checks[0]?.effectiveAt).toBe(900);
  });
});

describe('reportedOf', () => {
  it.each([
    ['as printed', unlikely, false, { term: 'unlikely', band: { lo: 0.2, hi: 0.45 }, chance: 0.325 }],
    ['reversed', unlikely, true, { term: 'likely', band: { lo: 0.55, hi: 0.8 }, chance: 0.675 }],
    [
      'beyond the scale’s ends',
      { term: 'no chance', band: { lo: 0, hi: 0 } },
      true,
      { term: 'not no chance', band: { lo: 1, hi: 1 }, chance: 1 },
    ],
    ['no probability stated', challenging, true, { term: '', band: null, chance: null }],
  ])('%s', (_case, judgement, reversed, expected) => {
    expect(reportedOf(judgement, reversed)).toEqual(expected);
  });
});
