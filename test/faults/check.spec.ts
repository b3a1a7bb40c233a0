import { check } from './check.js';

describe('the checker', () => {
  const clean = {
    lostInbox: 0,
    lostMails: 0,
    unexpected: 0,
    doubledInbox: 0,
    doubledMails: 0,
    mostCopies: 1,
  };

  it('finds nothing where everything came out once', () => {
    expect(check({ expected: ['a', 'b'], inbox: ['b', 'a'], mails: ['a', 'b'] })).toEqual(clean);
  });

  it('counts what is missing, strange and doubled, each on its own', () => {
    expect(check({ expected: ['a', 'b', 'c'], inbox: ['a', 'a', 'b'], mails: ['b', 'b', 'b', 'c', 'z'] })).toEqual({
      lostInbox: 1,
      lostMails: 1,
      unexpected: 1,
      doubledInbox: 1,
      doubledMails: 1,
      mostCopies: 3,
    });
  });
});
