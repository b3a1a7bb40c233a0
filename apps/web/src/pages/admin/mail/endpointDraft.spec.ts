import { endpointFaults, firstEndpoint, isPlain, newEndpointOf } from './endpointDraft.js';

describe('an endpoint’s form', () => {
  it('asks for a name and an address, and nothing else', () => {
    expect(Object.keys(endpointFaults(firstEndpoint))).toEqual(['name', 'url']);
    expect(endpointFaults({ name: ' Ops ', url: ' https://ops.example/hook ' })).toEqual({});
  });

  it.each([['ops.example/hook'], ['ftp://ops.example'], ['javascript:alert(1)'], ['https://']])(
    'refuses the address %s',
    (url) => {
      expect(endpointFaults({ name: 'Ops', url })).toHaveProperty('url');
    },
  );

  it('sends what was typed, trimmed', () => {
    expect(newEndpointOf({ kind: 'chat', name: ' Ops ', url: ' https://a.example/x ', memberId: null })).toEqual({
      kind: 'chat',
      name: 'Ops',
      url: 'https://a.example/x',
      memberId: null,
    });
  });

  it('says when an address is not encrypted', () => {
    expect(isPlain('HTTP://ops.example')).toBe(true);
    expect(isPlain('https://ops.example')).toBe(false);
  });
});
