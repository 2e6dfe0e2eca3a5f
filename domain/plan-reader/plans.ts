import type { ReadPlan } from './reading';
import type { NormalText } from './normalize';
import type { Paragraph } from './paragraphs';
import { numberOf } from './labels';

/** A plan as a run of paragraphs, `from` inclusive, `to` exclusive. */
export interface PlanRange {
  readonly from: number;
  readonly to: number;
  readonly heading: string | null;
}

const N = '[一二三四五六七八九十\\d]{1,3}';
const COLLECTION_HEADINGS: readonly RegExp[] = [
  new RegExp(`^.{0,40}[篇](${N})[)）】\\]]?(?:：.{0,30})?$`, 'u'),
  new RegExp(`^[【\\[(（]?第(${N})篇[)）】\\]]?.{0,40}$`, 'u'),
  new RegExp(`^[【\\[(（]?篇(${N})[)）】\\]]?.{0,40}$`, 'u'),
  new RegExp(`^.{2,36}(?:计划|方案|要点|安排|打算|范文|例文|模板)[(（【\\[]?(${N})[)）】\\]]?$`, 'u'),
  new RegExp(`^(?:计划|方案|范文|例文|范本|模板)(${N})[：、]?.{0,30}$`, 'u'),
];
const TITLE =
  /^[^，。；！？：]{0,30}(?:计划|方案|要点|打算|工作安排|工作意见|工作规划|工作设想|工作思路|工作部署)(?:[(（][^)）]{1,12}[)）])?$/u;
const TITLE_SUBJECT =
  /20[\dxX×_*]{2}|[×xX_]{2,4}年|年度|学年|学期|[上下]半年|[院局校馆委站所村镇乡县市区部科处会办园队社厂公司]/u;
/** What collectors of model texts write around the plans: no part of any plan. */
const BOILERPLATE =
  /小编|范文|请访问|我们一起来|一起来看|供大家参考|仅供参考|欢迎阅读|欢迎大家|为大家(?:整理|带来|收集|准备|分享)|给大家(?:讲|带来|分享|整理)|希望(?:大家|对(?:大家|您|你))|(?:帮|为|替)(?:大家|您|你).{0,8}(?:整理|找寻|收集)|工作计划网|下面是.{0,20}(?:整理|收集|推荐)|该如何写|怎么写/u;

/** Finds the plans of a document: announced (篇一, 第二篇, a title line) or following each other without a word. */
export function planRanges(normal: NormalText, paragraphs: readonly Paragraph[]): readonly PlanRange[] {
  const textOf = (at: number) => {
    const paragraph = paragraphs[at];
    return paragraph === undefined
      ? ''
      : normal.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 2000));
  };
  const announced = announcements(paragraphs, textOf);
  const ranges: PlanRange[] = [];
  for (const [i, from] of (announced.length === 0 ? [-1] : announced).entries()) {
    const to = announced[i + 1] ?? paragraphs.length;
    ranges.push(...splitUnannounced(paragraphs, textOf, from, to));
  }
  const [first] = announced;
  if (first !== undefined && isPlanBefore(paragraphs, first))
    ranges.unshift(...splitUnannounced(paragraphs, textOf, -1, first));
  return ranges;
}

/** Text before 篇一 is a collector's preface unless it is itself long and numbered. */
function isPlanBefore(paragraphs: readonly Paragraph[], first: number): boolean {
  const before = paragraphs.slice(0, first);
  const length = before.reduce((sum, paragraph) => sum + paragraph.end - paragraph.start, 0);
  return length > 600 && before.filter((paragraph) => paragraph.label !== null).length >= 3;
}

/** The paragraphs that announce a plan; a family of headings counts where it numbers 1, 2, 3 … and text follows (a table of contents has none). */
function announcements(paragraphs: readonly Paragraph[], textOf: (at: number) => string): readonly number[] {
  for (const pattern of COLLECTION_HEADINGS) {
    const found: number[] = [];
    let expected = 1;
    for (const [at, paragraph] of paragraphs.entries()) {
      if (paragraph.end - paragraph.start > 60 || paragraph.row !== null) continue;
      const match = pattern.exec(textOf(at));
      if (match === null) continue;
      const number = numberOf(match[1] ?? '');
      if (number !== expected && number !== 1 && found.length > 0 && number !== expected + 1) continue;
      if (found.at(-1) === at - 1) found.pop();
      found.push(at);
      expected = number + 1;
    }
    if (found.length >= 2 || (found.length === 1 && pattern === COLLECTION_HEADINGS[0])) return found;
  }
  return [];
}

/** Splits what stands between two announcements where a new plan opens without one. `heading` is the announcing paragraph or -1. */
function splitUnannounced(
  paragraphs: readonly Paragraph[],
  textOf: (at: number) => string,
  heading: number,
  to: number,
): readonly PlanRange[] {
  let start = heading + 1;
  start = skipPreface(textOf, start, to);
  let title = heading < 0 ? null : textOf(heading);
  const titled = titleAt(paragraphs, textOf, start, to);
  if (titled > start) {
    title ??= textOf(start);
    start = titled;
  }
  if (start >= to) return [];
  const ranges: PlanRange[] = [];
  const state = { topNumber: 0, labels: 0, length: 0 };
  for (let at = start; at < to; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    if (at > start && (state.labels > 0 || state.length > 600) && state.length > 150) {
      const opening = openingAt(paragraphs, textOf, start, at, to, state.topNumber);
      if (opening !== null) {
        ranges.push({ from: start, to: opening.end, heading: title });
        title = opening.heading;
        start = opening.from;
        at = Math.max(at, start);
        Object.assign(state, { topNumber: 0, labels: 0, length: 0 });
      }
    }
    const here = paragraphs[at];
    if (here === undefined) break;
    state.length += here.end - here.start;
    if (here.label !== null && here.row === null) {
      state.labels += 1;
      if (here.label.style === 'han' || here.label.style === 'chapter') state.topNumber = here.label.number;
    }
  }
  ranges.push({ from: start, to, heading: title });
  return ranges;
}

interface Opening {
  readonly from: number;
  /** Where the plan before ends: before a title line. */
  readonly end: number;
  readonly heading: string | null;
}

const FORMULA =
  /(?:制[定订]|拟[定订]|编制)(?:了)?(?:本|如下|以下|下列|此|该|[^，。；]{0,16}(?:年度|20..|[×xX_]{2,4}年|今年|下半年|学期|学年))[^，。；]{0,24}(?:计划|方案|要点|安排|意见|措施|打算)|(?:作出|做出|提出)(?:如下|以下)[^，。；]{0,12}(?:计划|安排|打算|部署|意见)|特制[定订]/u;
const YEAR = '(?:20[\\dxX×_*]{1,2}|[×xX_*]{2,4}|二〇..|今|本|新的一)(?:年度?|学年|学期)';
const YEAR_OF = new RegExp(
  `^${YEAR}[，,]?(?:是|正是|将是|既是|为|作为)[^。]{0,60}(?:之年|的一年|年份|(?:重要|关键|第一|开局|起步|攻坚|收官)[^。]{0,6}年)`,
  'u',
);
const YEAR_WORK = new RegExp(
  `^${YEAR}[^。]{0,30}(?:工作|计划)[^。]{0,30}(?:指导思想|总体思路|总体要求|工作思路|总要求|以[^。]{2,60}(?:为指导|为动力|为目标|为中心|为主线)|继续|坚持|贯彻|紧紧围绕|围绕)`,
  'u',
);
const PURPOSE =
  /^(?:为(?:了|进一步|切实|深入|贯彻|全面|做好|加强|认真|确保|更好)?[^。]{8,}|根据[^。]{8,}|按照[^。]{8,}|在[^。]{6,}(?:基础上|指导下|领导下)[^。]{8,})/u;
const CLOSING =
  /^(?:总之|同志们|综上|新的一年|让我们|我们(?:坚信|相信|将))|努力奋斗[！。]$|而奋斗[！。]$|[！]$|新(?:的)?(?:更大)?贡献[。！]$|新(?:的)?台阶[。！]$|圆满完成[^。]{0,16}[。！]$/u;
const SIGNED =
  /^(?:20[\dxX×_]{2}|[×xX_]{2,4}|二[〇○0]..)年[\dxX×_一二三四五六七八九十]{1,3}月(?:[\dxX×_一二三四五六七八九十]{1,3}日)?$/u;

/** Whether a new plan opens at `at`, judged by its own words, the words before it and the numbering after it. */
function openingAt(
  paragraphs: readonly Paragraph[],
  textOf: (at: number) => string,
  start: number,
  at: number,
  to: number,
  topNumber: number,
): Opening | null {
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.row !== null) return null;
  const words = textOf(at);
  if (paragraph.label !== null) {
    const restarts = paragraph.label.number === 1 && paragraph.label.style === 'han' && topNumber >= 3;
    return restarts && SIGNED.test(textOf(at - 1)) ? { from: at, end: at, heading: null } : null;
  }
  const next = firstLabel(paragraphs, at + 1, to);
  const restarts = next !== null && next.number === 1;
  if (words.length <= 45 && TITLE.test(words) && TITLE_SUBJECT.test(words)) {
    const body = titleAt(paragraphs, textOf, at, to);
    const opens =
      body < to &&
      (scoreOf(textOf(body)) > 0 ||
        (restarts && (next.style === 'han' || next.style === 'chapter')) ||
        COPIED_TITLE.test(words));
    return opens && body > at ? { from: body, end: at, heading: words } : null;
  }
  if (CLOSING.test(words)) return null;
  let score = scoreOf(words);
  const before = textOf(at - 1);
  if (CLOSING.test(before) || SIGNED.test(before)) score += 2;
  if (restarts && words.length > 40) score += 1;
  const topRestarts = restarts && (next.style === 'han' || next.style === 'chapter') && topNumber >= 3;
  if (topRestarts) score += words.length > 50 ? 2 : 1;
  return score >= 3 && at > start ? { from: at, end: at, heading: null } : null;
}

const COPIED_TITLE = /(?:20[\dxX×_]{2}|[×xX_]{2,4})(?:-20..)?(?:年|学年)[^，。]{2,}(?:工作)?(?:计划|方案|要点)$/u;

function scoreOf(words: string): number {
  let score = 0;
  const formula = FORMULA.exec(words);
  if (formula !== null && formula.index + formula[0].length >= words.length - 30)
    score += PURPOSE.test(words) || words.length > 40 ? 3 : 1;
  if (YEAR_OF.test(words)) score += 3;
  else if (YEAR_WORK.test(words)) score += 2;
  else if (PURPOSE.test(words) && words.length > 60) score += 1;
  return score;
}

function firstLabel(paragraphs: readonly Paragraph[], from: number, to: number) {
  for (let at = from; at < Math.min(to, from + 8); at += 1) {
    const label = paragraphs[at]?.label;
    if (label !== null && label !== undefined) return label;
  }
  return null;
}

/** Where the text after a title line (and the document number or the date under it) begins; `at` itself where no title stands. */
function titleAt(paragraphs: readonly Paragraph[], textOf: (at: number) => string, at: number, to: number): number {
  let body = at;
  while (body < to - 1 && body < at + 4 && paragraphs[body]?.label === null && isTitlePart(textOf(body), body === at))
    body += 1;
  return body;
}

function isTitlePart(words: string, first: boolean): boolean {
  if (words.length > 45) return false;
  if (TITLE.test(words) || SIGNED.test(words)) return true;
  return first
    ? /^[^，。；！？：]{2,30}(?:关于|20..年|文件)[^，。；！？：]{0,30}$/u.test(words)
    : /^[^，。；！？]{0,20}[〔[(（]\d{4}[〕\])）][^，。]{0,10}号$|^[(（][^)）]{2,30}[)）]$/u.test(words);
}

function skipPreface(textOf: (at: number) => string, from: number, to: number): number {
  let start = from;
  for (let at = from; at < Math.min(to, from + 6); at += 1) if (BOILERPLATE.test(textOf(at))) start = at + 1;
  return start;
}

const OWN_YEAR = /(20\d\d)年?(?:度|工作|全年|我|的|，|是|[^，。；]{0,12}(?:计划|要点|方案))/u;

/** The plan's year as printed near its start, or null. */
export function yearOf(opening: string, heading: string | null): number | null {
  const match = OWN_YEAR.exec(`${heading ?? ''}\n${opening.slice(0, 300)}`);
  return match === null ? null : Number(match[1]);
}

/** A title for a plan: its title line, or what it says that it plans, or its first words. */
export function titleOf(opening: string, heading: string | null): string {
  const bare = heading?.replace(/\d*篇[一二三四五六七八九十\d]+$/u, '') ?? '';
  if (bare.length >= 4 && TITLE.test(bare) && heading === bare) return bare;
  const named = /(?:制[定订])(?:了)?(?:本|如下|以下|此)?([^，。；：]{2,24}(?:计划|方案|要点|安排))/u.exec(opening);
  if (named?.[1] !== undefined && named[1].length > 4) return named[1];
  const subject =
    /^(?:为(?:了)?)?(?:进一步|切实|深入|全面)?(?:做好|搞好|加强|推进|落实|规范)?([^，。；：]{4,24}工作)/u.exec(opening);
  if (subject?.[1] !== undefined) return `${subject[1]}计划`;
  return bare.length >= 4 ? bare : opening.slice(0, 20);
}

export type PlanDraft = Omit<ReadPlan, 'start' | 'end'>;
