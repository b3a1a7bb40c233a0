import { remindersSearch } from './search.js';

describe('remindersSearch', () => {
  it.each([
    ['3', '3'],
    [3, '3'],
    ['0', undefined],
    ['x', undefined],
    [undefined, undefined],
  ])('forecast %o → %o', (forecast, number) => expect(remindersSearch({ forecast }).forecast).toBe(number));
});
