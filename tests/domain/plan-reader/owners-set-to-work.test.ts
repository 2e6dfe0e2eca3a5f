import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';

/** The parties that one sentence of a plan makes responsible. */
const owners = (sentence: string) => readPlan(`一、重点工作\n${sentence}`).owners.map((owner) => owner.name);

describe('those whom somebody sets to work', () => {
  it.each([
    ['每半年提请县委常委会、县政府常务会专题研究消防工作。', ['县委常委会', '县政府常务会']],
    ['预算调整提请镇人大主席团审议。', ['镇人大主席团']],
    ['条例草案提请市人大常委会审议。', ['市人大常委会']],
    ['推动村组在桥头设置警示牌。', ['村组']],
    ['推动各学校成立家长委员会。', ['各学校']],
    ['推动物业公司公示收费标准。', ['物业公司']],
    ['推动镇村干部每周到网格走访。', ['镇村干部']],
    ['组织护林员在清明、冬至期间昼夜巡山。', ['护林员']],
    ['组织村干部在汛期轮流值守。', ['村干部']],
    ['组织乡村医生每月入户随访一次。', ['乡村医生']],
    ['聘请律师为村民提供法律咨询。', ['律师']],
    ['聘请农技专家给种植户授课。', ['农技专家']],
    ['调解不成的上报镇党委协调解决。', ['镇党委']],
    ['超出权限的上报区网格中心处置。', ['区网格中心']],
    ['由辖区派出所派民警授课。', ['辖区派出所']],
  ])('reads %s', (sentence, expected) => {
    expect(owners(sentence)).toEqual(expected);
  });

  it.each([
    '推动公立医院党建与业务深度融合。',
    '推动县中医院进一步发展。',
    '推动企业落实主体责任。',
    '推动部门信息共享。',
    '组织医务人员学习法规。',
    '组织骨干教师赴省城跟岗学习。',
    '聘请社会人士担任行风监督员。',
    '聘请市医院的专家来院坐诊。',
    '数据按月上报县疾控中心。',
  ])('finds nobody in: %s', (sentence) => {
    expect(owners(sentence)).toEqual([]);
  });
});

describe('those of whom there are so many, or of a kind', () => {
  it.each([
    ['3座矿山全面落实带班下井制度。', ['3座矿山']],
    ['26所学校全部配备专职保安。', ['26所学校']],
    ['4个中心卫生院各设1个发热诊室。', ['4个中心卫生院']],
    ['村（社区）每年演练两次。', ['村（社区）']],
    ['村（居）每月排查一次。', ['村（居）']],
    ['村（社区）协办员逐户核对名册。', ['村（社区）协办员']],
    ['商场、车站等人员密集场所每半年组织一次演练。', ['商场', '车站']],
    ['宾馆、饭店等公共场所每年自查两次。', ['宾馆', '饭店']],
    ['县级队伍接到命令后20分钟内出动。', ['县级队伍']],
  ])('reads %s', (sentence, expected) => {
    expect(owners(sentence)).toEqual(expected);
  });

  it.each(['矿山生态修复面积不少于200亩。', '12所卫生院全部达标。', '对商场、车站等人员密集场所每月抽查一次。'])(
    'finds nobody in: %s',
    (sentence) => {
      expect(owners(sentence)).toEqual([]);
    },
  );
});

describe('those of the house itself who lead the work', () => {
  it.each([
    ['护理部将在院长和主管院长的领导下，继续做好优质护理。', ['护理部', '院长', '主管院长']],
    ['办公室将在所长的带领下，编印简报12期。', ['办公室', '所长']],
    ['各科在院长的领导下，落实好各项任务。', ['各科', '院长']],
  ])('reads %s', (sentence, expected) => {
    expect(owners(sentence)).toEqual(expected);
  });

  it.each(['我站将在县卫生局的正确领导下，坚持以人为本。', '去年，在院长的领导下，我院完成了各项任务。'])(
    'finds nobody in: %s',
    (sentence) => {
      expect(owners(sentence)).toEqual([]);
    },
  );
});
