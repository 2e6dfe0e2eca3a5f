/** What only decorates a heading: # 篇一, ★篇一★, ——篇一——, ●…工作计划：. */
const DECORATION_BEFORE = /^[#>*=~+★☆●○◆◇■□▲△▼※▶►➤❖•·-]+/u;
const DECORATION_BEHIND = /[#<*=~+★☆●○◆◇■□▲△▼※•·：:-]+$/u;
const IN_BRACKETS = /^(?:【([^】]+)】|《([^》]+)》|\[([^\]]+)\]|\(([^)]+)\)|“([^”]+)”)$/u;

/** A heading without the signs and the brackets that stand around all of it. */
export function undecorated(words: string): string {
  const plain = words.replace(DECORATION_BEFORE, '').replace(DECORATION_BEHIND, '');
  const inside = IN_BRACKETS.exec(plain)
    ?.slice(1)
    .find((part) => part !== undefined);
  return inside ?? plain;
}

const N = '[一二三四五六七八九十\\d]{1,3}';
const OPEN = '[【\\[(（]?';
const CLOSE = '[)）】\\]]?';
/** What a collection calls each of its texts. */
const MODEL =
  '(?:计划书?|方案|要点|安排|打算|范文|范例|例文|范本|样本|样例|样文|示例|案例|参考|模板|精选|(?:通用|精选|最新|完整|优秀)[版篇])';
/** A word out of each of the headings below. */
export const HEADING_WORD = new RegExp(`篇|${MODEL}|[Pp]art|PART|Chapter`);
/** …工作计划篇一: a piece of a collection, with the number that it had there. Group 1 is the number. */
export const PIECE = new RegExp(`^.{0,40}篇(${N})${CLOSE}(?:：.{0,30})?$`, 'u');
/** How collections number their plans, undecorated: 工作计划篇一, 第1篇…, 第二篇：…, …方案【第一篇】, 工作计划（三）, 工作计划之三, 范文二：…. Group 1 is the number. */
export const COLLECTION_HEADINGS: readonly RegExp[] = [
  PIECE,
  new RegExp(`^${OPEN}第?(${N})篇${CLOSE}.{0,40}$`, 'u'),
  new RegExp(`^[^，。；]{2,40}${OPEN}第(${N})篇${CLOSE}$`, 'u'),
  new RegExp(`^${OPEN}篇(${N})${CLOSE}.{0,40}$`, 'u'),
  new RegExp(`^.{2,36}${MODEL}[》)）]?(?:之|${OPEN})(${N})${CLOSE}$`, 'u'),
  new RegExp(`^${MODEL}(${N})[：、.]?.{0,30}$`, 'u'),
  new RegExp(`^(?:Part|PART|part|Chapter)\\.?(${N})[：.、]?.{0,40}$`, 'u'),
];
/** A line that is nothing but a number in brackets: （一）. */
export const BARE_NUMBER = new RegExp(`^[(（]${N}[)）]$`, 'u');
/** No piece of work about a plan (实施…计划, 制定…方案). */
const TITLE_OF_PLAN =
  '(?!实施|推进|推行|开展|落实|制[定订]|编制|做好|组织|完善|执行|启动|强化|加强|抓|按)[^，。；：！？]{2,36}(?:计划|方案|要点|打算|工作安排|工作意见)(?:范文)?';
/** （二）教务处实施方案, 一、学校工作计划, 1.学校工作计划, 01学校工作计划: group 1 is the number. */
export const NUMBERED_TITLES: readonly RegExp[] = [
  new RegExp(`^[(（【](${N})[)）】]${TITLE_OF_PLAN}$`, 'u'),
  new RegExp(`^([一二三四五六七八九十]{1,3})[、.：]${TITLE_OF_PLAN}$`, 'u'),
  new RegExp(`^(\\d{1,2})[、.：](?!\\d[^\\d])${TITLE_OF_PLAN}$`, 'u'),
  new RegExp(`^(0\\d)(?!\\d)${TITLE_OF_PLAN}$`, 'u'),
];
