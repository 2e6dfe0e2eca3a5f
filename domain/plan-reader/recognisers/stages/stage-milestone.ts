/**
 * 6月份完成总体30%的任务量, 9月底累计完成八成，10月底全部完工, 上半年实现任务过半: how much of a piece of work is to be done by when. A share counts where it names its
 * whole, where the text speaks of phases or progress, or where several shares rise with their days. A rate that rises (建档率) is a target, not a milestone.
 */
import { anyOf, firstMatch, matches, pattern } from '../../expressions/pattern';
import type { ReadStage } from '../../reading';
import { spanIn, type Recogniser, type Sentence } from '../../recogniser';
import { clauseStart, isCondition } from '../clause';
import { milestoneDay } from './stage-dates';
import { allIn, shareIn, type Share } from './stage-share';
import type { FoundTime } from '../times/time-phrases';

const HINT = pattern(/[%成半]|分之|全部|全面|所有|完成/u);
const STAGED = pattern(/阶段|进度|步骤|第.步|步走/u);
/** The pace that is set, not the one that is told (报送进度). */
const PLANNED_PACE = /(?<!报送|上报|[汇通填]报|掌握|反馈|调度|督促|公布|公示)进度|步走/u;
/** 3月底前备齐四成: any verb may stand before a share, if shares rise with their days. */
const BARE_VERB = /^(?:之?[前内]|末|底)?[，：]?(?!不得|不低|不少|控制)[\u4e00-\u9fff]{0,5}$/u;
/** A share right behind the time of another span is the rate of that span. */
const OWN_SPAN = /期间/u;
/** The longest stretch in which a share still belongs to the time before it. */
const REACH = 40;
/** What is a rate and not a share of the work done. */
const RATE =
  /(?<!完成|进度|整改|办结|执行|支出|开工|竣工|完工|排查|普查|核查|改造|签约|化解|销号|清零|征收|征缴|收缴|拆除|兑付|发放|拨付|处置|招标|采购|归集|投资)率|比例|比重|占比|满意度|覆盖面|合格|知晓|优良/u;
const LINK =
  /^(?:之?[前内]|末|底)?[，：]?(?:要|应|需|须|再|力争|确保|必须|累计|全面|总体|整体|至少|不低于|不少于|完成率?|做完|达到?|实现|过|推进到|做到|冲到|到|占|为)*$/u;
const SUBJECT = /^[^，。；：\d%]{0,12}(?:完成|达到?|实现|过|到|占|为|推进)[^，。；：\d%]{0,6}$/u;
const UNDONE = /未|不足|没有|低于(?!$)|不到/u;
const TASK = /(?!全年|年度|目标|全部|各项|所有|总体|整体|既定|项目)([\u4e00-\u9fff]{2})任务/u;
const WHOLE_YEAR = pattern(/全年(?=[完达实])/g);
const YEAR_END = { kind: 'deadline', by: '12-31' } as const;

interface Step {
  readonly time: FoundTime;
  readonly to: string;
  readonly share: Share;
  /** Whether the share follows the time closely enough to be one of a series. */
  readonly close: boolean;
  readonly rate: boolean;
  /** Where its words are over at the latest: at the next time. */
  readonly end: number;
}

export const stageMilestone: Recogniser = {
  finds: 'stage',
  name: 'stage-milestone',
  asks: anyOf(HINT),
  read(sentence) {
    if (firstMatch(sentence, HINT) === null) return [];
    const steps = stepsOf(sentence);
    const milestones = accepted(sentence, steps);
    return [...milestones.map((step) => asStage(sentence, step)), ...datedWork(sentence, milestones)];
  },
};

function stepsOf(sentence: Sentence): readonly Step[] {
  const { text } = sentence;
  const years = matches(sentence, WHOLE_YEAR).map(({ index }) => ({
    from: index,
    to: index + 2,
    norm: YEAR_END,
    by: 'stage-milestone',
  }));
  const times = [...sentence.times, ...years].sort((a, b) => a.from - b.from);
  let rateBefore = false;
  return times.flatMap((time, i) => {
    const to = milestoneDay(time.norm);
    if (to === null) return [];
    const end = Math.min(text.length, time.to + REACH, times[i + 1]?.from ?? text.length);
    const words = /^[^。；！]*/u.exec(text.slice(time.to, end))?.[0] ?? '';
    const partial = shareIn(words);
    const whole = allIn(words);
    const share = whole !== null && (partial === null || partial.from > whole.to) ? whole : partial;
    if (share === null) return [];
    const before = words.slice(0, share.from);
    if (UNDONE.test(before) || OWN_SPAN.test(before) || isCondition(sentence, time.from)) return [];
    const subject = text.slice(clauseStart(text, time.from), time.from);
    const linked = LINK.test(before);
    const rate = RATE.test(subject) || RATE.test(before) || (rateBefore && linked);
    rateBefore = rate;
    return [
      {
        time,
        to,
        share,
        close: share === whole || linked || SUBJECT.test(before) || BARE_VERB.test(before),
        rate,
        end,
      },
    ];
  });
}

function accepted(sentence: Sentence, steps: readonly Step[]): readonly Step[] {
  if (steps.length === 0) return steps;
  const staged =
    firstMatch(sentence.heading, STAGED) !== null ||
    PLANNED_PACE.test(sentence.text.slice(0, steps[0]?.time.from ?? 0)) ||
    goesOn(sentence.previous) ||
    goesOn(sentence.previous?.previous ?? null);
  const close = steps.filter((step) => step.close || step.share.ofWhole);
  const isSeries = close.length >= 2 && rises(close) && close[0]?.rate === false;
  return steps.filter(({ time, share, rate, close: isClose }) => {
    if (rate) return false;
    if (share.progress === 100 && share.from === 0)
      return ((isSeries && isClose) || (staged && share.ofWhole)) && isOfSameWork(sentence.text, steps, time);
    return share.ofWhole || (isClose && (isSeries || staged));
  });
}

/** 1月底前完成整地任务的80%，3月15日前全面完成栽植任务 are two works. */
function isOfSameWork(text: string, steps: readonly Step[], time: FoundTime): boolean {
  const [first] = steps;
  const works =
    first === undefined ? [] : [first.time, time].map(({ to }) => TASK.exec(text.slice(to, to + REACH))?.[1]);
  return works[0] === undefined || works[1] === undefined || works[0] === works[1];
}

/** -一季度末完成全年任务的20%；-二季度末完成50%: the list of milestones that a sentence began. */
function goesOn(sentence: Sentence | null): boolean {
  return sentence !== null && sentence.times.length > 0 && shareIn(sentence.text)?.ofWhole === true;
}

function rises(steps: readonly Step[]): boolean {
  const byDay = [...steps].sort((a, b) => (a.to < b.to ? -1 : 1));
  return byDay.every((step, i) => i === 0 || step.share.progress > (byDay[i - 1]?.share.progress ?? 100));
}

/** From the time to the end of its share's clause; from the share's own clause where the time says what else is done by then. */
function asStage(sentence: Sentence, { time, to, share, end: limit }: Step): ReadStage {
  const { text } = sentence;
  const at = time.to + share.from;
  const between = text.slice(time.to, at);
  const from = between.slice(1).includes('，') && !between.includes('完成') ? clauseStart(text, at) : time.from;
  const rest =
    /^[^，。；！？：、]*/u.exec(text.slice(time.to + share.to, Math.max(limit, time.to + share.to)))?.[0] ?? '';
  const end = time.to + share.to + rest.length;
  return {
    name: text.slice(from, end).slice(0, 30),
    from: null,
    to,
    progress: share.progress,
    origin: 'printed',
    by: 'stage-milestone',
    ...spanIn(sentence, from, end),
  };
}

/** 12月11日至25日完成资料归档, in the text of a phase: a stretch of it with its own dates. */
function datedWork(sentence: Sentence, milestones: readonly Step[]): readonly ReadStage[] {
  if (sentence.times.length === 0 || firstMatch(sentence.heading, STAGED) === null) return [];
  const taken = new Set(milestones.map(({ time }) => time.from));
  return sentence.times.flatMap(({ from, to, norm }) => {
    const rest = sentence.text.slice(to, to + REACH);
    if (
      taken.has(from) ||
      norm.kind !== 'range' ||
      !/[日旬号]/u.test(sentence.text.slice(from, to)) ||
      !/^(?:，|：)?(?:全面)?完成/u.test(rest)
    )
      return [];
    const end = to + (/^[^，。；！？]*/u.exec(rest)?.[0].length ?? 0);
    return [
      {
        name: sentence.text.slice(to, end).slice(0, 30),
        from: norm.from,
        to: norm.to,
        progress: null,
        origin: 'printed' as const,
        by: 'stage-milestone',
        ...spanIn(sentence, from, end),
      },
    ];
  });
}
