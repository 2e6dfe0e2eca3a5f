import { settingsTable } from '#cli/configuration';

/** `nianlun configuration`: every environment variable, its default and what it does, as the README's table. */
export async function run(): Promise<number> {
  console.log(settingsTable());
  return 0;
}
