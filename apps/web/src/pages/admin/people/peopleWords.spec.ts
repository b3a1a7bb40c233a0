import { dutyWords, handOverWords } from './peopleWords.js';

describe('what somebody looks after', () => {
  it.each([
    [{ owns: 12, deputises: 3, leads: 2 }, 'owns 12 open forecasts, deputises for 3, leads 2'],
    [{ owns: 1, deputises: 0, leads: 0 }, 'owns 1 open forecast'],
    [{ owns: 0, deputises: 1, leads: 0 }, 'deputises for 1'],
    [{ owns: 0, deputises: 0, leads: 0 }, 'looks after nothing'],
  ])('%j: %s', (looksAfter, says) => {
    expect(dutyWords(looksAfter)).toBe(says);
  });
});

describe('handing over', () => {
  it('names its result on the button, once somebody is chosen', () => {
    expect(handOverWords('hand-over', 'Cole', null).save).toBe('Hand over');
    expect(handOverWords('hand-over', 'Cole', 'Mira').save).toBe('Hand over to Mira');
    expect(handOverWords('leave', 'Cole', 'Mira').save).toBe('Hand over to Mira, and leave');
  });
});
