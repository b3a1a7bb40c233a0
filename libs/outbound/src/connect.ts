import type { LookupAddress } from 'node:dns';
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { hostOf, type OutboundRules, portOf, whyNotAddress } from './rules.js';

/** All addresses of a name, as `dns.promises.lookup(name, { all: true })` answers. */
export type Lookup = (name: string) => Promise<LookupAddress[]>;

/** Where a call was about to go is forbidden: not a fault of the receiver, and trying again changes nothing. */
export class Forbidden extends Error {}
/** Connected, but not to somebody we can talk to. */
export class NotTrusted extends Error {}

interface Way {
  readonly lookup: Lookup;
  /** trusted certificates, PEM; left out: those of the system */
  readonly ca?: string;
  /** ends everything that is under way */
  readonly signal: AbortSignal;
}

/**
 * Opens a connection and answers only once it is known to lead to a permitted address. Every address that the name has
 * is checked, and the one really connected is checked again: a name server that gives a public address first and an
 * inner one a moment later gains nothing. No byte is written before.
 */
export async function connectTo(url: URL, rules: OutboundRules, { lookup, ca, signal }: Way): Promise<Socket> {
  const host = hostOf(url);
  const tcp = connectTcp({ host, port: portOf(url), lookup: checking(lookup, rules), signal });
  await until(tcp, 'connect');
  const whyNot = whyNotAddress(tcp.remoteAddress ?? 'nowhere', rules);
  if (whyNot) {
    tcp.destroy();
    throw new Forbidden(whyNot);
  }
  if (url.protocol === 'http:') return tcp;
  const tls = connectTls({ socket: tcp, host, ...(isIP(host) ? {} : { servername: host }), ...(ca && { ca }) });
  try {
    await until(tls, 'secureConnect');
  } catch (fault) {
    tcp.destroy();
    if (signal.aborted) throw fault;
    throw new NotTrusted(`no trusted connection: ${(fault as Error).message}`);
  }
  return tls;
}

/** Looks a name up and hands on nothing unless every answer is permitted. Not asked for IP addresses (`whyNotUrl` is). */
function checking(lookup: Lookup, rules: OutboundRules): LookupFunction {
  return (name, { all }, done) => {
    lookup(name).then(
      (found) => {
        const whyNot = found.map(({ address }) => whyNotAddress(address, rules)).find((reason) => reason !== null);
        const [first] = found;
        if (whyNot) return done(new Forbidden(`${name} leads inside: ${whyNot}`), '');
        if (!first) return done(new Error(`${name} has no address`), '');
        if (all) done(null, found);
        else done(null, first.address, first.family);
      },
      (fault: NodeJS.ErrnoException) => done(fault, ''),
    );
  };
}

function until(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    // stays for good: whoever reads from the socket later learns of faults in his own way
    socket.on('error', reject);
    socket.once(event, resolve);
    socket.once('close', () => reject(new Error('the connection was closed')));
  });
}
