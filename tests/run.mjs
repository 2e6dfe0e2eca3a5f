// `npm test` on a fresh clone: plain Node until the dependencies are there. Ends with the line `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { install } from '../cli/local/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name, file) => join(root, 'node_modules', name, file);

/** Runs a Node program in the clone's root and answers its exit code. */
function node(args, env = {}) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('error', fail).once('exit', (code) => done(code ?? 1));
  });
}

/** What vitest's report counts; a file that does not load counts as one failure. */
function countOf(file, code) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed, // an error outside of every test
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

await install(root);
const folder = mkdtempSync(join(tmpdir(), 'nianlun-report-'));
const report = join(folder, 'report.json');
let count = { passed: 0, failed: 1, skipped: 0 };
try {
  await node(['--import', 'tsx', join(root, 'tests', 'support', 'prepare.ts')]);
  const flags = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  const code = await node([bin('vitest', 'vitest.mjs'), ...flags], { NODE_ENV: 'test' });
  count = countOf(report, code);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = count.failed > 0 ? 1 : 0;
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`);
