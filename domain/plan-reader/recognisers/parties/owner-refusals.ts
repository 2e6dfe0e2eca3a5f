import { matchesAt, placed } from '../../expressions/anchored';
import type { Sentence } from '../../recogniser';
import { clauseEnd } from '../clause';
import { isDescribed, opensPlan } from './owner-described';
import { isTreated } from './owner-treated';

/** Why a party that opens a clause has no duty there. Each speaks of the party `from` to `to` and of what stands behind it. */

/** 领导小组下设办公室，办公室设在县卫健局; 学校成立安全领导小组，校长任组长: where a body sits, who set it up where its head is named. */
const SITS = placed(
  /[^，。；]{0,12}投入使用|将在(?![^，。；]{0,10}[院所校园馆站]长的?(?:直接|统一)?(?:领导|带领))[^，。；]{2,30}(?:领导|指导)[^，。；]{0,6}下|[每全][周年天日月](?:免费)?(?:开放|服务|营业)(?:时间|不)|设(?:在|于|[\d一二三])|挂靠|下设|由[^，。；]{2,20}组成/y,
);
const SETS_UP = placed(
  /(?:研究)?(?:成立|组建|设立)了?[^，。；]{0,24}(?:小组|专班|委员会|指挥部|组委会)[^。；]{0,30}(?:组长|主任委员|总指挥|[:：])|(?:研究)?(?:成立|组建|设立)了?以[^，。；]{2,12}为/y,
);
/** 中医馆9月底前建成, 中心卫生院改扩建工程年内竣工: a place that is built, unless builders finish it. */
const SITE = /(?<!施工|承建|建设)(?:院|馆|校|园|室|厅|中心|厂|场)$/u;
const BUILT = placed(
  /[^，。；]{0,10}(?:建成|竣工|完工|[开动复]工|封顶|投用|启用|落成|交付|投产|上线|开[业馆园诊])(?:使用|建设|运营|运行)?(?=[，。；、]|$)/y,
);
/** 自我管理小组新建10个: what there will be more of. */
const FOUNDED = placed(
  /(?:再|新|计划|拟|力争|争取|全年)*(?:新?建|增[设加]?|设立?|成立|组建|开设|创建|申报|发展|培育|打造|达)[到成]?\d+[个所家支处](?:[，。；]|以上|$)/y,
);
/** 个别科室对感控重视不够: how things are, unless somebody must. */
const SOME = placed(/(?:个别|少数|部分|一些|不少|有些|有的)/y);
const MUST = placed(/[应要须]|必须|不得/y);
/** 心理咨询室每周三中午开放: when a place is open is its business hours. */
const PLACE = /(?:[室馆厅]|门诊|窗口)$/u;
const OPEN = placed(/[^，。；]{0,14}(?:开放|开诊|营业)(?:[，。；]|$)/y);
/** 职工代表大会每年召开一次: a meeting is held. */
const MEETING = /(?:大会|会议|[职教]代会|例会|办公会|家长委员会|[支常]委会|党小组会|董事会|监事会)$/u;
const HELD = placed(/[^，。；]{0,10}(?:召开|举行)(?:[\d一二两三四]|[，。；]|$)/y);
/** 医院与各科室签订责任书: what the house does with all of its sections. */
const HOUSE = /^(?:医院|公司|学校|单位)$/u;
const SIGNS_WITH_ALL = placed(/与[^，。；]{2,24}签订/y);
/** 公司提出了新目标: what was done. */
const DONE = placed(/(?:(?!为)[\u3400-\u9fff]){1,4}了(?![解断结如若，。])/y);
/** 技装站拨付的器材, 机构出具虚假报告的依法吊销资质: a clause about a thing, or about who would do so. */
const RELATIVE = placed(
  /[\u3400-\u9fff]{2}的(?![，。])|[^，。；]{4,16}的，?(?:依法|依规|予以|给予|一律|吊销|取消|责令|严肃|从严)/y,
);
/** 市长公开电话受理…, 政府采购代理机构…: the party is only the beginning of another name. */
const COMPOUND = placed(
  /(?<=政府)(?:采购|购买服务|补[贴助]|投资|债务|性)|(?:健康|资格|上岗)证(?!明)|(?<=长)(?:公开|接待|热线|信箱|(?:办公室)?电话|办公会|负责制|责任制)/y,
);
/** 过去的一年，全市档案部门克服困难…; 目前各科尚未…; 回顾20xx年，…: how it was or is. */
const RETROSPECT =
  /(?:过去的?一年|一年来|近年来|几年来|去年|前年|目前|当前|回顾[\dxX×_]{2,4}年)(?![^。；]{0,80}(?:今年|下一?步|计划|力争|必须))[^。；]{0,60}$/u;

/** Whether the party from `from` to `to` in a sentence's text is told of without a duty, whatever verb follows it. */
export function bearsNoDuty(sentence: Sentence, from: number, to: number): boolean {
  const { text } = sentence;
  const party = text.slice(from, to);
  if (party.includes('下设') || RETROSPECT.test(text.slice(Math.max(0, from - 72), from))) return true;
  if (PLACE.test(party) && matchesAt(OPEN, text, to)) return true;
  if (HOUSE.test(party) && matchesAt(SIGNS_WITH_ALL, text, to)) return true;
  if (SITE.test(party) && matchesAt(BUILT, text, to)) return true;
  if (MEETING.test(party) && matchesAt(HELD, text, to)) return true;
  if ([SITS, FOUNDED, DONE, RELATIVE, COMPOUND].some((words) => matchesAt(words, text, to))) return true;
  if (matchesAt(SETS_UP, text, to) && text[from] !== '各') return true;
  if (matchesAt(SOME, text, from)) return !matchesAt(MUST, text, to);
  if (isTreated(text, party, to) || isDescribed(text, party, to)) return true;
  return sentence.outlineIndex === null && clauseEnd(text, to) < text.length && opensPlan(text, to);
}
