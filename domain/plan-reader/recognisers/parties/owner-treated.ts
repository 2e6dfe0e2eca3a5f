import { freeSpacing } from '../../expressions/free-spacing';
import { matchesAt, placed } from '../../expressions/anchored';

/** Parties that open a clause and have something done to them: they are taught, examined, inspected, counted, allowed for. */

const PEOPLE = /(?:人员|员|教师|医师|护士|医生|厨师|骨干|干部|者|村医|警|司机|工|队)$/u;
const HEADS = /(?:长|主任|书记)$/u;
const PLACES = /(?:企业|单位|场所|[门商药餐饭酒]店|加[油气]站|市场|商户|户|窗口|食堂|药店|室|房|厂|卫生院|医院|学校)$/u;
const HOW_OFTEN = '(?:[每全][^，。；]{1,3}|[一两半]年一次|年度?内?)?(?:再|至少|必须|须|要|应)?';
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
    freeSpacing`
  ${HOW_OFTEN}(?:
    (?:参加|接受|完成)[^，。；会]{0,10}(?:培训|轮训|继续教育|学习)(?!的?(?:组织|资料))|[到赴][^，。；]{2,9}(?:进修|跟班|学习|挂职|培训)
    |(?:上[^，。；]{1,3}前)?须?(?:先|经)[^，。；]{0,8}(?:培训|考核|试讲|体检)[^，。；]{0,3}(?:合格|后|方可|[，。；]|$)
    |每人[^，。；]{0,4}(?:继续教育|培训|学习)[^，。；]{0,4}\d
  )
`,
    'y',
  ),
);
/** A级企业每年检查不少于1次, 乡镇卫生院每季度抽查一次, 清单内企业以非现场检查为主, 加油站推行“四不两直”抽查. */
const INSPECTED = placed(
  /(?:[每全][^，。；]{1,3})?(?:至少)?(?:检查|采样|抽检|抽查|抽测|监测|检测|监管|监督|督导|走访|暗访|巡查|考核|评[审估价])(?:次数|频次|率)?(?:[不至达为]|[\d一二两三四五六七八九十]+[次遍轮回])|(?:原则上)?以[^，。；]{0,8}(?:检查|抽查|监[管测]|巡查|核查|指导)为主|[推实]行[^，。；]{0,14}(?:检查|抽查|抽检|监管|(?:分[类级]|信用|量化)[^，。；]{0,4}管理)(?=[，。；、]|$)/y,
);
/** 每个村卫生室1块, 其他科室每季一次: so much for each of them. */
const SHARE = placed(
  /要?人均|每(?:[年月周季]|[两半三]年|季度)?\d*[一二两三]?[次块个份张套遍期](?:[，。；]|$)|全年(?:至少|不少于)?[一二两三\d]+次(?:[，。；]|$)|各?\d+[块个份张套台](?:[，。；]|$)/y,
);
/** 三所医院列入规划: named with others. */
const LISTED = placed(/(?:被|均|全部|已)?(?:列入|列为|纳入|评为|确定为|命名为)|(?:按期|如期)?换届(?=[，。；、]|$)/y);
/** 新员工上岗前由部门培训, 柜员轮岗由综合部安排, 星级饭店复核委托协会进行, 监理人员到岗情况纳入考核: others do it to them. */
const PASSIVE = placed(
  new RegExp(
    freeSpacing`
  [^，。；]{0,12}(?:前|后|期间|\d[小时天日个工作]{1,3}内)由
  |(?!组织|安排|成立|组建|建立|指定|协调|决定)[\u3400-\u9fff]{2}(?:统一|全部|均|都)?(?:由(?![^，。；]*组成)|委托)
  |(?:按|依)[^，。；]{1,6}配[置备齐]|(?:全部|全员|均|都)?持[^，。；]{0,4}证上岗(?=[，。；]|$)
  |[^，。；]{0,8}(?:情况|表现|业绩)(?:将|要|须|应|均|都|一律)?(?:纳入|列入|作为|记入)|(?:给予|予以)(?:奖励|表[彰扬]|处罚|通报|诫勉)
`,
    'y',
  ),
);
/** 退休教师重阳节座谈会如期召开: what is held for them. */
const HELD_FOR = placed(
  /[^，。；]{0,10}(?:座谈会|联谊会|运动会|讲座|活动|比赛)[^，。；]{0,4}(?:召开|举行|举办|开展)(?=[，。；]|$)/y,
);
/** 各科不得自行处理: what nobody is to do alone is no work. */
const NOT_ALONE = placed(/(?:均|一律|都)?不(?:得|准|许)(?:擅自|随意|自行|随便)/y);
/** 创伤中心年内通过省级验收: they are what is judged. */
const JUDGED = placed(/(?:年[内底]前?|\d{1,2}月底?前?)?通过[^，。；]{0,12}(?:验收|评审|评估|认[证定]|复审|评定)/y);
/** 志愿讲解员招募不少于20名: what there will be more of. */
const TAKEN_ON = placed(/(?:招募|招聘|招收|选聘|发展|培养|储备)(?:不少于|至少)?\d/y);
/** 教师于2月18日返校: when the year begins for them. */
const COMES_BACK = placed(/[^，。；]{0,10}(?:返校|离校|全部到岗)(?:[，。；]|$)/y);

/** Whether what stands at `to` in a text is done to the party that ends there. */
export function isTreated(text: string, party: string, to: number): boolean {
  if ([PASSIVE, LISTED, HELD_FOR, SHARE, NOT_ALONE, JUDGED].some((words) => matchesAt(words, text, to))) return true;
  if (PLACES.test(party) && matchesAt(INSPECTED, text, to)) return true;
  if (HEADS.test(party)) return matchesAt(TAUGHT, text, to);
  if (!PEOPLE.test(party)) return false;
  return [TAUGHT, SENT_TO_LEARN, TAKEN_ON, COMES_BACK].some((words) => matchesAt(words, text, to));
}
