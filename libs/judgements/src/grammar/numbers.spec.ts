import { tokensOf } from '../text/tokens.js';
import { readNumber, readOdds, readPercent } from './numbers.js';
import { baseOfGerund, isPlural, present } from './verbs.js';

const tokens = (text: string) => tokensOf(text, 0, text.length);

describe('figures in words and digits', () => {
  it.each([
    ['6,000', 6000],
    ['1.6', 1.6],
    ['3,5', 3.5],
    ['sixty-five', 65],
    ['twelve', 12],
  ])('%s', (text, value) => {
    expect(readNumber(tokens(text), 0)?.value).toBe(value);
  });

  it.each([
    ['70%', 0.7, 0.7],
    ['60–70 per cent', 0.6, 0.7],
    ['60 to 70 %', 0.6, 0.7],
    ['60% to 70%', 0.6, 0.7],
    ['between 10 and 20 percent', 0.1, 0.2],
    ['sixty-five per cent', 0.65, 0.65],
    ['0.3%', 0.003, 0.003],
  ])('%s', (text, lo, hi) => {
    expect(readPercent(tokens(text), 0)?.value).toEqual({ lo, hi });
  });

  it.each([
    ['one in five', 0.2],
    ['1 in 7', 0.142857],
    ['two out of three', 0.666667],
    ['two-thirds', 0.666667],
    ['3:1', 0.75],
    ['3 to 1 on', 0.75],
    ['3 to 1 against', 0.25],
  ])('%s', (text, chance) => {
    expect(readOdds(tokens(text), 0)?.value).toBe(chance);
  });

  it.each(['140%', 'seven', 'five in one', '3 to 0', 'in five', ''])('no chance: "%s"', (text) => {
    expect(readPercent(tokens(text), 0) ?? readOdds(tokens(text), 0)).toBeNull();
  });
});

describe('the present of a statement', () => {
  it.each([
    ['Norvania', 'carry', 'carries'],
    ['Norvania and Osterland', 'carry', 'carry'],
    ['Relations between the two', 'be', 'are'],
    ['Cooperation between the two services', 'be', 'is'],
    ['Closing the straits', 'hurt', 'hurts'],
    ['Falling prices', 'hurt', 'hurt'],
    ['The crisis', 'pass', 'passes'],
    ['It', 'have', 'has'],
    ['They', 'go', 'go'],
    ['The armed forces of the north', 'do', 'do'],
  ])('%s + %s', (subject, verb, expected) => {
    expect(present(subject, verb)).toBe(expected);
  });

  it.each([
    ['winning', 'win'],
    ['surviving', 'survive'],
    ['reaching', 'reach'],
    ['passing', 'pass'],
    ['making', 'make'],
    ['increasing', 'increase'],
    ['falling', 'fall'],
    ['being', 'be'],
    ['failing', 'fail'],
  ])('%s comes from %s', (gerund, base) => {
    expect(baseOfGerund(gerund)).toBe(base);
  });

  it('an empty subject is singular', () => {
    expect(isPlural('')).toBe(false);
    expect(isPlural('The two')).toBe(true);
  });
});
