// `npm run check`: everything that can be judged without starting anything. Each step says how to mend what it finds. `-- --static` leaves the tests
// to `npm test`, which runs them all.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { install } from '../cli/local/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rooms = ['app', 'cli', 'db', 'domain', 'services', 'workflows', 'tests'];

/** The longest first, so that the short ones fill the gaps. */
const steps = [
  {
    name: 'lint',
    program: 'eslint/bin/eslint.js',
    args: ['.'],
    mend: 'Mend what each line names; no rule is switched off in a file.',
  },
  { name: 'types', program: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'], mend: 'Mend the types.' },
  {
    name: 'domain and architecture tests',
    isTests: true,
    program: 'vitest/vitest.mjs',
    args: ['run', '--project', 'domain', '--project', 'architecture', '--reporter=dot'],
    mend: 'Run `npx vitest run PATH` on the failing file.',
  },
  {
    name: 'format',
    program: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level=warn', '--cache', '.'],
    mend: 'Run `npx prettier --write .`.',
  },
  {
    name: 'imports',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: [...rooms, '--config', '.dependency-cruiser.cjs'],
    mend: 'The rule that is named says who may import whom; docs/architecture.md has the table.',
  },
  {
    name: 'unused code',
    program: 'knip/bin/knip.js',
    args: ['--no-progress'],
    mend: 'Delete what nobody uses, or do not export what only its own file uses.',
  },
];

/** @param {typeof steps[number]} step */
function run({ program, args }) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => done({ ok: false, output: error.message }));
    child.once('close', (code) => done({ ok: code === 0, output }));
  });
}

await install(root);
const waiting = steps.filter((step) => !(step.isTests && process.argv.includes('--static')));
const failed = [];
const begin = Date.now();
const worker = async () => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const start = Date.now();
    const { ok, output } = await run(step);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)`);
    if (ok) continue;
    failed.push(step.name);
    console.log(`${output.trimEnd()}\n→ ${step.mend}\n`);
  }
};
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
console.log(
  `check: ${failed.length === 0 ? 'all is well' : `failed: ${failed.join(', ')}`} (${Math.round((Date.now() - begin) / 1000)} s)`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
