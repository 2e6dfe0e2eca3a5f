import { readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { settings } from '#cli/configuration';

type Service = {
  image?: string;
  environment?: Record<string, string | number>;
  volumes?: string[];
  depends_on?: Record<string, unknown>;
  healthcheck?: object;
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };

const written = readFileSync('docker-compose.yml', 'utf8');
const compose = parse(written, { merge: true }) as Compose;
const documented = settings.map(({ name }) => name);
const ours = ['setup', 'web', 'worker'];

function validator() {
  const schema = JSON.parse(readFileSync('tests/fixtures/compose/compose-spec.json', 'utf8')) as Record<
    string,
    unknown
  >;
  delete schema['$schema']; // written without the closing `#` that ajv knows draft 7 by
  const ajv = new Ajv({ strict: false, allErrors: true });
  for (const format of ['expose', 'ports', 'duration', 'subnet_ip_address']) ajv.addFormat(format, true);
  return ajv.compile(schema);
}

test('docker-compose.yml follows the compose specification', () => {
  const validate = validator();
  expect(validate(compose), JSON.stringify(validate.errors)).toBe(true);
});

test('the specification would notice a misspelt key', () => {
  const misspelt = { services: { web: { image: 'nianlun', helthcheck: {} } } };
  expect(validator()(misspelt)).toBe(false);
});

test('it has the five parts that an office needs', () => {
  const parts = Object.keys(compose.services);
  expect(parts).toEqual(expect.arrayContaining(['postgres', 'temporal', 'temporal-ui', 'web', 'worker']));
});

test('web and worker are given documented variables only', () => {
  const given = ours.flatMap((name) => Object.keys(compose.services[name]?.environment ?? {}));
  expect(given.filter((name) => !documented.includes(name))).toEqual([]);
});

test('what a person may set from outside is documented, save the password of the database that it starts', () => {
  const asked = [...written.matchAll(/\$\{([A-Z_0-9]+)/gu)].map(([, name]) => name ?? '');
  expect(new Set(asked.filter((name) => !documented.includes(name)))).toEqual(new Set(['POSTGRES_PASSWORD']));
});

test('every documented variable can be set in it, save those of the embedded parts', () => {
  const given = new Set(ours.flatMap((name) => Object.keys(compose.services[name]?.environment ?? {})));
  expect(documented.filter((name) => !given.has(name))).toEqual(['NIANLUN_DATA', 'XDG_CACHE_HOME']);
});

test('web and worker see the same database, Temporal and files', () => {
  const { web, worker } = compose.services;
  const shared = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'FILES_FOLDER', 'S3_BUCKET', 'SMTP_URL', 'PUBLIC_URL'] as const;
  for (const name of shared) expect(worker?.environment?.[name], name).toBe(web?.environment?.[name]);
  expect(worker?.volumes).toEqual(web?.volumes);
});

test('each named volume is declared and each dependency is a service', () => {
  for (const service of Object.values(compose.services)) {
    for (const volume of service.volumes ?? []) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    for (const name of Object.keys(service.depends_on ?? {})) expect(Object.keys(compose.services)).toContain(name);
  }
});
