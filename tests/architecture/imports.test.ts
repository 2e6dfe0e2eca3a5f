import { cruise, type IConfiguration } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const rooms = ['app', 'cli', 'db', 'domain', 'services', 'workflows'];
const { forbidden = [], options = {} } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
) as IConfiguration;

test("each room imports only what the house's table allows", async () => {
  const { output } = await cruise(rooms, { ...options, ruleSet: { forbidden }, validate: true, outputType: 'err' });
  expect(output).toContain('no dependency violations');
});
