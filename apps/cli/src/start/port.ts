import { createServer } from 'node:net';
import { freePort, StartFault } from '@app/embedded';

/** The port to listen on: the wanted one if it is free, a free one for 0. */
export async function portToUse(wanted: number): Promise<number> {
  if (wanted === 0) return freePort();
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (fault: NodeJS.ErrnoException) => reject(portFault(wanted, fault)));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve()));
  });
  return wanted;
}

function portFault(port: number, fault: NodeJS.ErrnoException): Error {
  if (fault.code === 'EADDRINUSE') {
    return new StartFault(
      'port-taken',
      `Port ${port} is taken by another program: stop that one, or choose another port, for example PORT=${port < 65_535 ? port + 1 : port - 1} npm start.`,
    );
  }
  if (fault.code === 'EACCES') {
    return new StartFault('port-taken', `Port ${port} may not be used by this user: choose one above 1023 with PORT.`);
  }
  return fault;
}
