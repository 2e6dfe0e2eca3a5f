import { freeSpacing } from '../../expressions/free-spacing';
import { matchesAt, placed } from '../../expressions/anchored';

/** What is said of a party that opens a clause without giving it work: how it is, what it is to be like, what it promises. */

/** 基层团组织普遍存在…, 检验科缺乏骨干; 个别单位服务态度生硬等问题依然突出. */
const EXISTS = placed(
  /(?:普遍|依然|仍然?|还|也|都)*(?:存在|面临|缺乏|处于|受到)|[^。；]{0,40}等[^，。；]{0,4}(?:问题|现象|短板)(?:[^，。；]{0,4}(?:存在|突出|凸显)|没有|尚未)/y,
);
/** 村医常年坚守在一线, 民政干部天天和群众打交道, 学校克服经费困难, 校长高度重视: praise of how somebody works. */
const PRAISE = placed(
  /(?:常年|长期|一直)[^，。；]{0,4}(?:坚守|奋战|工作|奔波)在|[^，。；]{0,2}超负荷|(?:天天|整天)[和与跟]|克服[^，。；]{0,10}(?:困难|不足|压力)|肩负着|[^，。；]{0,14}给予[^，。；]{0,4}(?:肯定|好评|赞誉)|严格自律|严于律己|高度重视(?=[，。；])/y,
);

/** 语文组在去年的抽测中取得较好成绩, 护理部在院领导的支持下，圆满完成了…, 食堂坚持公益性, 食堂实行校长负责制: what it did, what it stands for, what it lives under. */
const DID = placed(
  /在[^，。；]{2,16}(?:取得|获得|荣获)[^，。；]{0,10}(?:成绩|佳绩|名次|好评|称号)|在[^，。；]{2,30}下，[^，。；]{0,20}(?:完成|取得|实现|做好|通过|克服)了/y,
);
const STANDS_FOR = placed(/坚持[^，。；]{1,10}(?:性|微利|原则|方针|导向|宗旨)(?=[，。；、]|$)/y);
const LIVES_UNDER = placed(/实行(?:“|军事化|轮流坐班|[^，。；]{1,8}(?<!值班|带班|值守|巡查)制(?=[，。；、]|$))/y);

/** What a thing of a party is called that changes or is in some state: 服务意识, 办学条件, 监督执纪力度. */
const TRAIT =
  '(?:意识|能力|覆盖面|水平|质量|作风|素质|精神|经验|业务|面貌|形象|热情|压力|结构|条件|建设|管理|服务|经营|运[行转作营]|工作|队伍|班子|记录|资料|手续|台账|设施|制度|体系|机制|氛围|秩序|环境|收入|报酬|工资|待遇|效率|效能|作用|关系|活动|步伐|[度率感力性])';
/** What a party sees to itself, also where it is a state that it sees to: 确保服务质量不断提高. */
const SEES_TO =
  '(?!确保|保证|促[进使成]|推[动进]|使|让|力[争求]|努力|争取|要|应|须|必须|务必|需|将|可|实现|做到|带动|引导|帮助|通过|对|把|以|抓|狠抓|加[强快大]|强化|组织(?!建设|力|能力|体系|覆盖|网络)|开展|着力|注重|提[高升]|改[善进])';
/** 村医老龄化突出, 基层人员更换频繁, 三个部门沟通不畅: what somebody lacks. */
const LACKS = placed(
  /[\u3400-\u9fff]{0,14}?(?:频繁|突出|薄弱|淡[薄化]|脱节|缺[编失位]|断[层档]|健全|不足|严重|不(?:强|够|高|长|畅|力|稳定?|到位|规范|平衡|协调|统一|完善|及时)|参差不齐|偏[低少高大弱]|迫切|短缺|匮乏|滞后|紧张|[老弱]化|陈旧|欠缺|较[大多少差低]|时有发生|形同虚设|加班)(?:[，。；、]|$)/y,
);
/** 司法所人手少, 供电所抢修力量弱: an adjective where a verb would end the clause. */
const ADJECTIVE = placed(
  new RegExp(
    `${SEES_TO}[\\u3400-\\u9fff]{1,12}?(?:(?<!增)多|(?<![减不])少|(?<![降减压放])低|(?<![减削])弱|旧|(?<![扩壮做加增放])大|(?<![提拔])高|(?<![增加补做变])强)(?=[，。；]|$)`,
    'y',
  ),
);
const BECOMES =
  '(?:得到|全面|不断|逐步|日益|日趋|日渐|更加|更为|明显|显著|普遍|大幅|进一步|稳步|持续|有所|有待|亟[待需]|渐趋|趋于|初具|初步|严格|基本|较为|迈上)[\\u3400-\\u9fff]{0,5}';
const IS =
  '(?:良好|规范|到位|加快|高涨|繁重|大|重|强|弱|差|好|突破[^，。；]{1,8}|常态化|制度化|齐全|完备|井然有序|顺畅|丰富|精湛|居[^，。；]{2,8})';
/** 支行员工服务意识不断增强, 旅行社经营日趋规范, 辅导员工作压力大. */
const STATE = placed(
  new RegExp(
    `${SEES_TO}[^，。；]{0,12}?${TRAIT}(?:(?:${BECOMES}|${IS})(?=[，。；、]|$)|是(?!否))|(?:规范|正常|平稳|有序|高效)(?:运行|运转)(?=[，。；、]|$)`,
    'y',
  ),
);
/** 村卫生室开展6类以上的达八成, 教师推荐书目占三成, 教研员听课人均80节: how many of them, or how much of it falls to each. */
const PART_OF = placed(
  /[^，。；]{2,20}(?:比例|以上的?|的)(?:要|应|须)?(?:达|控制在|不[低少])|[\u3400-\u9fff]{2,10}(?:占|人均)[\d一二三四五六七八九十百总全]/y,
);
/** 企业与职工签订合同覆盖面达到90%, 关键岗位人员到岗时间不超过45天, 统计员培训面100%; 其他科室力争达到60%. */
const MEASURE = placed(
  new RegExp(
    `${SEES_TO}[^，。；]{2,12}?(?:覆盖面|培训面|面|时间|人数|比例|面积|配比|[人总]数)(?:要|应|须)?(?:不[低少超高足]|达|为|控制|突破|\\d)|(?:突破|达到?|超过|发展到|增加?[到至]|扩大到|稳定在)\\d|(?:力争|争取|确保|要|应|须|必须|均|也|分别)*(?:达到?|不[低少]于|超过|保持在)[\\d.]+%`,
    'y',
  ),
);

const VIRTUE =
  '(?:作风|意识|精神|资质|资格|责任[感心]|雅量|能力|本领|素质|学历|修养|情怀|心态|[信决恒]心|眼光|理念|思想|观念|境界|胸怀|格局|气魄|魄力|勇气|干劲|劲头|韧劲|定力)';
/** 干部要有好作风, 教师要树立…的理念, 妇女干部要用真情服务妇女, 护士长要敢抓敢管: what people are to be like. */
const QUALITY = placed(
  new RegExp(
    freeSpacing`
  (?:要|应|必?须)(?:
    (?:全部|都|均)?(?:有|具备|具有|(?:牢固)?树立)[^，。；]{0,16}${VIRTUE}|做[^，。；]{2,10}(?:友|人|表率|模范|标兵|榜样)(?=[，、。；])|当好(?:[“"]|[^，。；]{0,8}(?:助手|参谋|表率|榜样|排头兵|主力军|勤务员))|练就
    |[用带][^，。；]{0,3}(?:真情|感情)|把[^，。；]{2,12}放在(?:心上|首位)|敢|勇于|善于
    |(?:始终|时刻)?(?:怀着|心里装着|心中装着|心系|想群众)|冲锋在前|吃苦在前|[耐沉]得|贴近群众|放下架子|亮身份
  )
  |要(?:保持)?相对(?:固定|稳定)|要(?:发展|生存|壮大|进步)，
`,
    'y',
  ),
);

/** Bodies that stand for a whole side of society. */
const SIDE = /^(?:各级)?(?:政府|党委(?:领导)?|部门|社会|企业|学校|单位|领导|干部|党员|教师)$/u;
/** Whether a party is nobody in particular but a side of society: 党委, 政府, 企业. */
export function isSide(party: string): boolean {
  return SIDE.test(party);
}

/** 政府主导、部门协作; 领导重视是关键: a creed. */
const CREED = placed(
  /[\u3400-\u9fff]{2}(?:、[\u3400-\u9fff]{4}(?=[、，。；的]|$)|是(?:关键|保障|根本|基础|前提|核心))/y,
);

/** 护理部将紧紧围绕…: the opening words of a plan. */
const PREAMBLE = placed(
  /(?:全体[\u3400-\u9fff]{2,4})?将?(?:继续|始终|紧紧|认真|全面|深入|进一步|坚持|主动|积极)*(?:以[^，。；]{4,}为|结合实际|(?:将在[^，。；]{2,30}|在[^，。；]{2,30}(?:正确|坚强|具体))(?:领导|指导)(?:和[^，。；]{2,12})?下|围绕|贯彻|牢牢|深入学习|坚持(?:以|“)|按照)/y,
);
/** 设备科作为医院的重要职能部门，…; 医务科将团结一心…, 医院将以高质量发展为主题: the words with which plans open and close, wherever they stand. */
const PLEDGE = placed(
  /将(?:继续)?(?:团结一[心致]|(?:密切配合|齐心协力|携手)，共同|不忘初心|以更|以[^，。；]{2,14}为(?:主题|主线|指导|中心|抓手|引领|统领|目标|己任|契机|核心|动力|准绳|宗旨|遵循))|作为[^，。；]{2,20}(?:部门|科室)，|(?:将|要)?(?:继续)?紧[紧密](?:围绕|依靠)|要?紧扣中心/y,
);
/** 门诊部2021年打算从以下几方面开展工作, 慢病科拟定如下计划, 门诊部重点做四件事: they tell what comes. */
const ANNOUNCES = placed(
  /[^，。；]{0,12}(?:从(?:以下|下列|如下|这)?[几一两二三四五六七八九十]*个?方面|[定作做出排](?:了)?(?:以下|如下)|[做抓]好?[一两二三四五六七八九十]+(?:件事|项工作)|按(?:照)?(?:以下|如下|下列)[^，。；]{0,6}(?:开展|进行)|提出[^，。；]{0,6}思路)/y,
);
/** 各级各部门务必提高认识: the appeal to everybody that every plan closes with. */
const APPEAL = placed(
  /(?:要|应|须|务必|必须)?(?:从讲政治的高度|充分|进一步|切实|不断)*(?:提高(?:思想|政治)?认识|提高[政站]|高度重视|统一思想|克服|转变观念|解放思想|服从大局|以高度的?责任感|认识到?|振奋精神|高度警[觉惕]|增强[^，。；]{0,8}[识感])/y,
);

const DESCRIPTIONS = [
  LACKS,
  ADJECTIVE,
  EXISTS,
  PRAISE,
  DID,
  STANDS_FOR,
  LIVES_UNDER,
  STATE,
  MEASURE,
  PART_OF,
  QUALITY,
  PLEDGE,
  ANNOUNCES,
];

/** Whether what stands at `to` in a text only describes the party that ends there. */
export function isDescribed(text: string, party: string, to: number): boolean {
  if (DESCRIPTIONS.some((words) => matchesAt(words, text, to))) return true;
  return (party.startsWith('各') && matchesAt(APPEAL, text, to)) || (isSide(party) && matchesAt(CREED, text, to));
}

/** Whether the opening words of a plan stand at `to`. */
export function opensPlan(text: string, to: number): boolean {
  return matchesAt(PREAMBLE, text, to);
}
