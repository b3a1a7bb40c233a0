import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Certificate } from './certificate.js';

/** What a receiver was told. */
export interface Received {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A real receiver of webhooks on loopback. It takes everything until it is told to behave in another way. */
export interface Receiver {
  readonly port: number;
  readonly url: string;
  readonly received: Received[];
  /** how many connections were opened, whether or not a request came */
  readonly connections: () => number;
  answers(behave: (request: IncomingMessage, response: ServerResponse) => void): void;
  stop(): Promise<void>;
}

/** Starts one; with a certificate it speaks https. */
export async function startReceiver(certificate?: Certificate): Promise<Receiver> {
  const received: Received[] = [];
  let connections = 0;
  let behave = (_request: IncomingMessage, response: ServerResponse): void => void response.writeHead(204).end();
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const headers = request.headers as Record<string, string>;
    received.push({ path: request.url!, headers, body: Buffer.concat(parts).toString() });
    behave(request, response);
  };
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    // a caller that hangs up halfway was not heard
    take(request, response).catch(() => response.destroy());
  };
  const server = certificate ? createTlsServer(certificate, handle) : createServer(handle);
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections += 1;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}/hook`,
    received,
    connections: () => connections,
    answers: (next) => {
      behave = next;
    },
    stop: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
