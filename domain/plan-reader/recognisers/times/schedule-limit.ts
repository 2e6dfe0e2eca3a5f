/**
 * Time limits that run from an event: 48小时内, 5个工作日内, 半小时内, 一刻钟内, 会后一周内, 产后30分钟, 限7个工作日, 最迟不超过3天, 用两年时间, 发现问题当日报告.
 * Not 平均住院日控制在8天以内 (an indicator), 三年内的新人, 3个月以内婴儿 (an age), 24小时热线, 当天的工作, 14天内未发现, 48小时内报告率.
 */
import { freeSpacing } from '../../expressions/free-spacing';
import { matches, Patterns } from '../../expressions/pattern';
import type { LimitUnit, ScheduleNorm } from '../../reading';
import { aboutSoMany, numberValue, SMALL_NUMBER } from '../numbers';
import type { TimeFamily, TimePhrase } from './schedule-phrase';

const patterns = new Patterns();

const LIMIT = patterns.of(
  new RegExp(
    freeSpacing`
  (
    (?:
      会|术|产|出生|入院|出院|收到|接[到报]|受理|发现|事发|报告|检查|结束|活动|培训|开学|开课|转诊|确诊|验收|签订|立项|印发|下发
      |批复|公示|就诊
    )[^，。；、]{0,4}?后
  )?(提前|超前|在|限期?|限时)?(?<![近\d.第每]|月|最后|(?<![提超])前)(${SMALL_NUMBER}|半)(?:个)?(
    工作日|小时|分钟|刻钟|天|日|周|星期|月|年
  )(
    之内|以内|内(?!科|部|容|涵)|(?=办结|完成|答复|反馈|处理|上报|报送|前(?:通知|报|告知)|的?皮肤接触)
  )?
`,
    'g',
  ),
);
/** 办结时限不超过5个工作日, 审批时限由20个工作日压缩到7个工作日, 公示期为7天, 最迟不超过3天, 暂存时间不得超过48小时: a time limit by its name. */
const NAMED_LIMIT = patterns.of(
  new RegExp(
    freeSpacing`
  (?:
    (?:时限|期限|时效)[^，。；、\d]{0,8}?(?:
      [由从]${SMALL_NUMBER}个?(?:工作日|小时|天|日)
    )?(?:不得?超过|控制在|压缩[到至在]|缩短[到至]|为)
    |最[迟长晚多](?:不得?超过|在)?
    |(?:(?:公示|整改|异议|申诉|过渡|缓冲|试运行)期|工期)限?(?:一般)?(?:定为|为|不[少低]于|不得少于)?
    |(?:暂存|存放|贮存|储存|停留|滞留|存留|办理|审批|审核|处置|响应|处理|办结|答复|反馈|整改|报送|周转)时间不得?超过
    |(?:问题|事项|案件|故障|投诉|维修|诉求|纠纷)(?:最[长迟多])?不得?超过|不得?超过(?=${SMALL_NUMBER}个?工作日)
  )(${SMALL_NUMBER}|半)个?(工作日|小时|分钟|天|日|周|月)(?:之内|以内|内)?
`,
    'g',
  ),
);
/** What the time before is counted from. */
const EVENT_AHEAD =
  '(?:到期|届满|期满|作业|施工|开工|完工|竣工|手术|会议?|开会|开庭|使用|启用|考试|上课|进场|投标|开标|开幕|演出|放映|活动|比赛|开航|发车|出车|接种|体检|采样|送检|检查|验收|发布|公示|换届|培训|停[水电气]|[供投]运|入园|入学|上岗|离岗|出院|聚餐)(?:召开|举行|举办|开始)?';
/** 到期前一个月申请检验, 作业前30分钟内完成分析: counted back from an event. */
const BEFORE_EVENT = patterns.of(
  new RegExp(
    `${EVENT_AHEAD}前(?:的|至少)?(${SMALL_NUMBER}|半)个?(工作日|小时|分钟|天|日|周|月)(?:之?内|以内)?(?=[\\u4e00-\\u9fff])(?!的)`,
    'g',
  ),
);
/** 用两年时间, 经过3至5年时间: as long as all of it takes. */
const TAKES = patterns.of(
  new RegExp(
    `(?:用|经过|通过|花)(?:${SMALL_NUMBER}(?:-+|~|至|到))?(${SMALL_NUMBER}|半)个?(年|月|周|星期|天)(?:左右)?的?时间`,
    'g',
  ),
);
/** 当日办结, 当天反馈, 次日讲评: within the day. */
const SAME_DAY = patterns.of(
  new RegExp(
    freeSpacing`
  (?:
    (?:次日|翌日|第二天)(?:[上下]午|晨)?(?![凌的\d至]|[\u4e00-\u9fff]{0,2}[时点])(?=[\u4e00-\u9fff])
    |当[日天](?<=[于在后].{2})(?![，。；的])
    |(?<![日节庆动议式礼试考赛])当[日天](?=
      (?:内|之内)?(?:即|就|必须|须|要|应|全部|及时|立即)?(?:
        办(?!结率)|完成|报|上报|分析|研判|讨论|批改|反馈|检|查|处理|处置|清|整改|解决|回复|答复|录入(?!率)|登记(?!率)|归档|通报|告知|转|送|毕|结|填|传阅
        |传达|签|交|发放|发布|存入|入[库账]|记录|写|批阅|核对|核销|补|修复|扫|收回|收集|销|封存|盖章|受理|立案|拨付|兑付|缴存|移交
        |派单|派人|出具|出动|审核|审批|用电话|电话|打电话|联系|家访|阅卷|批阅|拆检|抄送|整理|讲评|点评|汇报|更新|打扫|清洗|冲洗|消毒
        |回访|复核|张贴|退还|采样|送样|开具|制证|发证|与[\u4e00-\u9fff]{2,8}沟通|由[\u4e00-\u9fff]{2,8}(?:写|填|报|交|完成)|向
      )
    )
  )(?:之?内)?
`,
    'g',
  ),
);
/** 30分钟出结果, 2小时出具报告: how long what is delivered may take, without 内. */
const DELIVERED = patterns.of(
  new RegExp(
    `(?<![\\d.每近第前过]|时间)(${SMALL_NUMBER}|半)个?(工作日|小时|分钟)(?=(?:即可|就|必须|要)?(?:出(?:具|结果|报告|片|证|车|诊|警)|拿到|取[到得]?(?:报告|结果)|到场|赶到|送达|放行|响应|办好|发证|拿证))`,
    'g',
  ),
);
/** 白天3分钟 | 、夜间5分钟内出车: limits that share one 内. */
const SHARED = new RegExp(`^、[\\u4e00-\\u9fff]{0,6}${SMALL_NUMBER}个?(?:工作日|小时|分钟|天)(?:之内|以内|内)`);
/** 教龄三年内, 近效期6个月以内: how old somebody or something is. */
const AGE = /(?:[教工党库账车房年月病]龄|病程|效期)(?:在|为|满|不足)?$/;
const CEILING = /(?:控制|压缩|缩短|不超过|压减|减少|降低)(?:在|到|至)?$/;
/** 14天内未发现新增病例, 投诉48小时内办结率: a condition, and the name of a rate. */
const NO_LIMIT = /^(?:的?(?:婴|儿|新生)|(?:均|仍|都)?(?:未|没有|无(?!条件))|[\u4e00-\u9fff]{1,8}率)/;
const UNITS: Readonly<Record<string, LimitUnit>> = {
  工作日: 'workday',
  小时: 'hour',
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  年: 'year',
};

/** 产后28天各访视一次, 出院后2周电话随访. */
const SEEN_AGAIN = /^[各再]?(?:电话|上门|入户)?(?:访视|随访|回访|复查|复诊|体检)(?!率)/;
/** Whether the number stands for a limit at all: 内 says so, an event or 提前 before it too; a bare 3天 does not. */
function isLimit(match: RegExpMatchArray, text: string, after: number): boolean {
  const [, event, lead, amount = '', unit = '', inside = ''] = match;
  const tail = text.slice(after, after + 10);
  if (unit === '年' && (Number(amount) > 20 || /^(?:的|可|免|享|有)/.test(tail))) return false;
  if (inside !== '') return !NO_LIMIT.test(tail);
  if (SHARED.test(text.slice(after, after + 20))) return true;
  if (lead?.startsWith('限') === true) return unit !== '年';
  if (lead === '提前' || lead === '超前') return unit !== '分钟' && unit !== '年';
  if (event !== undefined) return unit === '分钟' || unit === '小时' || SEEN_AGAIN.test(tail);
  return unit === '工作日' && /^(?:办|完|答|反|处|上|报)/.test(tail);
}

/** Minutes and quarters of an hour are counted in hours; within two or three days is within three. */
function limitOf(printed = '', unit = ''): ScheduleNorm | null {
  const amount = aboutSoMany(printed)?.[1] ?? numberValue(printed);
  if (!(amount > 0)) return null;
  if (unit === '分钟') return { kind: 'sla', within: amount / 60, unit: 'hour' };
  if (unit === '刻钟') return { kind: 'sla', within: amount / 4, unit: 'hour' };
  return { kind: 'sla', within: amount, unit: UNITS[unit] ?? 'day' };
}

export const limitFamily: TimeFamily = {
  name: 'schedule-limit',
  asks: patterns.any,
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    for (const stretch of [NAMED_LIMIT, BEFORE_EVENT, TAKES, DELIVERED]) {
      for (const match of matches(words, stretch)) {
        const norm = limitOf(match[1], match[2]);
        if (norm !== null) found.push({ from: match.index, to: match.index + match[0].length, norm });
      }
    }
    for (const match of matches(words, SAME_DAY))
      found.push({
        from: match.index,
        to: match.index + match[0].length,
        norm: { kind: 'sla', within: 1, unit: 'day' },
      });
    for (const match of matches(words, LIMIT)) {
      const to = match.index + match[0].length;
      const ceiling = match[4] !== '工作日' && CEILING.test(text.slice(Math.max(0, match.index - 5), match.index));
      if (ceiling || AGE.test(text.slice(Math.max(0, match.index - 6), match.index)) || !isLimit(match, text, to))
        continue;
      const norm = limitOf(match[3], match[4]);
      if (norm === null) continue;
      const lead = match[2] === '在' && match[1] === undefined ? 1 : 0;
      found.push({ from: match.index + lead, to, norm, inferred: match[5] === undefined });
    }
    return found;
  },
};
