import type { BareClause } from './bare-clauses';

const WISHED_LENGTH = 24;
const LONGEST_TITLE = 30;
/** Fewer characters than this say nothing without their heading; fewer than the second say little. */
const SHORTEST_CLAUSE = 5;
const MEAGRE_CLAUSE = 8;
const LONGEST_LEAD = 14;
const LONGEST_NAME = 12;
const CLAUSE_END = /[。；！？，：,;:!?]/u;
const WHITE = /\s+/gu;
/** A bracket that the cut left open, with what stands in it. */
const OPEN_BRACKET = /[（(《“][^）)》”]*$/u;
/** A clause that only says who: 由公共卫生科牵头, 科室负责. */
const ONLY_WHO = /^由|^(?:负责|牵头|配合|协助|落实|参与|实施)$/u;
/** Before what a long title may be cut without cutting a word. */
const SEAM =
  /[、，]|和(?!谐|平)|与|以?及(?!时|格)|并|的(?!确)|开展|组织|达到|完成|进行|不低于|不少于|控制在|通报|研究|确保/gu;
/** Adverbs that a cut left behind. */
const DANGLING = /(?:均|都|分别|各|要|应|须|力争|，)+$/u;
const LEAD_IN =
  /^(?:围绕|结合|利用|通过|依托|按照|根据|针对|以)[^，。；]{6,}?(?=开展|组织|举办|召开|进行|加强|做好|推进|完成)/u;
/** Words before what is done that a name of it does without: 要, 争取, 特别是. */
const LEAD =
  /^(?:要(?!求|点)|应当?(?!急|用)|须|将(?=继续|适时|组织|开展|对|进行|加强|举办|召开)|必须|争取|力争|确保|保证|特别是|尤其是|并且?)+(?=\p{Script=Han}{2})/u;
/** Who is brought together once, so that something is done again and again: 成立领导小组，每季度召开一次会议. */
const SET_UP = /^(?:成立|组建|设立|调整|充实)[^，]*(?:小组|专班|委员会|指挥部|工作组|队)$/u;
/** Headings that name no work: before an item they say nothing. */
const GENERAL_HEADING =
  /^(?:(?:工作|主要|重点|具体|总体|保障|组织|年度|推进)*(?:目标|任务|措施|保障|要求|安排|内容|指标|步骤|方法|工作))$/u;

/**
 * A short readable title for a work item: what is to be done, without who and when. What is said by its heading only (加强管理, 85%以上) is led
 * by the heading; what is too long is cut between words.
 */
export function titleOfClauses(clauses: readonly BareClause[], heading: string | null): string {
  const doing = clauses.filter((clause) => !ONLY_WHO.test(clause.words));
  const said = doing.filter((clause) => hanOf(clause.words) >= 4);
  const first =
    said.find((clause, at) => at > 0 && clause.recurs && isSetUp(said[0])) ?? said[0] ?? doing[0] ?? clauses[0];
  if (first === undefined) return heading ?? '';
  const isName =
    /[：:。]/u.test(first.stop) && first.words.length <= LONGEST_NAME && first === doing[0] && clauses.length > 1;
  let title = withoutLead(first.words);
  if (!isName && hanOf(title) < SHORTEST_CLAUSE) {
    const next = clauses[clauses.indexOf(first) + 1];
    if (next !== undefined && /[，,]/u.test(first.stop) && !ONLY_WHO.test(next.words)) title += `，${next.words}`;
  }
  return shortened(`${leadOf(title, isName, heading)}${title}`);
}

/** The same for words whose times and parties are not known. */
export function titleFrom(words: string, heading: string | null): string {
  const text = words.replace(WHITE, '').replace(/^[，。；：、,;:.]+/u, '');
  const clauses: BareClause[] = [];
  let from = 0;
  while (from < text.length && clauses.length < 4) {
    const end = clauseEnd(text, from);
    if (end > from) clauses.push({ words: text.slice(from, end), stop: text.charAt(end), recurs: false });
    from = end + 1;
  }
  return clauses.length === 0 ? shortened(text) : titleOfClauses(clauses, heading);
}

/** What is done, without the words that only say that it must be: 要把任务落实到人. */
export function withoutLead(words: string): string {
  return words.replace(LEAD, '');
}

/** Whether a clause says who does it and nothing else. */
export function isOnlyWho(words: string): boolean {
  return ONLY_WHO.test(words);
}

/** The title of a table row: its longest cell of those that may name work. */
export function titleFromCells(cells: readonly string[], isNamed: (cell: number) => boolean): string {
  const words = cells.map((cell) => cell.replace(WHITE, ''));
  const free = words.filter((cell, at) => cell.length > 1 && !isNamed(at));
  const longest = [...(free.length > 0 ? free : words)].sort((a, b) => b.length - a.length)[0] ?? '';
  return titleFrom(longest, null);
}

/** The name of a heading: its line without the stop at its end and what stands in brackets. */
export function headingName(words: string): string {
  const text = words.replace(WHITE, '').replace(/[（(][^（）()]*[）)]/gu, '');
  return text.slice(0, clauseEnd(text, 0));
}

/** Whether a heading names no work (主要任务, 保障措施): nothing below it is nothing to do. */
export function isGeneralHeading(heading: string): boolean {
  return GENERAL_HEADING.test(heading);
}

function leadOf(title: string, isName: boolean, heading: string | null): string {
  if (heading === null || heading === '' || heading.length > LONGEST_LEAD || title.includes(heading)) return '';
  const han = hanOf(title);
  const general = isGeneralHeading(heading);
  const needs = isName ? han < SHORTEST_CLAUSE && !general : han < SHORTEST_CLAUSE || (han < MEAGRE_CLAUSE && !general);
  return needs ? `${heading}：` : '';
}

function isSetUp(clause: BareClause | undefined): boolean {
  return clause !== undefined && SET_UP.test(clause.words);
}

function hanOf(words: string): number {
  return words.replace(/[^\p{Script=Han}]/gu, '').length;
}

function clauseEnd(text: string, from: number): number {
  const at = text.slice(from).search(CLAUSE_END);
  return at < 0 ? text.length : from + at;
}

/** At most the wished length where there is a seam to cut at, else an ellipsis. Never inside a bracket. */
function shortened(printed: string): string {
  const title = printed.length > WISHED_LENGTH ? printed.replace(LEAD_IN, '') : printed;
  const closed = title.replace(OPEN_BRACKET, '') || title;
  if (closed.length <= WISHED_LENGTH) return closed;
  const lead = closed.indexOf('：') + 1;
  const seams = [...closed.slice(0, WISHED_LENGTH + 1).matchAll(SEAM)].map((match) => match.index);
  const seam = seams.findLast((at) => at - lead >= MEAGRE_CLAUSE);
  if (closed.length <= LONGEST_TITLE && (seam === undefined || seam < WISHED_LENGTH / 2)) return closed;
  if (seam !== undefined) return closed.slice(0, seam).replace(OPEN_BRACKET, '').replace(DANGLING, '');
  return `${closed.slice(0, LONGEST_TITLE - 1).replace(OPEN_BRACKET, '')}…`;
}
