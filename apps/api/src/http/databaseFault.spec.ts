import { databaseFault } from './databaseFault.js';

const coded = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more });

describe('a fault of the database', () => {
  it.each([
    ['a full disk', coded('53100'), 'storage-full'],
    [
      'a full disk, as Prisma tells it',
      coded('P2010', { meta: { driverAdapterError: { cause: { originalCode: '53100' } } } }),
      'storage-full',
    ],
    ['nobody at the address', coded('ECONNREFUSED'), 'not-ready'],
    ['nobody at any address', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]), 'not-ready'],
    ['a server that shuts down', coded('57P01'), 'not-ready'],
    ['a statement that took too long', coded('57014'), 'not-ready'],
    ['a lock that was not to be had', coded('55P03'), 'not-ready'],
    ['a connection that was cut', new Error('Connection terminated unexpectedly'), 'not-ready'],
    ['a connection on which nothing comes any more', new Error('Query read timeout'), 'not-ready'],
    ['Prisma without a server', coded('P1001'), 'not-ready'],
    ['a character that no column holds', coded('22021'), 'invalid-request'],
    ['a broken promise of ours', new RangeError('no such thing'), null],
    ['a constraint of ours', coded('23505'), null],
    ['something that is no error', 'text', null],
  ])('%s', (_case, fault, expected) => {
    expect(databaseFault(fault)).toBe(expected);
  });
});
