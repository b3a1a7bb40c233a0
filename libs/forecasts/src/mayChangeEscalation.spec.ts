import { mayChangeEscalation } from './mayChangeEscalation.js';

describe('mayChangeEscalation', () => {
  it.each([
    ['administrator', 'me', 'owner', null, true],
    ['lead', 'me', 'owner', null, true],
    ['analyst', 'me', 'owner', 'me', true],
    ['analyst', 'me', 'owner', 'lead', false],
    ['analyst', 'me', 'me', null, false],
    ['analyst', 'me', 'me', 'me', false],
  ] as const)('%s %s, of a forecast of %s led by %s: %s', (role, memberId, ownerId, leadId, may) => {
    expect(mayChangeEscalation({ memberId, role }, { ownerId, leadId })).toBe(may);
  });
});
