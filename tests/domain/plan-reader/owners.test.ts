import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';

/** The parties that one sentence of a plan makes responsible; those that only assist carry a star. */
const owners = (sentence: string) =>
  readPlan(`一、重点工作\n${sentence}`).owners.map((owner) => owner.name + (owner.assist ? '*' : ''));

describe('the owners', () => {
  it.each([
    ['各村卫生室要及时更新档案。', ['各村卫生室']],
    ['疾控中心每季度对报告工作进行检查。', ['疾控中心']],
    ['教导处负责教学常规检查。', ['教导处']],
    ['办公室、财务科、人事科要组织自查。', ['办公室', '财务科', '人事科']],
    ['院领导班子和职能科室主任要定期深入临床调研。', ['院领导班子', '职能科室主任']],
    ['该项工作由图书馆采编部负责完成。', ['图书馆采编部']],
    ['组长由副局长担任。', ['副局长']],
    ['专题讲座由郑玉琴负责。', ['郑玉琴']],
    ['再由妇保科反馈给各街道。', ['妇保科']],
    ['督促各企业开展职工健康检查。', ['各企业']],
    ['要求班主任按时填写家访记录。', ['班主任']],
    ['委托第三方检测机构开展水质监测。', ['第三方检测机构']],
    ['指定专人负责台账管理。', ['专人']],
    ['配备2名联络员，负责信息报送。', ['联络员']],
    ['在街道党工委的领导下，扎实推进各项工作。', ['街道党工委']],
    ['成立以校长为组长的安全工作领导小组。', ['校长']],
    ['成立防汛工作专班，负责日常调度。', ['防汛工作专班']],
    ['妇联主席张桂兰负责联系留守儿童。', ['妇联主席张桂兰']],
    ['县住建局牵头编制方案，县财政局配合。', ['县住建局', '县财政局*']],
    ['开展联合执法（责任单位：城管局；配合单位：公安局）。', ['城管局', '公安局*']],
    ['完成管网改造（水利局牵头，住建局配合）。', ['水利局', '住建局*']],
    ['各责任单位于12月10日前报送总结。', ['各责任单位']],
    ['消防演练每半年一次，保卫科组织。', ['保卫科']],
    ['同时，各村（社区）要加强巡查。', ['各村（社区）']],
    ['每月25日各网格员上报隐患清单。', ['各网格员']],
  ])('reads %s', (sentence, expected) => {
    expect(owners(sentence)).toEqual(expected);
  });

  it.each([
    '对各村卫生室进行考核。',
    '加强医务人员培训，提高服务水平。',
    '向县教育局上报总结。',
    '我们要统一思想，提高认识。',
    '全院职工要树立质量意识。',
    '各单位要高度重视。',
    '广大群众积极参与。',
    '提高教师的业务水平。',
    '为65岁以上老年人建立档案。',
    '建立医疗纠纷讨论制度，讨论问题所在。',
    '整合临床科室与保健科室，优化流程。',
    '我乡共有村卫生室10家。',
    '由于经费不足，部分项目延期。',
    '迎接上级部门的检查。',
  ])('finds nobody in: %s', (sentence) => {
    expect(owners(sentence)).toEqual([]);
  });

  it('reads the columns of a table', () => {
    const rows = ['序号|内容|时限|责任部门|配合部门', '1|消防演练|6月底前|保卫科、办公室|后勤组'];
    const { owners: found, schedules } = readPlan(['三、任务清单', ...rows].join('\n'));
    expect(found.map((owner) => owner.name + (owner.assist ? '*' : ''))).toEqual(['保卫科', '办公室', '后勤组*']);
    expect(schedules.map((schedule) => schedule.time)).toEqual(['6月底前']);
  });

  it('takes the party that a list of duties is headed by', () => {
    const { owners: found } = readPlan('（一）网格员职责\n1、每日巡查。\n2、上报隐患。');
    expect(found.map((owner) => owner.name)).toEqual(['网格员']);
  });
});
