import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { layOutYear } from '#domain/planning/layout/lay-out-year';
import { within } from '#domain/shared/span';
import { standardCalendar as calendar } from '#domain/work-calendar/holidays/index';
import { isWorkingDayOrAssumed } from '#domain/work-calendar/working-days';

// why: the collected plans are not part of the product; without them these tests are skipped.
const folder = join(import.meta.dirname, '../../../../shared/corpus');
const texts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

describe.skipIf(texts.length === 0)('real plans, where the collection is at hand', () => {
  const plans = texts.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const reading = readPlan(text);
    return reading.plans.map((plan, at) => ({ name: `${name} ${at}`, text, reading, plan, at }));
  });

  it.each(plans)('$name loses no time, target or stage between reading and draft', ({ text, reading, plan, at }) => {
    const draft = draftPlan(text, reading, at);
    const kept = new Set([
      ...draft.items.flatMap((item) => [...item.rules, ...item.indicators].map(({ span }) => span?.start)),
      ...draft.stages.map(({ span }) => span?.start),
    ]);
    const found = [...reading.schedules, ...reading.indicators, ...reading.stages].filter((each) => within(each, plan));
    expect(found.filter((each) => !kept.has(each.start)).map((each) => text.slice(each.start, each.end))).toEqual([]);
  });

  it.each(plans)('$name is laid out on working days, each item with at least one task', ({ text, reading, at }) => {
    const draft = { ...draftPlan(text, reading, at), year: 2026 };
    const { occurrences } = layOutYear({ draft, calendar });
    expect(new Set(occurrences.map((each) => each.itemId))).toEqual(new Set(draft.items.map((item) => item.id)));
    expect(new Set(occurrences.map((each) => each.key)).size).toBe(occurrences.length);
    expect(occurrences.filter((each) => !isWorkingDayOrAssumed(each.dueOn, calendar).working)).toEqual([]);
  });

  it.each(plans)('$name has titles that fit a row', ({ text, reading, at }) => {
    const titles = draftPlan(text, reading, at).items.map((item) => item.title);
    expect(titles.filter((title) => title === '' || title.length > 30)).toEqual([]);
  });
});
