/** What around a number makes it an amount of work: a verb, a party that it serves, 每…有, a floor, people who shall do something, a rate of pay; and what forbids it. */
import { freeSpacing } from '../../expressions/free-spacing';
import { anchored } from '../../expressions/anchored';
import { clauseEnd, clauseStart } from '../clause';
import { floorOf, type Candidate, type IndicatorContext } from './indicator-family';
import { timesIn } from '../times/time-phrases';
import { verbByPlace, workVerbBefore } from './work-verbs';

const FARTHEST = 26;
const SERVED = anchored(
  /对[\u4e00-\u9fff]{2,8}的$|对[^，。；\d]{2,30}等$|(?:对|为|给|向|与|帮助|组织)(?:辖区?内?|全[县市区乡镇村院校馆])?$/,
);
const SERVING = new RegExp(
  freeSpacing`
  排查|摸排|清查|核查|审计|审查|抽样|评定|定级|建档|登记|访视|干预|治疗|救治|接种|家访|约谈|检测|监测|评估|督查|督导|巡查|抽查|抽检
  |走访|走一遍|摸底|[回随]访|整[治改]|治理|验收|考核|修缮|维修|复查|评价|指导|筛查|采样|表彰|奖励|资助|补助|支持|扶持|进行|开展|实施
  |发放|提供|完成|建立|予以|安装|配备|改造|检查|体检|培训|慰问|帮扶|救助|签订|结对|对接|合作|认证|赠送|捐赠|颁发|配送|落户|减免|代缴
  |化解|逐[一户个人村校家项]
`,
  '',
);
/** 到省内3所院校招聘, 深入12个村宣讲: where something is done, with what is done there. */
const VISITED = anchored(
  /(?:到|赴|前往|深入|走进|进|面向)(?:[省市县区镇乡辖国][内外]|本[省市县区]|省市|周边|全[县市区乡镇]|辖区|上级|外地|先进|各地){0,2}$/,
);
const VISITING =
  /^(?!以[上外]|班|组|科|人|小时|工作日)[\u4e00-\u9fff]{1,10}?(?:进行|开展|组织|举办)?(?:宣讲|招聘|招生|调研|考察|学习|观摩|宣传|义诊|巡讲|巡演|巡诊|演出|慰问|走访|送戏|检查|督导|指导|采样|抽样|培训|讲座|授课)/;
/** 先在2个街道试行. */
const TRIED = anchored(/(?:先|率先)?在(?:全[县市区乡镇村院校馆])?$/);
const TRYING =
  /^[\u4e00-\u9fff]{0,8}(?:试点|试行|先行|先试|示范|试用|设立|设置|建立|建成|建设|布设|开设|组建|安装|推广|推行|铺开|开通|打造|创建)/;
/** 成立由10人组成的应急队伍. */
const MADE_UP_OF = anchored(/(?:成立|组建|建立|组成|设立|每[个支])[^，。；]{0,12}由$/);
const MAKE_UP =
  /^(?![^，。；]{0,24}(?:委员会|领导小组|评委会))(?:[\u4e00-\u9fff]{2,10}(?:[、和及][^，。；]{2,20})?)?组成/;
/** 按生均80元安排, 按每人每年30元的标准落实. */
const AT_A_RATE = /按照?[^，。；\d]{0,12}$/;
const RATED = anchored(
  /^(?:\/[\u4e00-\u9fff]{1,2})?(?:的?标准)?(?:安排|列支|预算|落实|下达|核定|配套|投入|拨付|提取|计提|列入|筹集|筹措)/,
);
const FLOOR_WORD = /(至少|不少于|不低于|≥|>=)[^，。；、]{0,12}$/;
const EACH_HAS = anchored(
  /(?:每(?:个|名|所|村|户|镇|乡|校|班|科|年|月|季|天|周)?|各|保证|确保|实现|力争)[^，。；]{0,16}(?:都要?|至少|须|要|必须|均|、)?有$|(?:力争|确保|保证|争取|力促)(?:年内|全年|今年|本年度|年底前?)?$/,
);
/** 每村1名网格员, 每户两袋面. */
const EACH_OF = anchored(
  /每(?:个|一)?(?:人|户|村|班|校|镇|乡|科|组|社区|支部|年级|教研组|村民小组|乡镇|街道)$|[人生]均$/,
);
/** 每个基地3万元补助. */
const EACH_KIND = /每(?:个|名|户|所|家|村|人)[\u4e00-\u9fff]{0,4}$/;
const GRANTED = /^的?(?:[\u4e00-\u9fff]{0,4}(?:经费|资金)|补助|补贴|资助|扶持|奖补)/;
/** 每户补助800元. */
const GRANTS = anchored(/每(?:个|户|所|家|村|校|亩|班)[\u4e00-\u9fff]{0,4}(?:补助|补贴|资助|扶持|奖补)$/);
/** 20个贫困村脱贫出列, 10个项目开工: what so many shall reach by themselves. */
const REACHES = new RegExp(
  freeSpacing`
  ^[\u4e00-\u9fff]{2,12}?(?:如期|按期|全部(?!实现|达到|开通|接入|配|安装|建立|通过|纳入|联网|覆盖)|稳定|顺利|实现|同步)*(?:
    脱贫|出列|退出|达到[\u4e00-\u9fff“”、]{2,16}(?:标准|水平|要求)|加入|升规|建成|创建|摘帽|开工|竣工|投产|投用|完工|达标|通过验收|落地|投入使用|投入运行|建成|参加|上线|开馆|开园|启用|入驻|晋升|评上
    |挂牌|争创|创成|获评|[与和同][\u4e00-\u9fff]{2,8}(?:签订|结对)
    |(?:全部|均|都)(?:达到|开通|接入|配备|配齐|安装|建立|通过|纳入|联网|覆盖|实现)
  )
  |^(?:做|接受)[\u4e00-\u9fff]{2,10}(?:筛查|检查|体检|手术|治疗)
`,
  '',
);
/** 10名学生考上重点大学, 150人超过本科线: what pupils shall achieve. */
const PASSES =
  /^[\u4e00-\u9fff]{0,8}?(?:考[取过上入]|升入|进入|被[\u4e00-\u9fff]{2,8}录取|(?:超过|达到|上)[\u4e00-\u9fff]{0,6}(?:分数|录取|重点|本科|一本|二本|普高)线)/;
/** 36家企业10月15日前完成提标, 7个专项预案三月底前修订完毕: what is to be done with so many by a day. */
const DUE =
  /^(?:要|须|应|力争|确保|全部|全面|如期|务必|必须)*(?:完成|修订|编制|制定|更新|改造|整改|整治|验收|投入|投用|竣工|开工|建成|启用|开通|上线|开馆|达标|通过|办结|销号|签订|换发|安装|取得|实现|交付|退出|关闭|搬迁|到位|落地)/;
/** 三级以上医院, 本科以上学历: the comparison is about who, not how many. */
const QUALIFIED =
  /^(?!学历|文凭)[\u4e00-\u9fff]{0,6}(?:医院|学历|职称|医疗机构|企业|项目|工程|大户|合同|干部要|(?<!参加|参与)(?:活动|聚餐|集会|赛事|演出))/;
/** 15个部门主要负责人为成员: who sits in a group. */
const MEMBERS = /^[^，。；]{0,14}为(?:成员|组员|委员)/;
/** 50万元以上客户, 50平方米以上的餐馆: a size says which, unless it is the sum itself. */
const SIZE = /元|米$|吨$|亩$|公里$|千瓦|斤$/;
const SIZED =
  /^的?(?!资金|投资|经费|贷款|存款|收入|产值|用于|由|左右|分别|予以|进行|提升|提高|改造|建设|[至到和与及或并])[\u4e00-\u9fff]{2}/;
/** Where the number opens its clause, or counts those that are listed before it. */
const STANDS_FIRST = anchored(
  /^(?:确保|力争)?$|(?:推动|促进|促成|带动|引导|助推|助力|动员|发动)[^，。；\d]{0,10}$|目标是(?:有)?$|[、（(和及]$|[\u4e00-\u9fff]{2}、[\u4e00-\u9fff]{2,10}$/,
);
const JOINED = anchored(/(?:、|和|与|及|以及|，)(?:其中)?$/);
const REJECTED_BEFORE = anchored(
  /(?:第|前|近|每|原|共|(?<![签预节])约|以|按|距|其他|另|这|那|上述|以上|以下|前述|哪|某|有着|由|占|同|与其|为|是|的|中)$/,
);
/** 分4个督导组, 编为3个小队: people are told off; 分为8个单元 only says how something is made. */
const DIVIDED = anchored(/分[为成]?$|(?:划分?|编)[为成](?:[\u4e00-\u9fff、]{3,20})?$/);
const DIVISIONS =
  /^[\u4e00-\u9fff]{0,6}(?:组|队|批|班|路|片区?|团队|网格|小分队)(?!长|织)|^[期轮](?:进行|举办|培训|轮训|组织|开展|完成)/;
/** What a verb that only its place tells must count: a noun right behind the unit. */
const COUNTED_NOUN = /^(?:以上|左右)?(?!的|以|人|年(?!轻)|月|内|前|后)[\u4e00-\u9fff]{2}/;
const TEACHES = anchored(/上好?$/);

/** What makes a number an amount of work. */
export interface AmountSetting {
  readonly start: number;
  readonly left: string;
  readonly verb: { readonly verb: string; readonly at: number } | null;
  /** The number stands behind the party or rate that the work is done for, and the work behind it. */
  readonly served: boolean;
  readonly owned: boolean;
  readonly joined: boolean;
  readonly floored: boolean;
}

/** Looks at the clause around a number. */
export function settingOf(candidate: Candidate, context: IndicatorContext): AmountSetting {
  const { quantity } = candidate;
  const { text } = context;
  const start = Math.max(clauseStart(text, quantity.from), quantity.from - 40);
  const left = text.slice(start, quantity.from);
  const verb = workVerbBefore(left);
  const behind = text.slice(quantity.to, Math.min(clauseEnd(text, quantity.to) + 1, quantity.to + 30));
  const near = verb !== null && left.length - verb.at <= FARTHEST ? verb : null;
  const told = near ?? unitVerb(left, text.slice(quantity.to - 1), quantity.unit);
  return {
    start,
    left,
    verb: told ?? (!quantity.han && COUNTED_NOUN.test(behind) ? verbByPlace(left) : null),
    served:
      (SERVED.test(left) && SERVING.test(behind)) ||
      (TRIED.test(left) && TRYING.test(behind)) ||
      (VISITED.test(left) && VISITING.test(behind)) ||
      (MADE_UP_OF.test(left) && MAKE_UP.test(behind)) ||
      (quantity.of === 'money' && AT_A_RATE.test(left) && RATED.test(behind)),
    owned:
      EACH_HAS.test(left) ||
      (EACH_OF.test(left) && quantity.of === 'count') ||
      (quantity.of === 'money' &&
        (isPrize(candidate, context) || GRANTS.test(left) || (EACH_KIND.test(left) && GRANTED.test(behind)))) ||
      (STANDS_FIRST.test(left) &&
        (!quantity.han || quantity.value !== 1) &&
        (REACHES.test(behind) || PASSES.test(behind) || isDue(candidate, context))),
    joined: (JOINED.test(left) || isNext(candidate, context, start)) && followsAccepted(candidate, context),
    floored: FLOOR_WORD.test(left),
  };
}

/** 2所中心卫生院病房楼 | 6月底前 | 投入使用: whether a day stands behind what is counted, and then what is done by it. */
function isDue({ quantity }: Candidate, { text, times }: IndicatorContext): boolean {
  const end = Math.min(clauseEnd(text, quantity.to), quantity.to + 16);
  const [due] = timesIn(times, quantity.to + 2, end);
  return (
    due !== undefined && /^(?:deadline|date|month)$/.test(due.norm.kind) && DUE.test(text.slice(due.to, due.to + 10))
  );
}

/** 分5个组, 上一节公开课: verbs that are so only of some units. */
function unitVerb(left: string, behind: string, unit: string) {
  const match = DIVISIONS.test(behind) ? DIVIDED.exec(left) : /^[节堂门]$/.test(unit) ? TEACHES.exec(left) : null;
  return match === null ? null : { verb: match[0], at: match.index };
}

/** Whether a number is an ordinal, a fact or a size in spite of its setting. */
export function isNoAmount(candidate: Candidate, text: string, setting: AmountSetting): boolean {
  const { left, floored, served, verb } = setting;
  const { quantity, after, before } = candidate;
  const behind = text.slice(quantity.to, quantity.to + 6);
  const isMarked = floored || served || before?.strong === true || (before?.op === '~' && verb !== null);
  return (
    (!isMarked && REJECTED_BEFORE.test(left)) ||
    /[内共]设$|之一$|[一二三四五六七八九十]届$/.test(left) ||
    MEMBERS.test(text.slice(quantity.to, quantity.to + 20)) ||
    (DIVIDED.test(left) && !DIVISIONS.test(text.slice(quantity.to - 1, quantity.to + 8))) ||
    (/^米/.test(quantity.unit) && /[地距离]$/.test(left)) ||
    /^(?:中?全会|代表大会|会议精神|党代会|人代会)/.test(behind) ||
    /^[)）]?(?:以上|以下|以内)?的，/.test(behind) ||
    (after !== null && !floored && isSize(candidate, text, verb === null))
  );
}

/** 三级以上医院, 50人以上的聚餐, 50万元以上客户: whether the comparison behind the number says which. */
function isSize({ quantity, after, to }: Candidate, text: string, isLoose: boolean): boolean {
  const behind = text.slice(to, to + 8);
  if (after?.op === '>=' && QUALIFIED.test(behind)) return true;
  return (isLoose && /^的[\u4e00-\u9fff]/.test(behind)) || (SIZE.test(quantity.unit) && SIZED.test(behind));
}

/** 培养10名拔尖人才，60名后备人才: the next clause counts the same. */
function isNext({ quantity }: Candidate, { text, accepted }: IndicatorContext, start: number): boolean {
  return (
    start === quantity.from && text[start - 1] === '，' && !quantity.han && accepted.at(-1)?.unit === quantity.unit
  );
}

/** 5名学科带头人、20名学科骨干: joined to a value that was accepted, with only its noun between. */
function followsAccepted(candidate: Candidate, context: IndicatorContext): boolean {
  const last = context.accepted.at(-1);
  if (last === undefined || last.by === 'indicator-rate') return false;
  const between = context.text.slice(last.valueFrom, candidate.quantity.from);
  return between.length <= 30 && !/[；：。]/.test(between) && floorOf(candidate, context) > 0;
}

/** 评选标兵10名，各奖励2000元: what those are given who were just counted. */
export function isPrize({ quantity: { from } }: Candidate, { text, accepted, candidates }: IndicatorContext): boolean {
  const last = accepted.at(-1);
  if (last === undefined || !/评选|评出|表彰/.test(text.slice(Math.max(0, last.from - 4), last.to))) return false;
  const first = candidates.find((other) => other.quantity.from >= last.to) ?? null;
  return (
    first !== null &&
    first.quantity.from === from &&
    /^，(?:并|各|分别|每[人名])*(?:给予|奖励)$/.test(text.slice(last.to, from))
  );
}
