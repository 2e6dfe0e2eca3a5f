import { matchesAt, placed } from '../anchored';

/** Parties that open a clause and have something done to them: they are taught, examined, inspected, counted, allowed for. */

const PEOPLE = /(?:人员|员|教师|医师|护士|医生|厨师|骨干|干部|者|班组长|村医|警|司机|工)$/u;
const PLACES = /(?:企业|单位|门店|商户|户|窗口|食堂|药店|室|房|卫生院|医院|学校)$/u;
const HOW_OFTEN = '(?:[每全][^，。；]{1,3}|年度?内?)?(?:再|至少|必须|须|要|应)?';
const COUNTS = '[不至达为各]|[每全]|面|\\d|[一二两三四五六七八九十]';

/** 医务人员每年培训不少于6学时, 驾驶员每学期体检一次, 厨师每年体检、培训各一次. */
const TAUGHT = placed(
  new RegExp(
    `${HOW_OFTEN}(?:岗前|业务|集中|脱产|全员|日常|安全|健康)*(?:培训|轮训|集训|继续教育|体检|健康检查|考核|换证|轮岗)(?:时间|次数|学时|频次|率)?(?:${COUNTS}|、[\\u3400-\\u9fff]{2}各)`,
    'y',
  ),
);
/** 保健人员每年接受不少于12学时的专业培训, 年轻馆员到省馆跟班学习, 从业人员须经培训后上岗, 新队员先培训后上岗. */
const SENT_TO_LEARN = placed(
  new RegExp(
    `${HOW_OFTEN}(?:(?:参加|接受|完成)[^，。；会]{0,10}(?:培训|轮训|继续教育|学习)(?!的?(?:组织|资料))|到[^，。；]{2,9}(?:进修|跟班|学习|挂职|培训)|(?:上[^，。；]{1,3}前)?须?(?:先|经)[^，。；]{0,8}(?:培训|考核|试讲|体检)[^，。；]{0,3}(?:合格|后|方可|[，。；]|$)|每人[^，。；]{0,4}(?:继续教育|培训|学习)[^，。；]{0,4}\\d)`,
    'y',
  ),
);
/** A级企业每年检查不少于1次, 乡镇卫生院每季度抽查一次. */
const INSPECTED = placed(
  /(?:[每全][^，。；]{1,3})?(?:至少)?(?:检查|采样|抽检|抽查|抽测|监测|检测|监管|监督|督导|走访|暗访|巡查|考核|评[审估价])(?:次数|频次|率)?(?:[不至达为]|\d|[一二两三四五六七八九十])/y,
);
/** 每个村卫生室1块, 其他科室每季一次: so much for each of them. */
const SHARE = placed(
  /要?人均|每(?:[年月周季]|[两半三]年|季度)?\d*[一二两三]?[次块个份张套遍期](?:[，。；]|$)|各?\d+[块个份张套台](?:[，。；]|$)/y,
);
/** 新员工上岗前由部门培训, 柜员轮岗由综合部安排, 星级饭店复核委托协会进行, 监理人员到岗情况纳入考核: others do it to them. */
const PASSIVE = placed(
  /[^，。；]{0,12}(?:前|后|期间|\d[小时天日个工作]{1,3}内)由|(?!组织|安排|成立|组建|建立|指定|协调|决定)[\u3400-\u9fff]{2}(?:统一|全部|均|都)?(?:由(?![^，。；]*组成)|委托)|[^，。；]{0,8}(?:情况|表现|业绩)(?:将|要|须|应|均|都|一律)?(?:纳入|列入|作为|记入)/y,
);
/** 信贷员不得代客户填写: what nobody is to do is no work. */
const FORBIDDEN = placed(/(?:均|一律|都)?(?:不得|不准|不许|严禁)/y);
/** 教师于2月18日返校: when the year begins for them. */
const COMES_BACK = placed(/[^，。；]{0,10}(?:返校|离校)(?:[，。；]|$)/y);

/** Whether what stands at `to` in a text is done to the party that ends there. */
export function isTreated(text: string, party: string, to: number): boolean {
  if (matchesAt(PASSIVE, text, to) || matchesAt(SHARE, text, to)) return true;
  if (PLACES.test(party) && matchesAt(INSPECTED, text, to)) return true;
  if (!PEOPLE.test(party)) return false;
  if ([TAUGHT, SENT_TO_LEARN, COMES_BACK].some((words) => matchesAt(words, text, to))) return true;
  return !party.includes('值班') && matchesAt(FORBIDDEN, text, to);
}
