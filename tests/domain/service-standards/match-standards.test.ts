import { describe, expect, test } from 'vitest';
import type { UnitKind } from '#domain/org/org';
import { isSoundNorm } from '#domain/planning/schedule/sound-norm';
import { matchStandards } from '#domain/service-standards/match-standards';
import { SHIPPED_PACKS } from '#domain/service-standards/packs/index';
import { packsInForce } from '#domain/service-standards/standard';
import { asCalendarDate as on } from '#domain/shared/calendar-date';

const packs = packsInForce(SHIPPED_PACKS, on('2026-12-31'));
const matched = (clause: string, titles = '', body: UnitKind = 'township-hospital') =>
  matchStandards(packs, { clause, sentence: clause, titles, body }).map(({ standard }) => standard.key);

describe('the standard for a vague word', () => {
  test.each([
    ['对高血压患者定期进行面对面随访', 'hypertension-follow-up'],
    ['定期为65岁以上老年人体检', 'elderly-check-up'],
    ['对2型糖尿病患者定期随访', 'diabetes-follow-up'],
    ['定期测量糖尿病患者血糖', 'diabetes-follow-up'],
    ['定期走访严重精神障碍患者', 'mental-follow-up'],
    ['定期更换健康教育宣传栏内容', 'education-boards'],
    ['定期举办健康教育讲座', 'education-lectures-township'],
    ['定期整理预防接种卡证', 'vaccination-files'],
    ['及时报告传染病疫情', 'report-class-b-c'],
    ['及时上报甲类传染病', 'report-class-a'],
    ['突发公共卫生事件及时报告', 'report-emergency'],
    ['定期巡查学校卫生', 'supervision-patrols'],
    ['定期访视新生儿', 'child-visits'],
  ])('is found by the service and the work: %s', (clause, key) => {
    expect(matched(clause)[0]).toBe(key);
  });

  test('takes the service from the headings where the clause names only the work', () => {
    expect(matched('定期随访', '高血压患者健康管理')).toEqual(['hypertension-follow-up']);
    expect(matched('定期随访', '')).toEqual([]);
  });

  test('is that of the body that does it', () => {
    expect(matched('定期举办健康教育讲座', '', 'village-clinic')).toEqual(['education-lectures-village']);
    expect(matched('村卫生室定期举办健康教育讲座')).toEqual(['education-lectures-village']);
    expect(matched('定期举办健康教育讲座', '', 'county-hospital')).toEqual([]);
  });

  test.each(['定期召开工作例会', '定期检查消防设施', '定期培训护理人员', '及时整改发现的问题', '定期公示药品价格'])(
    'is none where no service is meant: %s',
    (clause) => {
      expect(matched(clause)).toEqual([]);
    },
  );
});

describe('the shipped packs', () => {
  const standards = SHIPPED_PACKS.flatMap((pack) => pack.standards.map((standard) => ({ pack, standard })));

  test('hold one edition of each document for a day, the newer one from the day that it is known', () => {
    const titles = (day: string) => packsInForce(SHIPPED_PACKS, on(day)).map((pack) => pack.title);
    expect(titles('2025-06-30')).toContain('传染病信息报告管理规范（2015年版）');
    expect(titles('2026-06-30')).toContain('传染病信息报告管理规范（2026年版）');
    expect(titles('2026-06-30')).not.toContain('传染病信息报告管理规范（2015年版）');
    expect(titles('2010-06-30')).toEqual([]);
  });

  test('hold rules that can be laid out, under keys of their own, as text and numbers alone', () => {
    expect(standards.flatMap(({ standard }) => standard.norms).every(isSoundNorm)).toBe(true);
    for (const pack of SHIPPED_PACKS) {
      expect(new Set(pack.standards.map(({ key }) => key)).size).toBe(pack.standards.length);
      expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
    }
  });

  test('name the part of the document and say how surely it is known', () => {
    expect(standards.filter(({ standard }) => standard.section === '' || standard.requirement === '')).toEqual([]);
  });
});
