import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import { createMail } from '#services/notices/smtp';
import { createContentStore, storeConfiguration } from '#services/storage';
import { startWorker, type WorkflowCode } from './run-worker';

/** The worker process: reads its configuration from the environment, works until SIGTERM or SIGINT, and then ends in order. */
const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info', base: { process: 'worker' } });

Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('WARN', ({ level, message, meta }) => log.warn({ level, ...meta }, message)),
  telemetryOptions: { logging: { forward: {}, filter: 'WARN' } },
});

const worker = startWorker({
  databaseUrl: required('DATABASE_URL'),
  temporalAddress: required('TEMPORAL_ADDRESS'),
  namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'default',
  code: workflowCode(),
  ports: { store: createContentStore(storeConfiguration(process.env)), mail: createMail(process.env) },
  log,
});

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    void worker.stop().then(() => process.exit(0));
  });
}

/** From the sources the workflows are bundled at start; what was built has its bundle beside it, which saves a second and 100 MB. */
function workflowCode(): WorkflowCode {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return { workflowsPath: fileURLToPath(new URL('./index.ts', here)) };
  return {
    workflowBundle: { codePath: resolve(process.env['NIANLUN_ROOT'] ?? process.cwd(), 'build', 'workflows.cjs') },
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
