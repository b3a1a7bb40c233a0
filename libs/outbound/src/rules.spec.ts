import { inwardHosts as inward } from '@test/kit/inwardHosts.js';
import { readOutboundRules, strictRules, whyNotAddress, whyNotUrl } from './rules.js';

describe('whyNotUrl', () => {
  it(`knows ${inward.length} ways of writing an inner address`, () => {
    expect(inward.length).toBeGreaterThanOrEqual(60);
    expect(new Set(inward).size).toBe(inward.length);
  });

  it.each(inward)('never calls https://%s/', (host) => {
    expect(whyNotUrl(`https://${host}/`, strictRules)).toMatch(/no public address|no address of the web/);
  });

  it.each([
    'https://hooks.example.org/services/T0/B0/x?y=1',
    'https://hooks.example.org:8443/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://bücher.example/',
  ])('calls %s', (url) => {
    expect(whyNotUrl(url, strictRules)).toBeNull();
  });

  it.each([
    ['http://hooks.example.org/', 'takes https only'],
    ['ftp://hooks.example.org/', 'takes https only'],
    ['file:///etc/passwd', 'takes https only'],
    ['gopher://hooks.example.org/', 'takes https only'],
    ['javascript:alert(1)', 'takes https only'],
    ['https://hooks.example.org:22/', 'takes the ports 443, 8443 only'],
    ['https://hooks.example.org:80/', 'takes the ports 443, 8443 only'],
    ['https://ada@hooks.example.org/', 'carries a name or a password'],
    ['https://:secret@hooks.example.org/', 'carries a name or a password'],
    ['https://hooks.example.org@127.0.0.1/', 'carries a name or a password'],
    ['https://[fe80::1%25eth0]/', 'is no address of the web'],
    ['//hooks.example.org/', 'is no address of the web'],
    ['https://', 'is no address of the web'],
    ['', 'is no address of the web'],
  ])('does not call %s, which %s', (url, whyNot) => {
    expect(whyNotUrl(url, strictRules)).toBe(whyNot);
  });

  it('calls the networks that the administrator names, and only those', () => {
    const rules = { http: true, ports: [8080], internal: ['10.1.0.0/16', 'fd00:1::/32'] };
    expect(whyNotUrl('http://10.1.2.3:8080/', rules)).toBeNull();
    expect(whyNotUrl('http://[::ffff:10.1.2.3]:8080/', rules)).toBeNull();
    expect(whyNotUrl('http://[fd00:1::9]:8080/', rules)).toBeNull();
    expect(whyNotUrl('http://10.2.0.1:8080/', rules)).toBe('10.2.0.1 is no public address');
    expect(whyNotUrl('http://127.0.0.1:8080/', rules)).toBe('127.0.0.1 is no public address');
  });
});

describe('whyNotAddress', () => {
  it.each(['localhost', '', '1.2.3', 'fe80::1%eth0'])('takes no %s for an answer', (text) => {
    expect(whyNotAddress(text, strictRules)).not.toBeNull();
  });
});

describe('readOutboundRules', () => {
  it('is strict unless the environment says otherwise', () => {
    const nothing = { OUTBOUND_HTTP: '', OUTBOUND_PORTS: ' ', OUTBOUND_INTERNAL: '' };
    expect(readOutboundRules({})).toEqual({ rules: strictRules, faults: [] });
    expect(readOutboundRules(nothing)).toEqual({ rules: strictRules, faults: [] });
  });

  it('takes ports and networks as lists', () => {
    const env = { OUTBOUND_HTTP: 'yes', OUTBOUND_PORTS: '443, 9000', OUTBOUND_INTERNAL: '10.1.0.0/16 fd00::/8' };
    const rules = { http: true, ports: [443, 9000], internal: ['10.1.0.0/16', 'fd00::/8'] };
    expect(readOutboundRules(env)).toEqual({ rules, faults: [] });
  });

  it('names every fault', () => {
    const env = { OUTBOUND_HTTP: 'true', OUTBOUND_PORTS: 'https', OUTBOUND_INTERNAL: 'everything' };
    expect(readOutboundRules(env).faults).toEqual([
      'OUTBOUND_HTTP cannot be used: it takes yes or no.',
      'OUTBOUND_PORTS cannot be used: it takes ports, 443,8443.',
      'OUTBOUND_INTERNAL cannot be used: it takes networks, 10.1.0.0/16.',
    ]);
  });

  it.each([
    { OUTBOUND_PORTS: '70000' },
    { OUTBOUND_PORTS: '0' },
    { OUTBOUND_PORTS: '443;80' },
    { OUTBOUND_INTERNAL: '10.1.0.0' },
    { OUTBOUND_INTERNAL: '10.1.0.0/99' },
  ])('refuses %j', (env) => {
    expect(readOutboundRules(env).faults).toHaveLength(1);
  });
});
