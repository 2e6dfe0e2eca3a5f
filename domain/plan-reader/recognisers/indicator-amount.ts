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
const SERVED = /(?:对|为|给|向|与|帮助|组织)(?:辖区内?|全[县市区乡镇村院校馆])?$/;
const SERVING =
  /排查|检测|监测|评估|督查|督导|巡查|抽查|抽检|走访|走一遍|摸底|[回随]访|整[治改]|治理|验收|考核|修缮|维修|复查|评价|指导|筛查|采样|表彰|奖励|资助|补助|支持|扶持|进行|开展|实施|发放|提供|完成|建立|予以|安装|配备|改造|检查|体检|培训|慰问|走访|帮扶|救助|签订|结对|对接|合作/;
const FLOOR_WORD = /(至少|不少于|不低于|≥|>=)[^，。；、]{0,12}$/;
const EACH_HAS =
  /(?:每(?:个|名|所|村|户|镇|乡|校|班|科|年|月|季|天|周)?|各|保证|确保|实现|力争)[^，。；]{0,16}(?:都要?|至少|须|要|必须|均|、)?有$|(?:力争|确保|保证|争取|力促)$/;
const BUILDS = /^(?:新建|建成|改建|扩建|新增|创建|购置|举办|召开|修建|建设|设立?|建|立|派|选派|配备?|聘请?|办|修|盖)$/;
/** Measure words of single things and people, in front of which 一 is a number. */
const SINGLE = new Set(['名', '座', '所', '台', '辆', '间', '篇', '家', '位']);
/** 三级以上医院, 本科以上学历: the comparison is about who, not how many. */
const QUALIFIED = /^(?!学历|文凭)[\u4e00-\u9fff]{0,6}(?:医院|学历|职称|医疗机构|企业|项目|工程|大户|合同|干部要)/;
/** 先在2个街道试行. */
const TRIED = /(?:先|率先)?在(?:全[县市区乡镇村院校馆])?$/;
const TRYING = /^[\u4e00-\u9fff]{0,8}(?:试点|试行|先行|先试|示范)/;
const CLAUSE_ENDS = /^(?:[，、。；）]|$)/;
const JOINED = /(?:、|和|与|及|以及|，)(?:其中)?$/;
const REJECTED_BEFORE =
  /(?:第|前|近|每|原|共|约|以|按|距|其他|另|这|那|上述|以上|以下|前述|哪|某|有着|由|占|同|与其|为|是|的|中)$/;

/** What makes a number an amount of work: the verb before it, a party that it serves, 每…有, a floor, or the amount that it is joined to. */
interface Setting {
  readonly start: number;
  readonly left: string;
  readonly verb: { readonly verb: string; readonly at: number } | null;
  readonly served: boolean;
  readonly owned: boolean;
  readonly joined: boolean;
  readonly floored: boolean;
}

export const amountFamily: IndicatorFamily = {
  name: 'indicator-amount',
  read(candidate, context) {
    const { quantity } = candidate;
    if (!['count', 'times', 'money'].includes(quantity.of) || quantity.unit === '分') return [];
    const setting = settingOf(candidate, context);
    if (isRejected(candidate, context.text, setting)) return [];
    const { verb, served, owned, joined, floored } = setting;
    if (verb === null && !served && !owned && !joined && !floored) return [];
    return quantity.han && !isPlainHan(candidate, setting, context.text.slice(quantity.to, quantity.to + 1))
      ? []
      : [phraseOf(candidate, context, setting)];
  },
};

function settingOf(candidate: Candidate, context: IndicatorContext): Setting {
  const { quantity } = candidate;
  const { text } = context;
  const start = Math.max(clauseStart(text, quantity.from), quantity.from - 40);
  const left = text.slice(start, quantity.from);
  const verb = workVerbBefore({ text: left, marks: context.sentence.marks });
  const behind = text.slice(quantity.to, Math.min(clauseEnd(text, quantity.to) + 1, quantity.to + 30));
  return {
    start,
    left,
    verb: verb !== null && left.length - verb.at <= FARTHEST ? verb : null,
    served: (SERVED.test(left) && SERVING.test(behind)) || (TRIED.test(left) && TRYING.test(behind)),
    owned: EACH_HAS.test(left),
    joined: JOINED.test(left) && followsAccepted(candidate, context),
    floored: FLOOR_WORD.test(left),
  };
}

function isRejected(candidate: Candidate, text: string, { left, floored, served }: Setting): boolean {
  const { quantity, after, before } = candidate;
  const behind = text.slice(quantity.to, quantity.to + 6);
  return (
    (!floored && !served && before?.strong !== true && REJECTED_BEFORE.test(left)) ||
    /(?:下|内|分|共)设$|分[为成]$|之一$/.test(left) ||
    (/^米/.test(quantity.unit) && /[地距离]$/.test(left)) ||
    /^(?:中?全会|代表大会|会议精神|党代会|人代会)/.test(behind) ||
    /^[)）]?(?:以上|以下|以内)?的，/.test(behind) ||
    (after?.op === '>=' && !floored && QUALIFIED.test(text.slice(after.to, after.to + 8)))
  );
}

function phraseOf(candidate: Candidate, context: IndicatorContext, setting: Setting): IndicatorPhrase {
  const { quantity, before, after } = candidate;
  const { start, left, verb, served, owned, joined, floored } = setting;
  const object = objectBehind(context.text, candidate.to);
  const offset =
    joined || (verb === null && !served && !owned)
      ? left.length
      : verb !== null
        ? verb.at
        : served
          ? left.length - 1
          : left.search(/[每各]/);
  const op = jointOp(before, after, quantity.value, '');
  return {
    from: start + Math.max(0, offset),
    to: Math.max(candidate.to, object.to),
    name: nameOf(candidate, context, setting, object.noun),
    op: op === '>=' && !floored && before?.strong !== true && after === null && !quantity.more ? '=' : op,
    value: quantity.value,
    unit: quantity.unit,
    kind: 'level',
  };
}

/** 选送 + 学科骨干, 孕产妇检测, 行政村卫生站试点: the verb with what it is done to, without the other numbers of the clause. */
function nameOf(candidate: Candidate, context: IndicatorContext, setting: Setting, noun: string): string {
  const { text } = context;
  const { start, left, verb, served, owned } = setting;
  if (served)
    return trimName(text.slice(candidate.to, Math.min(clauseEnd(text, candidate.to), candidate.to + 22))).name;
  const lead = text.slice(start, candidate.nameTo);
  if (verb === null) {
    if (noun === '') return trimName(lead).name;
    return owned ? trimName(lead.slice(Math.max(0, lead.search(/[每各]/))) + noun).name : noun;
  }
  const between = left.slice(verb.at + verb.verb.length);
  if (noun === '' && (between === '' || /\d/.test(between))) {
    const own = trimName(left.replace(/^.*\d[^\d、，]{0,4}[、和与]?/, '')).name;
    return own.length >= 2 ? own : verb.verb;
  }
  return trimName(/\d/.test(between) ? verb.verb + noun : lead.slice(verb.at) + noun).name;
}

/** 5名学科带头人、20名学科骨干: joined to a value that was accepted, with only its noun between. */
function followsAccepted(candidate: Candidate, context: IndicatorContext): boolean {
  const last = context.accepted.at(-1);
  if (last === undefined || last.by === 'indicator-rate') return false;
  const between = context.text.slice(last.valueFrom, candidate.quantity.from);
  return between.length <= 30 && !/[；：。]/.test(between) && floorOf(candidate, context) > 0;
}

/** Whether a number in Chinese numerals is meant as one: 一 and the idiomatic measure words are so only in the plainest settings. */
function isPlainHan(candidate: Candidate, setting: Setting, behind: string): boolean {
  const { quantity } = candidate;
  const { left, verb, floored, owned, joined, served } = setting;
  const word = quantity.unit;
  const gap = verb === null ? Infinity : left.length - verb.at - verb.verb.length;
  if (floored || candidate.before?.strong === true || candidate.after !== null) return true;
  if (owned || joined) return word === '个' || word === '名' || word === '所' || word === '次';
  if (/[的、“]$/.test(left) || IDIOMATIC_WORDS.has(word)) return false;
  if (quantity.value !== 1 || /^[十百千]?[万亿]/.test(word)) return served || gap <= 6;
  const behindNoun = gap > 1 && CLAUSE_ENDS.test(behind);
  if (quantity.of === 'times') return (gap <= 1 || behindNoun) && word !== '遍';
  if (behindNoun && (word === '个' || SINGLE.has(word))) return true;
  return gap === 0 && word !== '人' && (SINGLE.has(word) || BUILDS.test(verb?.verb ?? ''));
}
