export interface Setting {
  readonly name: string;
  /** As a person would write it; empty when the variable is unset by default. */
  readonly defaultValue: string;
  readonly sentence: string;
}

/** Every environment variable that the product reads. The README's table and docker-compose.yml are held to this list by a test. */
export const settings: readonly Setting[] = [
  {
    name: 'DATABASE_URL',
    defaultValue: '',
    sentence:
      'PostgreSQL 18 to work on, `postgres://…`. Unset: an embedded one is started and kept under the data folder.',
  },
  {
    name: 'TEMPORAL_ADDRESS',
    defaultValue: '',
    sentence: "Temporal's frontend, `host:port`. Unset: a server of our own is found, or fetched, and started.",
  },
  {
    name: 'TEMPORAL_NAMESPACE',
    defaultValue: 'default',
    sentence:
      'The namespace in the server of `TEMPORAL_ADDRESS`; it must exist. A server of our own has one for this clone.',
  },
  { name: 'TEMPORAL_UI_URL', defaultValue: '', sentence: "Where Temporal's own interface is, for links to it." },
  {
    name: 'PORT',
    defaultValue: '3000',
    sentence: 'The web server listens here; `npm start` takes the next free port when it is taken.',
  },
  {
    name: 'HOST',
    defaultValue: '127.0.0.1',
    sentence: 'The network interface that the web server listens on; `0.0.0.0` for all.',
  },
  {
    name: 'PUBLIC_URL',
    defaultValue: 'http://localhost:PORT',
    sentence: 'The address that people type. With `https:` cookies are sent by secure connections only.',
  },
  {
    name: 'TRUST_PROXY',
    defaultValue: '0',
    sentence: "How many reverse proxies stand before the web server; they set the client's address.",
  },
  {
    name: 'DEMO_COUNTY',
    defaultValue: 'on',
    sentence: '`off`: an empty database gets one administrator instead of the demo county.',
  },
  {
    name: 'NIANLUN_DATA',
    defaultValue: '.nianlun',
    sentence: 'The data folder: embedded database, Temporal, files, logs.',
  },
  {
    name: 'FILES_FOLDER',
    defaultValue: 'NIANLUN_DATA/files',
    sentence: 'Where uploaded files lie, named by their content.',
  },
  {
    name: 'S3_BUCKET',
    defaultValue: '',
    sentence: 'Set: uploaded files go to this bucket of an S3-compatible service instead.',
  },
  { name: 'S3_REGION', defaultValue: 'us-east-1', sentence: "The bucket's region." },
  { name: 'S3_ENDPOINT', defaultValue: '', sentence: "The service's address where it is not Amazon's." },
  { name: 'S3_ACCESS_KEY_ID', defaultValue: '', sentence: "The bucket's key." },
  { name: 'S3_SECRET_ACCESS_KEY', defaultValue: '', sentence: "The bucket's secret." },
  {
    name: 'SMTP_URL',
    defaultValue: '',
    sentence: 'A mail server, `smtp://user:password@host:587`. Unset: notices stay in the application.',
  },
  { name: 'SMTP_FROM', defaultValue: '', sentence: 'The sender of mails.' },
  { name: 'SIGN_IN_RATE', defaultValue: '30', sentence: 'Sign-ins a minute from one network address.' },
  { name: 'IMPORT_RATE', defaultValue: '30', sentence: 'Imports a minute from one network address.' },
  { name: 'LOG_LEVEL', defaultValue: 'info', sentence: '`debug`, `info`, `warn` or `error`.' },
  {
    name: 'XDG_CACHE_HOME',
    defaultValue: '~/.cache',
    sentence: "Its folder `nianlun` holds what all clones share: Temporal's program and test server.",
  },
];

/** The list as the README's table. */
export function settingsTable(): string {
  const rows = settings.map(({ name, defaultValue, sentence }) => {
    const shown = defaultValue === '' ? '–' : `\`${defaultValue}\``;
    return `| \`${name}\` | ${shown} | ${sentence} |`;
  });
  return ['| variable | default | what it does |', '|---|---|---|', ...rows].join('\n');
}
