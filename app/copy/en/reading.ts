import { formatMonthDay } from '../dates';
import type { reading as zh } from '../zh/reading';

const monthDay = (text: string): string => formatMonthDay('en', text);

export const reading: typeof zh = {
  passedOver: {
    background: 'tells how things were or are',
    'past-year': 'tells of an earlier year',
    'given-up': 'tells what is no longer done',
    condition: 'is a condition, not a target',
    consequence: 'is the measure of a reward, a penalty or a grade',
    quoted: 'stands in quotation marks, as a name',
    ordinal: 'is a number of a list, a paper or an order',
    reference: 'only says which paper or meeting is meant',
    'names-a-year': 'only says which year is meant',
    'length-of-time': 'only says how long',
    'counts-a-period': 'its times are counted in the time rule',
    idiom: 'is a set phrase, not a number',
    'no-name': 'nothing in front of it names a target',
    'no-work-verb': 'nothing says that so much is to be done',
    qualifies: 'only says whom or what is meant',
    'bare-number': 'the number has no unit',
    'part-of-name': 'is part of the name of the work',
    'no-phase': 'speaks of a phase, but sets none',
    'vague-party': 'is everybody or nobody, not a party',
    'target-not-owner': 'is whom the work is for, not who does it',
    'no-duty': 'nothing says what it is to do',
    'claimed-by-stage': 'is read as the progress of a phase',
  },
  kind: { indicator: 'target', schedule: 'time', owner: 'party', stage: 'phase', question: 'question' },
  quoted: (words) => `“${words}”`,
  told: (what, words) => `${what}: ${words}`,
  ground: (origin, by) => ` (${origin}, ${by})`,
  by: (by) => ` (${by})`,
  duty: (assist) => (assist ? 'assists' : 'is responsible'),
  stage: (from, to, progress) =>
    [
      from === null ? '' : `from ${monthDay(from)}`,
      to === null ? '' : `until ${monthDay(to)}`,
      progress === null ? '' : `${progress}% done`,
    ]
      .filter((part) => part !== '')
      .join(', ') || 'prints no dates',
  plan: (number, title, year) => `Plan ${number}: ${title} (${year === null ? 'no year printed' : year})`,
  silentTitle: (count) =>
    count === 0
      ? 'Every sentence with a number or a date gave something.'
      : `${count} ${count === 1 ? 'sentence' : 'sentences'} with a number or a date gave nothing:`,
  line: (line) => `line ${line}`,
  noReason: 'no reason found',
  coverage: (number, percent, silent) =>
    `Plan ${number}: ${percent}% of the text has its place, ${silent} silent ${silent === 1 ? 'sentence' : 'sentences'}`,
};
