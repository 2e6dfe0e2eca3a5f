/** Numbers that only say how a thing is made, what it costs or what a procedure asks for: 分辨率300dpi, 演讲不超过8分钟, 一式3份, 诊查费每人次10元, 半数以上党员到会. */
import { anchored } from '../../expressions/anchored';
import type { Candidate } from './indicator-family';
import type { Quantity } from './quantities';

/** What may stand between the thing that is measured and its number. */
const LAW = '(?:应|要|须|需|均|约|为|是|在|限|保持|控制|不[得应]?[低小少高大多超][于过]?|至少|达到?|≥|≤|：)*';

/** 须有半数以上党员到会, 经三分之二以上委员同意. */
const VOTERS = '(?:党员|委员|代表|成员|会员|业主|村民|职工|教师|家长|监事|理事|董事|评委|参会|到会|应到|与会)';
const QUORUM = anchored(
  new RegExp(`^(?:以上)?的?${VOTERS}{1,3}(?:人员|人数)?(?:到会|出席|参加方|同意|通过|赞成|表决|签字|方可)`),
);
/** 执法必须两人以上, 须两人同行. */
const PROCEDURE = anchored(/(?:必须|须|应当?|要)(?:由|有|不少于|至少)?$/);
const TOGETHER = anchored(/^[人名](?:及?以上|同时|同行|一起|在场)/);

/** 行间距28磅, 水深1.2米, 限乘13人, 设计规模60个班, 每人限报2项, 汇报材料15页. */
const PAGE = '分辨率|像素|PPT|汇报(?:材料|稿)|发言稿|讲稿|篇幅|行间?距|边距';
const MACHINE = '载重|载荷|限乘|限载|容积|电压|转速|直径|半径|口径';
const PLACE = '株距|桌椅间距|坡度|水深|层高|湿度|水温|风速|设计(?:规模|能力|产能|床位)|规划用地|限[报借购领]';
const MEASURED = anchored(new RegExp(`(?:${PAGE}|${MACHINE}|${PLACE})${LAW}$`));
/** 横幅长10米、宽0.8米, 距地面1.8米. */
const SIZED = anchored(/(?<![延加增拓扩放全])[长宽高厚深](?:约|为|达)?$|(?<!间)距(?:地面?|墙面?|路面?)?$/);
const LENGTH_UNITS: ReadonlySet<string> = new Set(['米', '厘米', '毫米', '公分']);
/** 300dpi, 24位彩色, 16开. */
const FORM = anchored(/^(?:dpi|DPI|像素|位(?:彩|灰|色|真彩|密码|数)|开(?:本|纸)|磅|号字|倍行距)/);

/** 演讲时间不超过8分钟, 每节课40分钟: how long an item of a programme takes. */
const SPEECH = '演讲|发言|汇报|答辩|陈述|讲课|说课|试讲|微课|宣誓';
const CONTEST = '表演|展演|朗诵|比赛|竞赛|笔试|面试|考试|答题|视频|节目|作品|每组|每队|每节课';
const ITEM = anchored(new RegExp(`(?:${SPEECH}|${CONTEST})(?:时间|时长|限时|长度)?${LAW}$`));

const COPIES = anchored(/一式$/);
/** 一等奖2000元, 挂号费5元, 儿童票10元, 租赁价格为每平方米25元, 培训费每人380元. */
const PRIZE = '[一二三特]等奖|优秀奖|鼓励奖|[金银铜]奖';
const FEE = '(?:挂号|诊查|诊疗|床位|护理|伙食|餐|报名|学|住宿|保教|书本|校服|停车|租|工本|年|会)费';
const FEE_EACH = '[\\u4e00-\\u9fff](?<!经|生活|消|营养)费(?:标准|按|为)?(?=每(?:人|生|张))';
const PRICE = '(?:成人|儿童|学生|全价|半价|门)票|单价|价格|租金|票价|售价|押金';
const EACH = '(?:每(?:生|人|人次|天|日|月|年|学期|次|张|平方米|亩|吨|公斤|斤|小时)){0,2}';
const PRICED = anchored(new RegExp(`(?:${PRIZE}|${FEE}|${FEE_EACH}|${PRICE})(?:标准)?(?:为|是|按|：)?${EACH}$`));

/** Whether a number is how many a rule asks for: a quorum, two who go together. */
export function isQuorum(text: string, { quantity: { from, to, han, unit } }: Candidate): boolean {
  if (QUORUM.opensAt(text, to, 16)) return true;
  return han && /^[人名]$/.test(unit) && PROCEDURE.endsAt(text, from, 6) && TOGETHER.opensAt(text, to - 1, 6);
}

/** 冷藏温度保持在2-8℃, 连续三日超过38℃: a temperature says how a thing is run, unless a floor under it is promised (病区室温不低于20℃). */
export function isTemperature(text: string, { quantity: { unit }, before }: Candidate): boolean {
  return unit === '℃' && !(before?.op === '>=' && text.startsWith('不', before.from));
}

/** Whether a number measures a thing, a form or an item of a programme, counts copies or is a price. */
export function isSpecification(text: string, { from, to, of, unit }: Quantity): boolean {
  if (COPIES.endsAt(text, from, 2)) return true;
  if (of === 'money') return PRICED.endsAt(text, from, 20);
  if (of === 'duration') return ITEM.endsAt(text, from, 16);
  if (LENGTH_UNITS.has(unit) && SIZED.endsAt(text, from, 8)) return true;
  if (FORM.opensAt(text, unit === '位' ? to - 1 : to, 4)) return true;
  return of !== 'times' && MEASURED.endsAt(text, from, 16);
}
