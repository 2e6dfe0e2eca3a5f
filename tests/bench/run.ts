import postgres from 'postgres';
import { startTestCluster } from '#tests/support/cluster';
import { templateDatabase } from '#tests/support/template';
import type { Measured } from './measure';

/** Benchmarks of the plan reader and of the hot pages on a database of their own, then of the whole product's start. */
async function main(): Promise<void> {
  const cluster = await startTestCluster();
  const admin = postgres(cluster.adminUrl, { max: 1, onnotice: () => {} });
  const freshDatabase = async (name: string): Promise<string> => {
    await admin`create database ${admin(name)} template ${admin(templateDatabase)}`;
    const address = new URL(cluster.adminUrl);
    address.pathname = `/${name}`;
    return address.href;
  };
  try {
    show(await (await import('./read.bench')).run());
    await (await import('./other-readers.bench')).run();
    show(await (await import('./publish.bench')).run(await freshDatabase('bench_publish')));
    show(await (await import('./month-view.bench')).run(await freshDatabase('bench_month')));
  } finally {
    await admin.end();
    await cluster.stop();
  }
  const { first, again } = await (await import('./start.bench')).run();
  console.log(
    `start on an empty folder to the first page: ${first.firstPageMs} ms; idle memory ${first.idleMemoryMb} MB`,
  );
  console.log(
    `start again to the first page: ${again.firstPageMs} ms (aim 10000); idle memory ${again.idleMemoryMb} MB (aim 1024)`,
  );
}

function show(measured: readonly Measured[]): void {
  for (const { name, runs, medianMs, p95Ms, aimMs } of measured)
    console.log(
      `${name.padEnd(44)} median ${String(medianMs).padStart(8)} ms   p95 ${String(p95Ms).padStart(8)} ms   ${aimMs === null ? '' : `aim ${aimMs} ms`}   (${runs} runs)`,
    );
}

await main();
