/** Numbers that only say from where, of whom or at what a rule begins: 在50%的基础上, 由82项扩到95项, 低于3天启动应急预案, 优秀（90分以上）, 占总分的10%, 扣绩效两成. */
import { anchored } from '../../expressions/anchored';
import type { Candidate } from './indicator-family';
import type { Quantity } from './quantities';

const BASE_BEHIND = anchored(/^的?基础上/);
const BASE_BEFORE = anchored(
  /(?:由|从)(?:原来?|原先|去年|上年|目前|现在|现有|当前|[\dxX×]{4}年)?的?(?:[\u4e00-\u9fff]{0,4}的)?$/,
);
const MOVED = anchored(
  /^[^，。；\d]{0,8}(?:提高|提升|增加|扩大?|上升|增至|升至|升到|增长|下降|降低|降至|降到|减少|压缩|压减|缩短|调整|变为|减至|调至|上调|下调|发展|拓展)/,
);
/** 接受5次以上随访的患者比例达90%, 有2名以上护士的卫生院占80%: a count within the words for a rate only says whose rate it is. */
const WHOSE_RATE = anchored(
  /^(?=[^，。；\d]*(?:[的者占率]|比[例重]))(?:[\u4e00-\u9fff“”、()]{1,26})(?:≥|≤)?\d+(?:\.\d+)?[%‰]/,
);
/** 低于3天启动…, 少于20人不予开班: a floor that is missed, with what is then done right behind it. */
const MISSED = anchored(/(?:^|[^不得])(?:低于|少于|不足|达不到|未达到?)$/);
const EXCEEDED = anchored(/(?:^|[^不得])(?:超过|高于|大于|超出|达到?)$/);
const DONE_THEN = anchored(/^(?![以及或和与左上的]|水平|标准)[\u4e00-\u9fff]/);
const DONE_AT_ONCE = anchored(/^(?:未|仍|须|即|就|则|立即|启动|不予|者|时(?![间长候])|且)/);
/** 50毫米以上时启动预案, 1万元以下由分管领导审批: a comparison with what is then done. */
const WHENEVER = anchored(/^(?:的?时(?![间长候段])|的?情况下|之日起)/);
const DECIDED_BY = anchored(/^的?，?(?:由|须|报|经|应|需|必须)/);
/** 投资3000万元兴建的新院区: told of something that stands already. */
const STANDING = anchored(/^(?:兴建|修建|新建|建设|建成|建造|购置|购买|开发)的/);
/** 每发表1篇论文加5分, 每缺席1次扣2分. */
const FOR_EACH = anchored(/每[\u4e00-\u9fff]{2,6}$/);
const SCORED = anchored(/^[^，。；]{0,12}(?:加|扣|奖励?|补助|补贴|记|计|减|罚)[^，。；\d]{0,6}\d/);
/** 优秀（90分以上）, 合格线（80分）: a mark in brackets says from where a grade begins. */
const GRADE_BEFORE = anchored(/(?:优秀?|良好?|合格|及格|达标|率|级|等|格线?)[（(]$/);
/** 考核占40%, 占总分的10%, 绩效的30%: how a mark or a wage is made up. */
const WEIGHT = anchored(
  /(?:考核|成绩|测评|评价|评分|得分|分值|考试|表现|评议|权重)[^，。；]{0,4}占[^，。；\d]{0,10}$|占[^，。；\d]{0,6}(?:总分|总成绩|总评|绩效|考核|权重)[^，。；\d]{0,4}$/,
);
const POINTS = anchored(
  /(?:基础|基本|总|满|加|扣|减|附加|奖励)分(?:值)?(?:为|是|共|不超过|最高|最多|：)*$|(?:扣|加|减|记|计|奖励?)[^，。；\d]{0,6}$/,
);
const CUT = anchored(
  /扣(?!除|款[^，。；\d]{0,12}(?:下降|减少|降低))[^，。；\d]{0,12}$|(?:扣(?:除|减|发)?|停发|罚款?|奖励)(?:其|当[年月季]度?|全年|年终|个人|本人|科室|部门|责任人|签约|服务)*(?:绩效|奖金|工资|津贴|补助|补贴|奖|费用?|经费|分值?)*的?$/,
);
/** 县财政承担60%, 个人自付40%: who pays how much. */
const BORNE = anchored(/(?:承担|负担|分担|自付|自负|出资|返还)(?:其中的?)?$/);

/** 低于85%的退回重做, 超过3次的科室: a comparison that only says which. */
const LACKING = anchored(/(?:^|[^不得])(?:低于|少于|小于|不足|未达到?|达不到|没有达到)$/);
const WHICH = anchored(/^的(?!目标|要求|标准|水平|任务|比例|范围|区间|状态|基础|$)/);

/** 对空置率超过20%的楼宇开展招商, 对进度滞后20%以上的单位下发提示函: a comparison that says whom something is done to. */
const CONCERNING = anchored(
  /对[^，。；\d]{2,20}(?:[^不得](?:超过|高于|大于|超出|达到?)|落后|滞后|逾期|[率比度分额量])(?:于[^，。；\d]{2,6})?$/,
);
const CONCERNED = anchored(/^(?:以[上下])?的(?!目标|要求|标准|水平|任务|比例)/);

const LED_TO = anchored(/^的(?:由|须|要|应|需|必须|一律)/);
/** 糖化血红蛋白高于7%的患者增加随访. */
const BEYOND = anchored(/(?:^|[^不得])(?:超过|高于|大于|超出)$/);
const WHO = anchored(
  /^的(?:患者|病人|孕妇|孕产妇|儿童|学生|幼儿|人员|职工|教师|单位|科室|机构|对象|家庭|企业|车辆|区域|项目)/,
);

/** Whether a number is where something starts from (在50%的基础上再提高, 由60%提高到75%). */
export function isBaseValue(text: string, { from, to }: Quantity): boolean {
  return BASE_BEHIND.opensAt(text, to, 4) || (BASE_BEFORE.endsAt(text, from, 16) && MOVED.opensAt(text, to, 12));
}

/** Whether a count with 以上 stands within the words for a rate. */
export function isPartOfRate(text: string, { quantity: { of }, after, to }: Candidate): boolean {
  return after?.op === '>=' && of !== 'share' && of !== 'points' && WHOSE_RATE.opensAt(text, to, 36);
}

/** 后20%的学生, 前10%的科室: which part, not how large. */
const PART = anchored(/(?:[^以之][前后]|末尾|末位|最后|最低|最高)$/);

/** Whether a share names a part by its place in a ranking. */
export function isPartByRank(text: string, { from, to, of }: Quantity): boolean {
  return of === 'share' && PART.endsAt(text, from, 4) && text[to] === '的';
}

/** Whether what follows a number is what is done whenever it is missed or exceeded. */
export function isThreshold(text: string, { quantity, after, to: end }: Candidate): boolean {
  const { from, to, of } = quantity;
  if (LACKING.endsAt(text, from, 8) && WHICH.opensAt(text, to, 4)) return true;
  if (WHENEVER.opensAt(text, end, 5) || STANDING.opensAt(text, end, 5)) return true;
  if (of === 'money' && after !== null && DECIDED_BY.opensAt(text, end, 5)) return true;
  if (BEYOND.endsAt(text, from, 8) && WHO.opensAt(text, to, 4)) return true;
  if (CONCERNING.endsAt(text, from, 30) && CONCERNED.opensAt(text, to, 6)) return true;
  if (EXCEEDED.endsAt(text, from, 8) && LED_TO.opensAt(text, to, 4)) return true;
  if (FOR_EACH.endsAt(text, from, 8) && SCORED.opensAt(text, to, 24)) return true;
  if (MISSED.endsAt(text, from, 8) && DONE_THEN.opensAt(text, to, 4)) return true;
  return of !== 'share' && EXCEEDED.endsAt(text, from, 8) && DONE_AT_ONCE.opensAt(text, to, 4);
}

/** Whether a number says how marks, wages and costs are shared out. */
export function isShareOut(text: string, { from, of, unit }: Quantity): boolean {
  if (unit === '分') return GRADE_BEFORE.endsAt(text, from, 20) || POINTS.endsAt(text, from, 20);
  return (
    of === 'share' && (WEIGHT.endsAt(text, from, 20) || CUT.endsAt(text, from, 20) || BORNE.endsAt(text, from, 20))
  );
}
