import { spawn } from 'node:child_process';

export type ProgramResult = { ok: true; output: string } | { ok: false; output: string };
type Options = { cwd?: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal };

/** Runs a program to its end and answers what it said; a program that is not there is a failure, not a throw. */
export function runProgram(command: string, args: readonly string[], options: Options = {}): Promise<ProgramResult> {
  return new Promise((done) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => done({ ok: false, output: error.message }));
    child.once('close', (code) => done({ ok: code === 0, output: output.trim() }));
  });
}

/** The last line of a program's output that says something: what a person wants to read of a failure. */
export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim().slice(0, 300) ?? '';
}
