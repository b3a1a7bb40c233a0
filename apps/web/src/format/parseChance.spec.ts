import { lexicons } from '@app/lexicons';
import { parseChance, stepped } from './parseChance.js';

const read = (text: string) => parseChance(text, lexicons.icd203);

describe('parseChance', () => {
  it.each([
    ['22', 0.22],
    ['22%', 0.22],
    [' 22 % ', 0.22],
    ['2.5%', 0.025],
    ['2,5 percent', 0.025],
    ['0.4%', 0.004],
    ['0', 0],
    ['100', 1],
    ['1 in 7', 0.142857],
    ['1/8', 0.125],
    ['3 out of 4', 0.75],
    ['2:1', 0.666667],
    ['2 to 1 for', 0.666667],
    ['3 to 1 against', 0.25],
    ['1:3', 0.25],
    ['unlikely', 0.325],
    ['Very likely', 0.875],
    ['almost-certain', 0.97],
  ])('%s', (text, chance) => expect(read(text)).toEqual({ kind: 'chance', chance }));

  it('says nothing while nothing is typed', () => expect(read('  ')).toEqual({ kind: 'empty' }));
  it('asks what a bare fraction means', () =>
    expect(read('0.22')).toEqual({ kind: 'unclear', says: 'Write 22% or 0.22%' }));
  it.each(['101', '5 in 4', '0 in 0', 'perhaps so', '22%%', '-5'])('refuses %s', (text) =>
    expect(read(text).kind).toBe('unclear'),
  );
});

describe('stepped', () => {
  it.each([
    [0.22, 1, 0.23],
    [0.22, -5, 0.17],
    [0.985, 1, 0.99],
    [0.99, 5, 0.99],
    [0.02, -5, 0.01],
    [null, 1, 0.5],
  ])('%s by %s', (from, points, to) => expect(stepped(from, points)).toBe(to));
});
