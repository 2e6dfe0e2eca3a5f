import type { PackProblemCode } from '#domain/service-standards/read-pack';
import type { standards as zhStandards, standardsErrors as zhErrors } from '../zh/standards';

const wrong: Record<PackProblemCode, (column: string, value: string) => string> = {
  'no-field': (column) => `“${column}” is not given. Add a row above the head with ${column} and its value beside it.`,
  'no-head': (_column, value) => `No head row. Add one with the column names ${value}.`,
  'no-column': (column) => `The column “${column}” is missing from the head row.`,
  'no-standards': () => 'Nothing stands below the head row. Write one standard a row.',
  'empty-cell': (column) => `“${column}” is empty.`,
  'bad-date': (column, value) => `“${column}”: there is no day “${value}”. Write it like 2027-01-01.`,
  'ends-before-it-begins': (column, value) => `“${column}” ${value} is before the first day.`,
  'unread-frequency': (column, value) =>
    `“${column}”: no frequency or time limit can be read in “${value}”. Write 每年至少4次, 每2个月1次 or 2小时内; leave it empty where none is fixed.`,
  'unknown-body': (column, value) =>
    `“${column}”: there is no kind of body “${value}”. Use 乡镇卫生院, 村卫生室 and the like; leave it empty for all.`,
  'unknown-mark': (column, value) => `“${column}” may be empty or 待核对原文, not “${value}”.`,
  'same-twice': (_column, value) => `Says the same as line ${value}. Delete one of them.`,
  'unknown-edition': (column, value) =>
    `“${column}”: no edition is called “${value}”. Copy the name from the list, or leave it empty.`,
};

export const standardsErrors: typeof zhErrors = {
  'standards-too-large': ({ limitBytes }) =>
    `The file is larger than ${Number(limitBytes) / 1_000_000} MB, too large for service standards. Choose another.`,
  'standards-no-table': () => 'The file is no table. Use .xlsx, .csv or .json; download an edition to write by.',
  'standards-undecodable-text': () => 'The file’s encoding is not known. Save it as CSV in UTF-8 and try again.',
  'standards-bad-json': ({ line }) => `Line ${line}: this is no valid JSON. Check quotes, commas and brackets.`,
  'edition-is-loaded': ({ title, validFrom }) =>
    `“${title}” (from ${validFrom}) is loaded already. Withdraw that one first to replace it.`,
  'edition-is-withdrawn': () => 'This edition is withdrawn already.',
};

export const standards: typeof zhStandards = {
  title: 'Service standards',
  lead: 'What the review proposes for words like “regularly”, with its source. A loaded edition reaches this unit and below; a plan is read by what is in force on the last day of its year.',
  standing: {
    'in-force': 'in force',
    'not-yet': 'coming',
    replaced: 'replaced',
    past: 'past',
    withdrawn: 'withdrawn',
  },
  wrong: (line, { code, column, value }) => `Line ${line}: ${wrong[code](column ?? '', value)}`,
  problems: (count) =>
    count === 1
      ? 'Nothing was loaded; one place must be mended:'
      : `Nothing was loaded; ${count} places must be mended:`,
  load: 'Load an edition',
  loadLead:
    'Takes .xlsx, .csv and .json. Download an edition, change it, and load it; one that names what it replaces takes over on its first day.',
  submit: 'Load',
  loaded: (title, count) => `Loaded “${title}” with ${count} ${count === 1 ? 'standard' : 'standards'}.`,
  shipped: 'shipped',
  loadedBy: (by, on, unit) => `loaded by ${by}, ${unit}, ${on}`,
  withdrawnOn: (on) => `withdrawn ${on}`,
  valid: (from, to) => (to === null ? `from ${from}` : `${from} to ${to}`),
  replaces: (title) => `replaces “${title}”`,
  count: (count) => `${count} ${count === 1 ? 'standard' : 'standards'}`,
  download: 'Download',
  downloadOf: (title) => `Download: ${title}`,
  withdraw: 'Withdraw',
  withdrawOf: (title) => `Withdraw “${title}”`,
  withdrawLead:
    'It is proposed no more, and what it replaced holds again. Plans that were answered by it stay as they are.',
  service: 'Service',
  requirement: 'Asks',
  frequency: 'How often',
  section: 'Ground',
  noFrequency: 'no number fixed',
};
