import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import { OWN_PLANS } from './own-plans';

function norm(value: ScheduleNorm): string {
  switch (value.kind) {
    case 'recur':
      return `recur ${value.per} ${String(value.every)} ${String(value.times)}`;
    case 'month':
      return `month ${value.months.join(',')}`;
    case 'date':
      return `date ${String(value.month)} ${String(value.day)}`;
    case 'range':
      return `range ${value.from} ${value.to}`;
    case 'deadline':
      return `deadline ${value.by}`;
    case 'sla':
      return `sla ${String(value.within)} ${value.unit}`;
    default:
      return value.kind;
  }
}

describe.each(OWN_PLANS)('the plan of $name', ({ text, plans, labels, owners, times, targets, stages }) => {
  const reading = readPlan(text);

  it('is split into its plans', () => {
    expect(reading.plans).toHaveLength(plans);
  });

  it('has its outline', () => {
    expect(reading.outline.map((entry) => `${String(entry.depth)} ${entry.label}`)).toEqual(labels);
  });

  it('names its owners', () => {
    expect(reading.owners.map((owner) => owner.name + (owner.assist ? '*' : ''))).toEqual(owners);
  });

  it('has its time rules', () => {
    const found = reading.schedules.map((schedule) => norm(schedule.norm));
    expect(times.filter((time) => !found.includes(time))).toEqual([]);
  });

  it('has its targets', () => {
    const found = reading.indicators.map((indicator) => [indicator.value].flat().join('-') + indicator.unit);
    expect(targets.filter((target) => !found.includes(target))).toEqual([]);
  });

  it('has its stages', () => {
    const found = reading.stages.map((stage) =>
      [stage.name, stage.from ?? '-', stage.to ?? '-', stage.progress ?? '-'].join(' '),
    );
    expect(found).toEqual(stages);
  });
});
