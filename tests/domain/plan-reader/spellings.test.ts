import { describe, expect, it } from 'vitest';
import { withoutRadicals } from '#domain/plan-reader/han-radicals';
import { readPlan } from '#domain/plan-reader/read-plan';
import { SIMPLIFIED } from '#domain/plan-reader/traditional';

describe('traditional characters', () => {
  it('are read as their simplified ones, and given back as printed', () => {
    const text = '一、重點工作\n1、每季度開展一次檢查，由衛生監督所負責。';
    const reading = readPlan(text);
    expect(reading.owners.map((owner) => owner.name)).toEqual(['衛生監督所']);
    expect(reading.schedules[0]?.norm).toMatchObject({ kind: 'recur', per: 'quarter' });
  });

  it('are each one UTF-16 unit for another, and none is itself the simplified one of another', () => {
    const simplified = new Set(SIMPLIFIED.values());
    expect(SIMPLIFIED.size).toBeGreaterThan(1000);
    for (const [from, to] of SIMPLIFIED) {
      expect([from.length, to.length], `${from}${to}`).toEqual([1, 1]);
      expect(simplified.has(from), from).toBe(false);
    }
  });
});

describe('radicals in the place of characters', () => {
  it('are read as what they look like, and given back as printed', () => {
    const text = '⼀、⼯作⽬标\n1、每⽉25⽇前上报报表，由⾷堂⻓负责。';
    const reading = readPlan(text);
    expect(reading.outline.map((entry) => entry.label)).toEqual(['⼀、', '1、']);
    expect(reading.schedules[0]?.norm).toMatchObject({ kind: 'recur', per: 'month', day: 25 });
    expect(reading.owners.map((owner) => owner.name)).toEqual(['⾷堂⻓']);
  });

  it('are each one UTF-16 unit for another, and nothing else is touched', () => {
    for (let code = 0x2e80; code <= 0xfaff; code += code === 0x2fdf ? 0xf900 - 0x2fdf : 1) {
      expect(withoutRadicals(String.fromCharCode(code)), code.toString(16)).toHaveLength(1);
    }
    expect(withoutRadicals('⽉⻔⻓⾦')).toBe('月门长金');
    expect(withoutRadicals('月、ａ①㎡')).toBe('月、ａ①㎡');
  });
});
