import { describe, expect, it } from 'vitest';
import { explainPlan } from '#domain/plan-reader/explain';
import { readPlan } from '#domain/plan-reader/read-plan';
import { OWN_PLANS } from './own-plans';

/** Each stretch that was passed over in a text, with the reason. */
function passedOver(text: string): readonly string[] {
  return explainPlan(text).sentences.flatMap((sentence) =>
    sentence.passedOver.map(({ start, end, reason }) => `${text.slice(start, end)} ${reason}`),
  );
}

describe('an explained reading', () => {
  it.each([
    ['去年完成体检300人。', '300人 background'],
    ['截至3月底已建档。', '3月底 background'],
    ['2026年工作计划\n一、2025年9月建成的中心投入使用。', '2025年9月 past-year'],
    ['不再每月报送报表。', '每月 given-up'],
    ['如发现2例以上，启动预案。', '2例 condition'],
    ['达到90分的予以奖励。', '90分 consequence'],
    ['推进“五星3化”建设。', '3 quoted'],
    ['召开第3次会议。', '第3次 ordinal'],
    ['学习3月5日会议精神。', '3月5日 reference'],
    ['2026年形势严峻。', '2026 names-a-year'],
    ['总结近3年经验。', '3 length-of-time'],
    ['4月5日开展咨询活动一次。', '一次 counts-a-period'],
    ['落实三项制度。', '三项 idiom'],
    ['关爱65岁以上老人。', '65岁 qualifies'],
    ['12月开展年终考核。', '年终 part-of-name'],
    ['当前处于攻坚阶段。', '当前处于攻坚阶段 no-phase'],
    ['由大家负责落实。', '大家 vague-party'],
    ['失业人员应当登记。', '失业人员 target-not-owner'],
    ['医务科的意见很重要。', '医务科 no-duty'],
    ['一、实施步骤\n6月底完成总体任务的30%。', '6月底 claimed-by-stage'],
  ])('says why what was near was not taken: %s', (text, near) => {
    expect(passedOver(text)).toContain(near);
  });

  it('reads what is read without an explanation, and shows all of the text', () => {
    for (const { text } of OWN_PLANS) {
      const { reading, sentences, rest } = explainPlan(text);
      expect(reading).toEqual(readPlan(text));
      const shown = [...sentences.flatMap(({ skipped, label, text: own }) => [...skipped, label, own]), ...rest].join(
        '',
      );
      expect(shown.replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''));
    }
  });

  it('gives every finding to exactly one sentence, and passes over nothing that was found', () => {
    for (const { text } of OWN_PLANS) {
      const { reading, sentences } = explainPlan(text);
      expect(sentences.flatMap((sentence) => sentence.indicators)).toEqual(reading.indicators);
      expect(sentences.flatMap((sentence) => sentence.schedules)).toEqual(reading.schedules);
      expect(sentences.flatMap((sentence) => sentence.owners)).toEqual(reading.owners);
      expect(sentences.flatMap((sentence) => sentence.stages)).toEqual(reading.stages);
    }
  });

  it('tells a silent sentence with its reason', () => {
    expect(readPlan('关爱65岁以上老人。').silent).toMatchObject([{ text: '关爱65岁以上老人。', reason: 'qualifies' }]);
  });
});
