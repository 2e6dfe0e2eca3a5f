import { createServer } from 'node:net';

function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((done) => {
    const probe = createServer();
    probe.unref();
    probe.once('error', () => done(undefined));
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      const taken = typeof address === 'object' && address !== null ? address.port : undefined;
      probe.close(() => done(taken));
    });
  });
}

/** True when nothing listens on this port, neither on the loopback nor on all interfaces. */
export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port, '127.0.0.1')) !== undefined && (await tryPort(port, '0.0.0.0')) !== undefined;
}

/** The preferred port when it is free, else the first free one of the fifty above it, else any the system gives. */
export async function freePort(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + 50; port += 1) if (await isFree(port)) return port;
  return anyPort();
}

/** A free port of the system's choice on the loopback interface. */
export async function anyPort(): Promise<number> {
  const port = await tryPort(0, '127.0.0.1');
  if (port === undefined) throw new Error('No free port on 127.0.0.1');
  return port;
}

/**
 * Keeps a port from being chosen by others until it is needed: whoever connects meanwhile is turned away. The function that is
 * answered frees it.
 */
export function reservePort(port: number): Promise<() => Promise<void>> {
  return new Promise((done, fail) => {
    const keeper = createServer((socket) => socket.destroy());
    keeper.unref();
    keeper.once('error', fail);
    keeper.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      done(() => new Promise((freed) => keeper.close(() => freed())));
    });
  });
}
