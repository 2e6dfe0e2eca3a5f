import { freeSpacing } from '../../expressions/free-spacing';
import { characterSet } from '../../expressions/character-set';
import { endsOf } from '../../expressions/endings';
import { matchesAt, placed } from '../../expressions/anchored';
import { matches, mayMatch, type Pattern, type Words } from '../../expressions/pattern';
import type { Sentence } from '../../recogniser';
import { HEADED_AND_ACTS, OPENS_WITH_VERB } from './duty';
import { isOfficeVerb } from './office-verbs';
import { endsLikeParty, PARTY_TAIL, PARTY_WORDS } from './party';
import { mayNameBefore, PERSON_TAIL } from './person';
import { SURNAME } from './surnames';

export const PARTY = `${PARTY_WORDS}{0,16}?${PARTY_TAIL}`;
const VERB_FIRST = new RegExp(OPENS_WITH_VERB, 'y');
const TAIL = `${PARTY_TAIL}(?:等(?:相关)?)?`;
/** Whether a party's last word, or a person, ends here: asked before the whole is, which is dear. */
const tailEnds = endsOf(TAIL);
const PERSON_ENDS = placed(new RegExp(`(?<=${PERSON_TAIL})`, 'y'));
/** The whole, read backwards from its end, where the words that make a party stand. What follows may deny it (问题所在). */
const wholeEnds = endsOf(TAIL, `^${PARTY_WORDS}{0,16}`);
const WHOLE_PERSON_ENDS = placed(new RegExp(`(?<=^${PARTY_WORDS}{0,16}${PERSON_TAIL})`, 'y'));
const SHORT_PART = new RegExp(`^${PARTY_WORDS}{1,16}$`);
const isJoin = characterSet('、和与及或');
export const LONGEST_PARTY = 60;
/** What a named person is followed by when the text tells what he does: anything but a noun of his. */
const ANY_PREDICATE = placed(/(?![的等、和与及是为说在由])[\u3400-\u9fff\d“]/uy);
/** 护士考核合格率, 卫生院引导下: what is measured about the party or done under it, not what it does. */
const MEASURED = placed(
  new RegExp(
    freeSpacing`
  (?![要应须必将需负对]|保证|确保)[\u3400-\u9fff]{2,12}率(?!先)|率|对[^，。；]{2,12}(?:的[\u3400-\u9fff]{0,4}(?:率|满意度|知晓度)|满意[度率])
  |(?!${HEADED_AND_ACTS})(?:分别|均|都|统一|全部|一律|将|应|须)?由(?!此)
  |(?:[指引领]导|带领|组织|监督|支持|配合|协调|牵头)下(?![发达乡派沉村])
`,
    'uy',
  ),
);

/** Words of a clause that no party's name holds (检出细菌后及时通知临床科室). */
const CLAUSE_INSIDE = new RegExp(
  freeSpacing`
  (?<!售)后(?![勤备方续台厨卫])|期间|会同|代表(?=[学全本我])|多次|来我|[案稿单度]经|走进|坚持|指派|鼓励|新增
  |落实(?!办|组|专班|小组|领导小组)|(?<=[期间季天日月])组织(?![部委办科者人])|及时|立即|面前|开学|结束|组成(?!员)|转(?=[省市县区镇乡局院校我财总医教人护药检政客])|下派
  |(?<!^[申呈填上]|[日晚早时年周月简情海画学直党])报(?![社刊账名警告纸务喜员]|送?单位|人员|中心|科|室|台)
  |(?<![配接运护寄派报推输选呈发递])送(?![餐水货药教医戏电气奶报检])|(?<![提社外成移递杂公])交(?![通警流管易投建行运])|寄(?![宿生递售])|实行
  |^${SURNAME}[\u3400-\u9fff]{1,2}(?<![主责])任(?![课教期职务])
  |一律|采取|成立|组建|接受(?!单位|方)|派(?=[专教技医骨人员干老名民律法护])|设(?=专人|导|警)|重点(?=建|抓|做|推|发|培|开)
  |建设(?!单位|局|部|科|股|办|所|站|方|银行|委|中心|工作|领导|组|专班|项目|指挥|管理|路|兵团|集团|公司|工程)|曾有?
  |(?<!^)委托(?!方|人|单位|机构|书|代)|建议|增[配设派]|扣发|分管(?![\u3400-\u9fff]{0,8}(?:长|总|主任|经理|书记|主席|领导|同志))
  |(?<![实临战平小学即同])时(?![代尚期间])|至(?!少)|(?<!^)配合|分流|移交(?!单位|部门|人)|结果|纳入|列入|[兼担]任
  |负责(?!人|同志|部门|单位|科室|办理)|牵头(?!单位|部门|人|科室|医院|机构|企业|学校)|[^通]通知|形成|检出|外来|聘请|只要
  |学生(?=[因无在有中进离的])|(?:[^自理缘]|[经办管助护代总]理)由(?!于)|请(?![示假])|要求|过去|[班以之]前
`,
  'u',
);
/** 考核结果与院长: two things, unless a body has the word in its name (质量与安全管理委员会, 发展和改革局). */
const JOINED = /(?:与|和(?!平|谐))(?![^与和]{2,12}(?:委|委员会|领导小组|局|厅|办公室|部|处|科|中心|会)$)/u;

/** A text with the places where names of people end. */
export type Peopled = Pick<Sentence, 'text' | 'people'>;

export function isParty(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_PARTY && endsLikeParty(text, to - 1) && isWhole(text, from, to);
}

/** Whether the words before a place of a text end like a party: 组织医生 before 、. */
export function endsWithParty(text: string, at: number): boolean {
  return endsLikeParty(text, at - 1) && endsWithTail(text, at);
}

function endsWithTail(text: string, at: number): boolean {
  return tailEnds(text, at) || personEnds(text, at);
}

function personEnds(text: string, at: number): boolean {
  return mayNameBefore(text, at) && matchesAt(PERSON_ENDS, text, at);
}

/** One party, or several joined by 、和与及; the parts of a list before 、 may be short for one (护理、医技窗口单位). */
export function isWhole(text: string, from: number, to: number): boolean {
  if (to - from < 2 || opensWithVerb(text, from) || !endsWithTail(text, to)) return false;
  if (CLAUSE_INSIDE.test(text.slice(from, to))) return false;
  if (isOne(text, from, to)) return true;
  for (let join = to - 3; join > from; join -= 1) {
    if (!isJoin(text, join) || !isOne(text, join + 1, to) || opensWithVerb(text, join + 1)) continue;
    const left = text[join - 1] === '以' ? join - 1 : join;
    if (
      isWhole(text, from, left) ||
      (text[join] === '、' && !text.startsWith('专人', join + 1) && isList(text, from, join))
    )
      return true;
  }
  return false;
}

/** Whether a verb begins at a place of a text, where no party does. */
export function opensWithVerb(text: string, at: number): boolean {
  return standsAt(VERB_FIRST, text, at) || isOfficeVerb(text, at);
}

function isOne(text: string, from: number, to: number): boolean {
  const length = to - from;
  const words = text.slice(from, to + 2).padEnd(length + 2, '。');
  return (
    (wholeEnds(words, length) || (personEnds(words, length) && matchesAt(WHOLE_PERSON_ENDS, words, length))) &&
    !JOINED.test(words.slice(0, length))
  );
}

function isList(text: string, from: number, to: number): boolean {
  return text
    .slice(from, to)
    .split('、')
    .every((part) => SHORT_PART.test(part) && !opensWithVerb(part, 0) && !holdsParty(part));
}

/** 由检验科供数、药学部点评: a part that is a party and what it does. */
function holdsParty(part: string): boolean {
  if (part.length < 4 || endsWithParty(part, part.length)) return false;
  for (let to = 2; to < part.length; to += 1)
    if (endsLikeParty(part, to - 1) && isOne(part, 0, to) && !isJoin(part, to)) return true;
  return false;
}

/** Whether what stands at a place of a text is what must follow a party. */
type Follows = (text: string, at: number) => boolean;

/** What must follow a party, and what may where no longer party is followed by what must. */
export interface Behind {
  readonly must: Follows;
  readonly may?: Follows;
  /** Without what this needs nobody but a person can be followed by what must. */
  readonly words?: Pattern;
}

/** Makes of a sticky expression what must follow a party. For constants of a module. */
export function followedBy(expression: RegExp): Behind {
  const words = placed(expression);
  return { must: (text, at) => matchesAt(words, text, at), words };
}

/**
 * Where the party that begins at `from` ends: the first place at which there follows what must and what stands before is a party, or a person does
 * anything at all; or null. Looks no further than `end`. One that does it with another goes on to the other (护理部与工会共同主办).
 */
export function partyEnd(
  { text, people }: Peopled,
  from: number,
  { must, may }: Behind,
  end: number = text.length,
): number | null {
  const last = Math.min(end, from + LONGEST_PARTY);
  const isPeopled = people.size > 0;
  let alone: number | null = null;
  for (let to = from + 2; to <= last; to += 1) {
    if (isStop(text, to - 1)) return alone;
    const person = isPeopled && people.has(to);
    if (!person && !endsLikeParty(text, to - 1)) continue;
    const does = must(text, to) || (person && to < last && matchesAt(ANY_PREDICATE, text, to));
    if (!does && (alone !== null || may?.(text, to) !== true)) continue;
    if (matchesAt(MEASURED, text, to) || !isWhole(text, from, to)) continue;
    if (does && !isWith(text, to) && (alone === null || !isWith(text, alone) || matchesAt(SHARED, text, to))) return to;
    alone ??= to;
  }
  return alone;
}

function standsAt(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(text);
}

/** What two do together; what else stands behind 与 and a second party is done towards it (与学校保持联系). */
const SHARED = placed(
  /(?:两家|双方|三方)?(?:每[年月季]度?|定期)?(?:共同|联合|一起|协同|分别|各自|合作|携手|同行|建立|合[力办写编建]|轮流|联手|分头)/uy,
);
const isWith = characterSet('与同');

const isStop = characterSet('，。；：！？');

/** A party in a sentence's text, with what follows it. */
interface FoundParty {
  readonly from: number;
  readonly to: number;
  readonly rest: string;
}

const NONE: readonly FoundParty[] = [];

/** Every party that stands between a trigger and what must follow it. */
export function partiesBetween(words: Peopled & Words, trigger: Pattern, behind: Behind): readonly FoundParty[] {
  if (!mayMatch(words, trigger)) return NONE;
  if (behind.words !== undefined && !mayMatch(words, behind.words) && words.people.size === 0) return NONE;
  const found: FoundParty[] = [];
  const { text } = words;
  for (const match of matches(words, trigger)) {
    const from = match.index + match[0].length;
    const to = partyEnd(words, from, behind);
    if (to !== null) found.push({ from, to, rest: text.slice(to, to + 8) });
  }
  return found;
}
