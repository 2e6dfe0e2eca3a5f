import { matchesAt, placed } from '../anchored';
import type { Sentence } from '../recogniser';
import { clauseEnd } from './clause';

/** Why a party that opens a clause has no duty there. Each speaks of the party `from` to `to` and of what stands behind it. */

/** 领导小组下设办公室，办公室设在县卫健局; 学校成立安全领导小组，校长任组长: where a body sits, who set it up where its head is named. */
const SITS = placed(
  /[^，。；]{0,12}投入使用|将在[^，。；]{2,30}(?:领导|指导)[^，。；]{0,6}下|[每全][周年天日月](?:免费)?(?:开放|服务|营业)(?:时间|不)|设(?:在|于|[\d一二三])|挂靠|下设|由[^，。；]{2,20}组成/y,
);
const SETS_UP = placed(
  /(?:研究)?(?:成立|组建|设立)了?[^，。；]{0,24}(?:小组|专班|委员会|指挥部|组委会)[^。；]{0,30}(?:组长|主任委员|总指挥|[:：])|(?:研究)?(?:成立|组建|设立)了?以[^，。；]{2,12}为/y,
);
/** 个别科室对感控重视不够: how things are, unless somebody must. */
const SOME = placed(/(?:个别|少数|部分|一些|不少|有些|有的)/y);
const MUST = placed(/[应要须]|必须|不得/y);
/** 医务人员每年培训不少于6学时, 驾驶员每学期培训2次, A级企业每年检查不少于1次: they are trained and inspected. */
const TREATED_PEOPLE = /(?:人员|员|教师|医师|护士|医生|骨干|干部|者)$/u;
const TREATED_PLACES = /(?:企业|单位|门店|商户|户|窗口|食堂|药店|室|房)$/u;
const TREATED = placed(
  /(?:[每全][^，。；]{1,3}|年度?内?)?(?:至少)?(?:岗前|业务|集中|脱产|全员|日常|安全|健康)?(?:培训|轮训|体检|考核|换证)(?:时间|次数|学时|频次|率)?(?:[不至达为]|\d|[一二两三四五六七八九十])/y,
);
const INSPECTED = placed(
  /(?:[每全][^，。；]{1,3})?(?:至少)?(?:检查|采样|抽检|抽查|抽测|监测|检测|监管|监督|督导|走访|暗访|巡查|考核|评[审估价])(?:次数|频次|率)?(?:[不至达为]|\d|[一二两三四五六七八九十])/y,
);
/** 每个村卫生室1块, 其他科室每季一次: so much for each of them. */
const SHARE = placed(
  /要?人均|每(?:[年月周季]|[两半三]年|季度)?\d*[一二两三]?[次块个份张套遍期](?:[，。；]|$)|各?\d+[块个份张套台](?:[，。；]|$)/y,
);
/** 心理咨询室每周三中午开放: when a place is open is its business hours. */
const PLACE = /(?:[室馆厅]|门诊|窗口)$/u;
const OPEN = placed(/[^，。；]{0,14}(?:开放|开诊|营业)(?:[，。；]|$)/y);
/** 职工代表大会每年召开一次: a meeting is held. 村医老龄化突出, 基层人员更换频繁: how things stand. 干部要有好作风: what people are to be like. */
const MEETING = /(?:大会|会议|[职教]代会|例会|办公会)$/u;
const HELD = placed(/[^，。；]{0,10}(?:召开|举行)(?:[\d一二两三四]|[，。；]|$)/y);
const STANDS = placed(
  /[\u3400-\u9fff]{1,8}(?:频繁|突出|薄弱|不足|严重|不[强够高]|参差不齐|偏[低少高大弱]|短缺|匮乏|滞后|紧张|老化|欠缺|较[大多少差低])(?:[，。；、]|$)/y,
);
const QUALITY = placed(
  /(?:要|应|必须)(?:有|具备|具有)[^，。；]{0,14}(?:作风|意识|精神|责任[感心]|雅量|能力|素质|修养|情怀|心态|[信决]心|眼光)|要(?:保持)?相对(?:固定|稳定)|要(?:发展|生存|壮大)，/y,
);
/** 公司提出了新目标: what was done. */
const DONE = placed(/(?:(?!为)[\u3400-\u9fff]){1,4}了(?![解断结如若，。])/y);
/** 技装站拨付的器材: a clause about a thing. */
const RELATIVE = placed(/[\u3400-\u9fff]{2}的(?![，。])/y);
/** 新员工上岗前由部门培训: done to them. */
const PASSIVE = placed(/[^，。；]{0,12}(?:前|后|期间|\d[小时天日个工作]{1,3}内)由/y);
/** 信贷员不得代客户填写: what nobody is to do is no work. */
const FORBIDDEN = placed(/(?:均|一律|都)?(?:不得|不准|不许|严禁)/y);
/** 自我管理小组新建10个: what there will be more of. */
const FOUNDED = placed(
  /(?:再|新|计划|拟|力争|争取|全年)*(?:新?建|增[设加]?|设立?|成立|组建|开设|创建|申报|发展|培育|打造|达)[到成]?\d+[个所家支处](?:[，。；]|以上|$)/y,
);
/** 护理部将紧紧围绕…: the opening words of a plan. */
const PREAMBLE = placed(
  /(?:全体[\u3400-\u9fff]{2,4})?将?(?:继续|始终|紧紧|认真|全面|深入|进一步|坚持|主动|积极)*(?:以[^，。；]{4,}为|结合实际|(?:将在[^，。；]{2,30}|在[^，。；]{2,30}(?:正确|坚强|具体))(?:领导|指导)(?:和[^，。；]{2,12})?下|围绕|贯彻|坚持以|按照)/y,
);

/** 各级各部门务必提高认识: the appeal to everybody that every plan closes with. */
const APPEAL = placed(
  /(?:要|应|须|务必|必须)?(?:从讲政治的高度|充分|进一步|切实|不断)*(?:提高(?:思想|政治)?认识|提高[政站]|高度重视|统一思想|克服|转变观念|解放思想|认识到?|振奋精神|高度警[觉惕]|增强[^，。；]{0,8}[识感])/y,
);

/** 过去的一年，全市档案部门克服困难…; 目前各科尚未…: how it was or is. */
const RETROSPECT =
  /(?:过去的?一年|一年来|近年来|几年来|去年|前年|目前)(?![^。；]{0,80}(?:今年|下一?步|计划|力争|必须))[^。；]{0,60}$/u;

/** Whether the party from `from` to `to` in a sentence's text is told of without a duty, whatever verb follows it. */
export function bearsNoDuty(sentence: Sentence, from: number, to: number): boolean {
  const { text } = sentence;
  if (text.slice(from, to).includes('下设') || RETROSPECT.test(text.slice(Math.max(0, from - 72), from))) return true;
  if (PLACE.test(text.slice(from, to)) && matchesAt(OPEN, text, to)) return true;
  if (MEETING.test(text.slice(from, to)) && matchesAt(HELD, text, to)) return true;
  if ([STANDS, QUALITY, DONE, RELATIVE, PASSIVE].some((words) => matchesAt(words, text, to))) return true;
  if (matchesAt(SITS, text, to) || matchesAt(FOUNDED, text, to)) return true;
  if (matchesAt(SETS_UP, text, to) && text[from] !== '各') return true;
  if (matchesAt(SOME, text, from)) return !matchesAt(MUST, text, to);
  const party = text.slice(from, to);
  if (TREATED_PEOPLE.test(party) && !party.includes('值班') && matchesAt(FORBIDDEN, text, to)) return true;
  if (TREATED_PEOPLE.test(party) && matchesAt(TREATED, text, to)) return true;
  if (TREATED_PLACES.test(party) && matchesAt(INSPECTED, text, to)) return true;
  if (matchesAt(SHARE, text, to) || (text[from] === '各' && matchesAt(APPEAL, text, to))) return true;
  return sentence.outlineIndex === null && clauseEnd(text, to) < text.length ? matchesAt(PREAMBLE, text, to) : false;
}
