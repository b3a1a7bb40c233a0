import { gone, keyOf, nextSentence } from './planWords.js';

const prompt = (number: number, fireAt: string, says = 'Tue 3 March 09:00 Baku, inbox and mail') => ({
  forecast: { id: `f-${number}`, number, statement: 'The bridge opens' },
  kind: 'before-due' as const,
  fireAt,
  says,
  why: '7 days before due',
  recipient: { id: 'ada', name: 'Ada Example' },
});
const march = (day: number) => `2026-03-0${day}T05:00:00.000Z`;

describe('two plans side by side', () => {
  it('hold the same prompt only when it comes at the same time in the same way', () => {
    expect(keyOf(prompt(1, march(3)))).toBe(keyOf(prompt(1, march(3))));
    expect(keyOf(prompt(1, march(3), 'Tue 3 March 09:00 Baku, inbox'))).not.toBe(keyOf(prompt(1, march(3))));
  });

  it('count what falls away, not what is merely pushed beyond the fifth place', () => {
    const now = [prompt(1, march(1)), prompt(2, march(2)), prompt(3, march(5))];
    expect(gone(now, [prompt(2, march(2)), prompt(4, march(3)), prompt(5, march(4))])).toBe(1);
    expect(gone(now, [prompt(2, march(2))])).toBe(2);
    expect(gone(now, now)).toBe(0);
    expect(gone([], [])).toBe(0);
  });

  it('say what comes next and why', () => {
    expect(nextSentence(prompt(142, march(3)))).toEqual({
      when: 'Tue 3 March 09:00 Baku',
      how: 'inbox and mail',
      why: 'F-142: 7 days before due',
    });
    expect(nextSentence(undefined)).toBeNull();
  });
});
