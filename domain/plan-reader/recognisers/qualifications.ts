/** Numbers that only say from where, of whom or at what a rule begins: 在50%的基础上, 由82项扩到95项, 低于3天启动应急预案, 优秀（90分以上）, 占总分的10%, 扣绩效两成. */
import { anchored } from '../anchored';
import type { Candidate } from './indicator-family';
import type { Quantity } from './quantities';

const BASE_BEHIND = anchored(/^的?基础上/);
const BASE_BEFORE = anchored(
  /(?:由|从)(?:原来?|原先|去年|上年|目前|现在|现有|当前|[\dxX×]{4}年)?的?(?:[\u4e00-\u9fff]{0,4}的)?$/,
);
const MOVED = anchored(
  /^[^，。；\d]{0,8}(?:提高|提升|增加|扩大?|上升|增至|升至|升到|增长|下降|降低|降至|降到|减少|压缩|压减|缩短|调整|变为|减至|调至|上调|下调|发展|拓展)/,
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

const LED_TO = anchored(/^的(?:由|须|要|应|需|必须|一律)/);

/** 须有半数以上党员到会, 经三分之二以上委员同意, 必须两人以上同行: how many a rule asks for before something may be done. */
const QUORUM_BEHIND = anchored(
  /^(?:以上)?(?:的)?(?:党员|委员|代表|成员|正式党员|会员|业主|村民|职工|教师|家长|监事|理事|董事|评委|参会|到会|应到|与会){1,3}(?:人员|代表|人数)?(?:到会|出席|参加方|同意|通过|赞成|表决|签字|方可)/,
);
const PROCEDURE = anchored(/(?:必须|须|应当?|要)(?:由|有|不少于|至少)?$/);
const TOGETHER = anchored(/^(?:人|名)(?:及?以上|同时|同行|一起|在场)/);
/** 分辨率不低于300dpi, 行间距28磅, 水深1.2米: a measure of a thing or a form; 演讲时间不超过8分钟: how long an item of a programme takes. */
const MEASURE_OF_THING = anchored(
  /(?:分辨率|像素|PPT|汇报(?:材料|稿)|发言稿|讲稿|篇幅|行间?距|株距|边距|桌椅间距|坡度|直径|半径|口径|水深|层高|载重|载荷|限乘|限载|容积|湿度|水温|室温|电压|转速|风速)(?:应|要|须|需|均|约|为|在|保持|控制|不[得应]?[低小少高大多超]于?过?|≥|≤|至少|达到?|[:：])*$/,
);
const LENGTH_OF_ITEM = anchored(
  /(?:演讲|发言|汇报|答辩|陈述|讲课|说课|试讲|微课|表演|展演|朗诵|比赛|竞赛|笔试|面试|考试|答题|视频|节目|作品|宣誓|每组|每队|每节课)(?:时间|时长|限时|长度)?(?:应|要|须|为|在|控制|不[得应]?超过|限|至少|不少于|[:：])*$/,
);
/** 横幅长10米、宽0.8米, 距地面1.8米: how large or far a thing is. */
const SIZE_OF_THING = anchored(/(?<![延加增拓扩放全])[长宽高厚深](?:约|为|达)?$|(?<!间)距(?:地面?|墙面?|路面?)?$/);
const LENGTH_UNIT = /^(?:米|厘米|毫米|公分)$/;
/** 一式3份, 一等奖2000元, 诊查费每人次10元, 租赁价格为每平方米25元: copies, prizes and prices. */
const COPIES = anchored(/一式$/);
const PRIZE_OR_PRICE = anchored(
  /(?:[一二三特]等奖|优秀奖|鼓励奖|[金银铜]奖|(?:挂号|诊查|诊疗|床位|护理|伙食|餐|报名|学|住宿|保教|书本|校服|停车|租|工本|年|会)费|(?:成人|儿童|学生|全价|半价|门)票|[\u4e00-\u9fff](?<!经|生活|消|营养)费(?:标准)?(?:为|按)?(?=每(?:人|生|人次|张))|(?:单价|价格|租金|票价|售价|押金))(?:标准)?(?:为|是|按|：)?(?:每(?:生|人|人次|天|日|月|年|学期|次|张|平方米|亩|吨|公斤|斤|小时)){0,2}$/,
);

/** 300dpi, 24位彩色, 16开: the digits of a form. */
const FORM_BEHIND = anchored(/^(?:dpi|DPI|像素|位(?:彩|灰|色|真彩|密码|数)|开(?:本|纸)|磅|号字|倍行距)/);

/** Whether a number is how many a rule asks for: a quorum, two who go together. */
export function isQuorum(text: string, { quantity: { from, to, han, unit } }: Candidate): boolean {
  if (QUORUM_BEHIND.opensAt(text, to, 16)) return true;
  return han && /^[人名]$/.test(unit) && PROCEDURE.endsAt(text, from, 6) && TOGETHER.opensAt(text, to - 1, 6);
}

/** Whether a number measures a thing, a form or an item of a programme. */
export function isSpecification(text: string, { from, to, of, unit }: Quantity): boolean {
  if (COPIES.endsAt(text, from, 2)) return true;
  if (of === 'money' && PRIZE_OR_PRICE.endsAt(text, from, 20)) return true;
  if (LENGTH_UNIT.test(unit) && SIZE_OF_THING.endsAt(text, from, 8)) return true;
  if (FORM_BEHIND.opensAt(text, to - (unit === '位' ? 1 : 0), 4)) return true;
  if (of === 'duration') return LENGTH_OF_ITEM.endsAt(text, from, 16);
  return of !== 'money' && of !== 'times' && MEASURE_OF_THING.endsAt(text, from, 16);
}

/** Whether a number is where something starts from (在50%的基础上再提高, 由60%提高到75%). */
export function isBaseValue(text: string, { from, to }: Quantity): boolean {
  return BASE_BEHIND.opensAt(text, to, 4) || (BASE_BEFORE.endsAt(text, from, 16) && MOVED.opensAt(text, to, 12));
}

/** Whether what follows a number is what is done whenever it is missed or exceeded. */
export function isThreshold(text: string, { quantity, after, to: end }: Candidate): boolean {
  const { from, to, of } = quantity;
  if (LACKING.endsAt(text, from, 8) && WHICH.opensAt(text, to, 4)) return true;
  if (WHENEVER.opensAt(text, end, 5) || STANDING.opensAt(text, end, 5)) return true;
  if (of === 'money' && after !== null && DECIDED_BY.opensAt(text, end, 5)) return true;
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
