import { connect } from 'node:net';

export type DevServerPlace = { databaseFile: string; port: number; uiPort: number; namespace?: string };

/** The command line of a dev server that keeps its state in one SQLite file and shows Temporal's own interface. */
export function devServerArguments({ databaseFile, port, uiPort, namespace = 'default' }: DevServerPlace): string[] {
  const ports = ['--ip', '127.0.0.1', '--port', String(port), '--ui-ip', '127.0.0.1', '--ui-port', String(uiPort)];
  return [
    'server',
    'start-dev',
    '--db-filename',
    databaseFile,
    '--namespace',
    namespace,
    ...ports,
    '--log-level',
    'error',
  ];
}

/** Keeps a small office's server small: the collector works earlier, at the price of some processor time. */
export const devServerEnvironment = { GOMEMLIMIT: '160MiB', GOGC: '50' };

/** True when something accepts connections at `host:port` within `timeoutMs`. */
export function accepts(address: string, timeoutMs = 2_000): Promise<boolean> {
  const at = address.lastIndexOf(':');
  return new Promise((done) => {
    const socket = connect({ host: address.slice(0, at), port: Number(address.slice(at + 1)) });
    const finish = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(timeoutMs, () => finish(false));
    socket.once('connect', () => finish(true)).once('error', () => finish(false));
  });
}
