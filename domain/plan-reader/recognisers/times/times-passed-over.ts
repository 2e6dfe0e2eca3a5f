/** Why a time in a sentence is no rule of the plan: what was done then, who or what is meant by it, what is done about whoever fails, what a paper is called. */
import { freeSpacing } from '../../expressions/free-spacing';
import { matches, pattern } from '../../expressions/pattern';
import type { PassedOverReason } from '../../reading';
import type { Sentence } from '../../recogniser';
import { clauseEnd, clauseStart, isMeasureOfConsequence, isPastYear, isTold } from '../clause';
import type { TimePhrase } from './schedule-phrase';

/** 去年以来，每季度…: a lead in whose time all of the sentence stands until it speaks of what is to be done. */
const PAST_LEAD = /^[^，。；]{0,6}(?:去年|上年度?|[过近]去?的?一年|一年来|近[几两三]?年来?|往年|以往)[^，。；]{0,8}，/;
/** 3月底前建成的校舍, 三年内新录用的人员: which ones, not when. */
const WHICH =
  /^(?:[^，。；的]{0,8}(?:[所兴修]建|建成|建造|办理|形成|签订|出生|录用|录取|参加工作|入职|入学|毕业|退休|购置|购买|竣工|登记|注册|取得|施行|实施|生效|发布|颁布|成立)|未[^，。；的]{1,6})的(?!基础|前提)/;
const WHOSE =
  /^的[\u4e00-\u9fff]{0,4}(?:患者|病人|人员|教师|职工|员工|学生|儿童|婴|产妇|孕妇|护士|医生|干部|党员|企业|车辆)/;
/** 《职业病防治法》自2002年5月1日起施行 */
const IN_FORCE = /^起?(?:正式)?(?:施行|生效)/;
/** 2019年7月参加工作, 1996年9月建校: a life, of a person or a house. */
const LIFE = /^(?:参加工作|入党|入伍|入职|出生|毕业|退休|建[校园院]|创办|创建|成立(?!大会))(?=[，。；、]|$)/;
const EARLIER = /去年|上年度?|上一年度?|前年|往年|历年|上(?:一|个)?(?:学[期年]|季度|月)|以往|过去|[多近几历]年来的/g;
/** 一周内出现2例病例的停课, 一月内累计3次的扣发奖金: a case, and no time of any work. */
const CASE =
  /^(?:之?内|以内)?(?:累计|连续|出现|发生|发现|再次|多次|达到?|仍|未|没有)[^，。；]{0,14}?(?:的(?!目标|要求|任务)|者)/;
/** 某县卫生局2026年2月10日, 印发日期：2026年4月21日, （2026年1月8日印发）: a line that dates the paper. */
const SIGNED = new RegExp(
  freeSpacing`
  ^(?:
    [^，。；：()]{2,30}(?:[局院委办校所站科会处]|中心|政府|公司)
    |[^，。；：]{0,4}(?:发文|制定|发布|印发|成文|签发|编制|填报)(?:日期|时间)?：?|\(
  )20\d{2}年\d{1,2}月\d{1,2}日[^，。；：()]{0,20}(?:印发|发布|通过|修订)?\)?$
  |^20\d{2}年\d{1,2}月\d{1,2}日[^，。；：()]{2,24}(?:[局院委办校所站科会处]|中心|政府|公司)$
`,
  '',
);
const PRINTED_YEARS = /20\d{2}年度?/g;
const CALENDAR_HEADING = /^(?:\d{1,2}|[一二三四五六七八九十元]{1,2})(?:[-~至、].{1,2})?月份?|^第?[一二三四]季度/;
/** What a cell of times holds. */
const DATED_CELL =
  /^(?:20\d\d年)?(?:\d{1,2}|[一二三四五六七八九十元]{1,2})月(?!龄)|^\d{1,2}\.\d{1,2}|^第?[一二三四]季度|^[上下]半年|^每[年月季周]/;
const MARKED = /(?:期间|前后|前|后|时节|季节|时期|初|末)[夕]?$/;
/** 寒假布置…, 暑期防溺水: the verb of what is done at the time. */
const DONE_THEN =
  /^[”"》]?(?:请|布置|组织|防|查|抓|开展|举办|举行|进行|集中|慰问|走访|召开|做好|加强|完成|制定|启动|安排|由|对|各|期间|前|后|放假|值班)/;
/** 两季, 春耕期间 aside, a season or a school break by its bare name. */
const BARE_SEASON = /^(?:[春夏秋冬]{1,2}季?(?:开学|学期)?|[寒暑]假|寒暑假|暑期|期末|期中)$/;
/** Verbs whose object a bare season opens: 组织 | 夏季冷饮专项整治, 加强 | 寒假安全教育, 规范 | 期末办学行为. */
const HAS_OBJECT =
  /(?:开展|组织|举办|举行|承办|筹备|召开|参加|迎接|做好|抓好|搞好|办好|组织好|安排好|加强|强化|规范|落实|部署|布置|启动|实施|完成|推进|检查|签订|发放|收集|填写|编写|编制|印发|制定|制订|拟订|总结|预防|严防|防范|防控|防)$/;
/** 2026年教师寒假研修方案, 寒假工作安排: a paper that bears the season in its name. */
const PAPER =
  /^(?![\u4e00-\u9fff]{0,10}(?:[制拟修]定|制订|编制|印发|下发|上报|报送|上交|公布))[\u4e00-\u9fff]{0,12}(?:方案|计划|预案|通知|通告|公告|要点|(?:工作|活动|值班|放假)安排)/;
const TITLE = pattern(/《[^《》]{2,60}》/g);

/** The reason, or null where the time is a rule; `first` is the first time of the sentence. Looks at a bounded stretch around it, and once for the titles of the sentence. */
export function whyNoRule(sentence: Sentence, time: TimePhrase, first: TimePhrase): PassedOverReason | null {
  const { text } = sentence;
  const { from, to, norm } = time;
  if (isNameInCalendar(sentence, time, first) || isNameInRow(sentence, time) || namesWork(text, time))
    return 'part-of-name';
  if (isPastYear(sentence, from, to)) return 'past-year';
  if (isTold(sentence, wordsAround(text, time)) || isLedByPast(sentence, from, to)) return 'background';
  if (SIGNED.test(text)) return 'reference';
  if (matches(sentence, TITLE).some(({ index, 0: title }) => index < from && to < index + title.length))
    return 'quoted';
  const behind = text.slice(to, to + 20);
  if (WHICH.test(behind) || (norm.kind === 'sla' && WHOSE.test(behind))) return 'qualifies';
  if (LIFE.test(behind) && /\d{4}年/.test(text.slice(from, to))) return 'background';
  if (CASE.test(behind) && !/^[^内]*[前底末]$/.test(text.slice(from, to))) return 'consequence';
  if (IN_FORCE.test(behind) && text.slice(0, from).includes('》')) return 'reference';
  const isCounted = norm.kind === 'sla' || (time.counts ?? []).length > 0;
  return isCounted && isMeasureOfConsequence(text, from, measureEnd(text, to)) ? 'consequence' : null;
}

/** The words that a time belongs to. What they name of an earlier year is only what the work is about: 5日前公布上季度结果, 对2024年的遗留问题3月底前整改. */
function wordsAround(text: string, { from, to }: TimePhrase): string {
  const before = text.slice(workStart(text, from), to).replace(PRINTED_YEARS, '');
  return before + text.slice(to, workEnd(text, to)).replace(EARLIER, '').replace(PRINTED_YEARS, '');
}

/** Where the words begin that a time belongs to: with its clause, behind what it is changed from (往年双月通报改为每季度通报). */
function workStart(text: string, from: number): number {
  const start = clauseStart(text, from);
  return start + (/^.*改[为作成到]/.exec(text.slice(start, from))?.[0].length ?? 0);
}

/** Where they end: with its clause, with the next one where a comma follows right behind. */
function workEnd(text: string, to: number): number {
  const end = clauseEnd(text, to);
  return text[end] === '，' && end - to <= 1 ? clauseEnd(text, end + 1) : end;
}

function isLedByPast(sentence: Sentence, from: number, to: number): boolean {
  const lead = PAST_LEAD.exec(sentence.text);
  return (
    lead !== null && lead[0].length <= from && isTold(sentence, sentence.text.slice(0, workEnd(sentence.text, to)))
  );
}

/** 一年内 | 发生两起以上事故 | 的，一票否决: where the measure ends that a consequence is drawn from. */
function measureEnd(text: string, to: number): number {
  const measured = /^[^，。；的]{0,16}(?=的，|者，)/.exec(text.slice(to, to + 20));
  return to + (measured?.[0].length ?? 0);
}

/** Whether a bare season only says which work or which paper is meant. */
function namesWork(text: string, { from, to, norm }: TimePhrase): boolean {
  if (norm.kind !== 'season' || !BARE_SEASON.test(text.slice(from, to))) return false;
  const behind = text.slice(to, to + 24);
  if (PAPER.test(behind)) return true;
  return (
    /^[\u4e00-\u9fff]/.test(behind) &&
    !DONE_THEN.test(behind) &&
    HAS_OBJECT.test(text.slice(Math.max(0, from - 3), from))
  );
}

/** 秋冬季防火道清理 | 10月: where a cell of the row says when, a season or a day of the calendar in another one names the work. */
function isNameInRow({ cell, text }: Sentence, { from, to, norm }: TimePhrase): boolean {
  if (cell === null || (norm.kind !== 'season' && norm.kind !== 'observance')) return false;
  if (MARKED.test(text.slice(from, to)) || to >= text.replace(/。$/, '').length) return false;
  return cell.row.some((other, column) => column !== cell.column && DATED_CELL.test(other));
}

/** 十二月：…冬季运动会, 二月：收集寒假作业: in the calendar of a month or a quarter the season names the work, unless the work is said to be done then. */
function isNameInCalendar({ text, heading }: Sentence, { from, to, norm }: TimePhrase, first: TimePhrase): boolean {
  if (norm.kind !== 'season') return false;
  const opensCalendar = first.from <= 1 && first.to <= from && /^[：，（(]/.test(text.slice(first.to));
  return (
    (opensCalendar || CALENDAR_HEADING.test(heading.text)) &&
    !MARKED.test(text.slice(from, to)) &&
    !DONE_THEN.test(text.slice(to, to + 4))
  );
}
