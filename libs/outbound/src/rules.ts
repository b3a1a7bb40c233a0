import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where calls that leave the installation may go. */
export interface OutboundRules {
  /** also without encryption; meant for receivers in one's own network */
  readonly http: boolean;
  readonly ports: readonly number[];
  /** networks ("10.1.0.0/16") whose addresses may be called although they are not public; none unless set */
  readonly internal: readonly string[];
}

/** Encrypted, on the usual ports, to public addresses only. */
export const strictRules: OutboundRules = { http: false, ports: [443, 8443], internal: [] };

const lists = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** The rules that an environment states, and every fault in them; strict where it says nothing. */
export function readOutboundRules(env: Readonly<Record<string, string | undefined>>): {
  rules: OutboundRules;
  faults: string[];
} {
  const http = env.OUTBOUND_HTTP?.trim() || 'no';
  const ports = lists(env.OUTBOUND_PORTS ?? '').map(Number);
  const internal = lists(env.OUTBOUND_INTERNAL ?? '');
  const faults = [
    ...(http === 'yes' || http === 'no' ? [] : ['OUTBOUND_HTTP cannot be used: it takes yes or no.']),
    ...(ports.every((port) => Number.isInteger(port) && port >= 1 && port <= 65_535)
      ? []
      : ['OUTBOUND_PORTS cannot be used: it takes ports, 443,8443.']),
    ...(internal.every((network) => ipaddr.isValidCIDR(network))
      ? []
      : ['OUTBOUND_INTERNAL cannot be used: it takes networks, 10.1.0.0/16.']),
  ];
  return { rules: { http: http === 'yes', ports: ports.length > 0 ? ports : strictRules.ports, internal }, faults };
}

/**
 * Why such an address of the web is never called, `null` for "go on". Judges what stands in the address itself: a name
 * is judged by what it leads to, when it is called.
 */
export function whyNotUrl(text: string, rules: OutboundRules): string | null {
  if (!URL.canParse(text)) return 'is no address of the web';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && rules.http)) {
    return `takes ${rules.http ? 'http or https' : 'https'} only`;
  }
  if (url.username !== '' || url.password !== '') return 'carries a name or a password';
  if (!rules.ports.includes(portOf(url))) return `takes the ports ${rules.ports.join(', ')} only`;
  const host = hostOf(url);
  return ipaddr.isValid(host) ? whyNotAddress(host, rules) : null;
}

/**
 * Why an IP address is never called, `null` for "go on". Public unicast only: private, loopback, link-local, reserved
 * and translating ranges lead, or may lead, inside. An IPv4 address in IPv6 clothes is judged as what it is.
 */
export function whyNotAddress(text: string, { internal }: OutboundRules): string | null {
  if (isIP(text) === 0) return `${text} is no IP address`;
  const address = ipaddr.process(text);
  if (internal.some((network) => contains(network, address))) return null;
  if (address.range() === 'unicast' && (address.kind() === 'ipv4' || contains('2000::/3', address))) return null;
  return `${text} is no public address`;
}

function contains(network: string, address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  const [base, bits] = ipaddr.parseCIDR(network);
  return base.kind() === address.kind() && address.match(base, bits);
}

/** The port that is called, the protocol's own where none is named. */
export function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

/** The host without the brackets of an IPv6 address. The URL parser has made every way of writing an IP address one. */
export function hostOf({ hostname }: URL): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}
