import { reallyTold, whyNoMail } from './whyNoMail.js';

describe('whyNoMail', () => {
  it.each([
    ['a mail server', false, true, null],
    ['none that a worker knows', false, false, 'not-set-up'],
    ['no worker that has said: nothing is taken back', false, null, null],
    ['the example, though there is a mail server', true, true, 'example'],
    ['the example without one', true, false, 'example'],
  ] as const)('%s', (_case, isExample, mailSetUp, expected) => {
    expect(whyNoMail({ isExample, mailSetUp })).toBe(expected);
  });
});

describe('reallyTold', () => {
  const wanted = { mail: true, quiet: { from: '20:00', to: '07:00' } };

  it.each([
    ['as wanted where mail goes', wanted, true, wanted],
    ['without mail where none goes, the rest as it was', wanted, false, { ...wanted, mail: false }],
    ['without mail where none is wanted', { ...wanted, mail: false }, true, { ...wanted, mail: false }],
  ])('%s', (_case, given, mailSetUp, expected) => {
    expect(reallyTold(given, { isExample: false, mailSetUp })).toEqual(expected);
  });
});
