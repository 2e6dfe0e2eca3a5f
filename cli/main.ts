/** What `nianlun NAME …` runs. Each command is loaded only when it is called, so that `read` starts without a database or a web server. */
const COMMANDS: Record<string, () => Promise<{ run(args: readonly string[]): Promise<number> }>> = {
  build: () => import('./build'),
  configuration: () => import('./print-configuration'),
  dev: () => import('./dev'),
  read: () => import('./read'),
};

/** Runs one command and sets the process's exit code to what it answers. */
export async function main(argv: readonly string[]): Promise<void> {
  const [name = '', ...args] = argv;
  const load = COMMANDS[name];
  if (load === undefined) {
    process.stderr.write(`usage: nianlun start | ${Object.keys(COMMANDS).join(' | ')}\n`);
    process.exitCode = 2;
    return;
  }
  const command = await load();
  process.exitCode = await command.run(args);
}
