/**
 * Planned amounts of work: 培训20名业务骨干, 引进学科带头人2名, 投入410万元, 选1-2个镇试点, 为4000对新人发放服务包, 每个行政村有一个卫生室.
 * Not 我乡共有10家, 11个乡镇要加强管理 (who, not how many), 第三次会议, 两个效益.
 */
import { clauseEnd, clauseStart } from './clause';
import { jointOp } from './comparators';
import {
  floorOf,
  type Candidate,
  type IndicatorContext,
  type IndicatorFamily,
  type IndicatorPhrase,
} from './indicator-family';
import { objectBehind, trimName } from './indicator-name';
import { IDIOMATIC_WORDS } from './measure-words';
import { workVerbBefore } from './work-verbs';

const FARTHEST = 26;
const SERVED = /(?:对|为|给|向|帮助|组织)(?:辖区内?|全[县市区乡镇村院校馆])?$/;
const SERVING = /进行|开展|实施|发放|提供|完成|建立|予以|安装|配备|改造|检查|体检|培训|慰问|走访|帮扶|救助/;
const FLOOR_WORD = /(至少|不少于|不低于|≥|>=)[^，。；、]{0,12}$/;
const EACH_HAS =
  /(?:每(?:个|名|所|村|户|镇|乡|校|班|科|年|月|季|天|周)?|各|保证|确保|实现|力争)[^，。；]{0,16}(?:都要?|至少|须|要|必须|均|、)?有$/;
const JOINED = /(?:、|和|与|及|以及|，)(?:其中)?$/;
const REJECTED_BEFORE =
  /(?:第|前|近|每|原|共|约|以|按|距|其他|另|这|那|上述|以上|以下|前述|哪|某|有着|由|占|同|与其|为|是|的|中)$/;

export const amountFamily: IndicatorFamily = {
  name: 'indicator-amount',
  read(candidate, context) {
    const { quantity, after } = candidate;
    const { text } = context;
    if (!['count', 'times', 'money'].includes(quantity.of) || quantity.unit === '分') return [];
    const start = Math.max(clauseStart(text, quantity.from), quantity.from - 40);
    const left = text.slice(start, quantity.from);
    const floored = FLOOR_WORD.test(left);
    const served =
      SERVED.test(left) &&
      SERVING.test(text.slice(quantity.to, Math.min(clauseEnd(text, quantity.to) + 1, quantity.to + 30)));
    if (!floored && !served && candidate.before?.strong !== true && REJECTED_BEFORE.test(left)) return [];
    if (/^米/.test(quantity.unit) && /[地距离]$/.test(left)) return [];
    if (/^(?:中?全会|代表大会|会议精神|党代会|人代会)/.test(text.slice(quantity.to, quantity.to + 4))) return [];
    if (/^[)）]?(?:以上|以下|以内)?的，/.test(text.slice(quantity.to, quantity.to + 6))) return [];
    if (
      after !== null &&
      after.op === '>=' &&
      /^(?!学历|文凭)[\u4e00-\u9fff]{0,6}(?:医院|学历|职称|医疗机构|企业|干部要)/.test(
        text.slice(after.to, after.to + 8),
      ) &&
      !floored
    )
      return [];
    const verb = workVerbBefore(left);
    const governed = verb !== null && left.length - verb.at <= FARTHEST && !/之一$/.test(left);
    const owned = EACH_HAS.test(left);
    const joined = JOINED.test(left) && followsAccepted(candidate, context);
    if (!(
      governed ||
      served ||
      owned ||
      joined ||
      (floored && quantity.of !== 'times') ||
      (floored && /次|期|场/.test(quantity.unit))
    ))
      return [];
    if (
      quantity.han &&
      !isPlainHan(candidate, left, {
        verb: verb?.verb ?? '',
        gap: verb === null ? 99 : left.length - verb.at - verb.verb.length,
        floored,
        owned,
        served,
        joined,
      })
    )
      return [];
    const from =
      start +
      (governed
        ? verb.at
        : served
          ? Math.max(0, left.length - 1)
          : owned
            ? Math.max(0, left.search(/每|各/))
            : left.length);
    return [phraseOf(candidate, context, from, floored)];
  },
};

function phraseOf(candidate: Candidate, context: IndicatorContext, from: number, floored: boolean): IndicatorPhrase {
  const { quantity, before, after } = candidate;
  const { text } = context;
  const object = objectBehind(text, candidate.to);
  const name = trimName(text.slice(from, candidate.nameTo) + object.noun).name;
  const op = jointOp(before, after, quantity.value, name);
  return {
    from,
    to: Math.max(candidate.to, object.to),
    name,
    op: op === '>=' && !floored && before?.strong !== true && after === null && !quantity.more ? '=' : op,
    value: quantity.value,
    unit: quantity.unit,
    kind: 'level',
  };
}

/** 5名学科带头人、20名学科骨干: joined to a value that was accepted, with only its noun between. */
function followsAccepted(candidate: Candidate, context: IndicatorContext): boolean {
  const last = context.accepted.at(-1);
  if (last === undefined || last.by === 'indicator-rate') return false;
  const between = context.text.slice(last.valueFrom, candidate.quantity.from);
  return between.length <= 30 && !/[；：。]/.test(between) && floorOf(candidate, context) > 0;
}

interface HanSetting {
  readonly verb: string;
  readonly gap: number;
  readonly floored: boolean;
  readonly owned: boolean;
  readonly served: boolean;
  readonly joined: boolean;
}

/** Whether a number in Chinese numerals is meant as one: 一 and the idiomatic measure words are so only in the plainest settings. */
function isPlainHan(candidate: Candidate, left: string, setting: HanSetting): boolean {
  const { quantity } = candidate;
  const word = quantity.unit;
  if (setting.floored || candidate.before?.strong === true || candidate.after !== null) return true;
  if (setting.owned || setting.joined) return word === '个' || word === '名' || word === '所' || word === '次';
  if (/[的、“]$/.test(left) || IDIOMATIC_WORDS.has(word)) return false;
  if (quantity.value === 1)
    return quantity.of === 'times'
      ? setting.gap <= 1
      : /^(?:新建|建成|改建|扩建|新增|创建|购置|举办|召开|修建|建设)$/.test(setting.verb) &&
          setting.gap === 0 &&
          word !== '人';
  return setting.served || setting.gap <= 6;
}
