import { freeSpacing } from '../../expressions/free-spacing';
import { characterSearch, characterSet } from '../../expressions/character-set';
import { matchAt, matchesAt, placed } from '../../expressions/anchored';
import { firstMatch, mayMatch, pattern } from '../../expressions/pattern';
import type { ReadOwner } from '../../reading';
import type { Recogniser, Sentence } from '../../recogniser';
import { actorEnd, actorInSeriesEnd } from './actor-scan';
import { isBackground } from '../clause';
import { ASSISTS } from './duty';
import { bearsNoDuty } from './owner-refusals';
import { ANY_DUTY, ownersBeside } from './owner-beside';
import { headBehind, opensHead } from './owner-brackets';
import { ownersIn } from './owner-spans';
import type { TimePhrase } from '../times/schedule-phrase';
import { isParty, opensWithVerb, PARTY, partyEnd, type Behind } from './party-scan';

/** 各村卫生室要做好…, 疾控中心每季度对…进行检查, 办公室、医务科负责…: a party that opens a clause and is followed by its duty. */
const LEAD = placed(
  new RegExp(
    freeSpacing`
  (?:
    同时|其中|特别(?!是)|往后|今后(?!的)|届时|平时|期间|[\d一二三五]年内|首先|其次|另外|此外|其余|[上下]午|晚上|早上|中午|清晨|傍晚
    |白天|夜间|然后|最后|因此|所以|必要时|原则上|今年|本年度|本学期|20..年度?|[×xX_]{2,4}年
    |每(?:年|月|季度|周[一二三四五六日]?|学期)的?(?:\d{1,2}[日号])?(?:前|底|初)?
    |(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|初|末|[上中下]旬|\d{1,2}[日号])?(?:
      [和、至-](?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|初|末)?
    )?(?:起|前|之前|以前|期间)?
    |第?[一二三四]季度[末初]?|[上下]半年|年[底末初内](?:前)?|再|并|且|而|由于
  )
`,
    'uy',
  ),
);
/** 秋收期间, 入冬以前, 放学时: words that say when, before the party. */
const WHEN = placed(
  /(?![不未])(?:[\u3400-\u9fff]{1,4}、)?[\u3400-\u9fff]{1,8}?(?:期间|以前|之前|前后|以后|之后|(?<!学)前(?![台方期])|(?<!售)后(?![勤台])|时(?![间期代])|当[天日])(?=[\u3400-\u9fff])/y,
);
/** “文明科室”: what is awarded and no party. */
const HONOUR = placed(
  /文明|示范|优秀|先进|最美|美丽|五好|十佳|星级|放心|平安|绿色|卫生|和谐|书香|健康|模范|标杆|红旗|金牌/y,
);
/** 有住校生的学校，要…: by what a party is told from others of its kind. */
const RELATIVE = placed(/(?:没?有|无|未|符合|具备|存在|发生)[^，。；：的]{2,14}的(?=[\u3400-\u9fff])/y);
/** Nouns of time that stand right before a party. */
const SEASON = placed(
  /(?:主?汛期|防火期|[春夏秋冬]{1,2}季|雨季|旱季|暑期|寒假|暑假|假期|学?期[初中末]|[节会课班]前|年终|岁末|平日|夜间|白天|晚间|早晚|(?:雨雪|恶劣|极端|高温|大风)天气)(?!工作|安全|值班|教育|管理|护理|培训|巡逻|服务|活动|防|施工|领导|考|测|检|评|统)/y,
);
/** 每两年组织一次: what stands behind it is held, not who holds it. */
const HELD_SO_OFTEN = /(?:组织|开展|举[办行]|召开|进行|安排)[^，]{0,6}[次场期]$/u;
const EDGE = placed(/(?:之?[内前后]|以[内前后]|起|期间)/y);
/** The heading of a list of duties: 卫生监督协管员职责. */
const DUTIES_OF = pattern(new RegExp(`^(${PARTY})的?(?:工作|岗位|主要)?(?:职责|任务|责任)$`));
/** 责任人为院长 says who it is. */
const NAMES_ANOTHER = placed(
  /(?<=(?:责任|负责|召集|牵头|联络)人)[为是](?!成员|委员|组员|副?组长|主任|第一|直接|主要|安全|本|该|[^，。；]{1,16}责任[人主])/y,
);
/** The title line of a plan or a table. */
const TITLE_LINE = /(?:计划|方案|要点|安排|总结|意见|细则|[表单])$/u;
/** How far a party without a duty is looked for. */
const LONGEST_NAME = 16;
const OURSELVES = /[我是]/;
const endsClause = characterSet('，。；：！？(');
const isBracket = characterSet('()');
const signIn = characterSearch('，。；：！？()');

export const ownerSubject: Recogniser = {
  finds: 'owner',
  name: 'owner-subject',
  read(sentence) {
    if (sentence.isHeading && TITLE_LINE.test(sentence.text)) return [];
    if (sentence.isHeading && sentence.text.length <= 30) {
      const duties = firstMatch(sentence, DUTIES_OF);
      if (duties !== null) return ownersIn(sentence, 0, duties[1]?.length ?? 0, 'owner-subject', false);
      if (sentence.text.length <= 14) return [];
    }
    return subjectsOf(sentence);
  },
};

function subjectsOf(sentence: Sentence): readonly ReadOwner[] {
  const { text } = sentence;
  const duty = dutyIn(sentence);
  const owners: ReadOwner[] = [];
  /** Where an unbroken run of clauses that are nothing but parties began (防保科，责任医生等…协助). */
  let run: number | null = null;
  const idle: IdleClause[] = [];
  let start = 0;
  while (start < text.length) {
    let from = start + (matchAt(LEAD, text, start)?.[0].length ?? 0);
    const end = clauseEnd(text, from);
    let party = text[from] === '“' ? quotedHere(sentence, from, duty, end) : partyHere(sentence, from, duty, end);
    if (party !== null && text[from] === '“') from += 1;
    for (
      let next = pastTime(sentence, from);
      party === null && next !== null && next < end;
      next = pastTime(sentence, from)
    ) {
      from = next;
      party = partyHere(sentence, from, duty, end);
    }
    if (party === null) {
      const behind = pastTopic(sentence, from, end);
      party = behind === null ? null : partyEnd(sentence, behind, ANY_DUTY, end);
      if (party !== null) from = behind ?? from;
    } else from = behindTopic(sentence, from, party);
    if (party !== null && (matchesAt(NAMES_ANOTHER, text, party) || bearsNoDuty(sentence, run ?? from, party))) {
      run = null;
    } else if (party !== null) {
      owners.push(
        ...ownersIn(sentence, run ?? from, party, 'owner-subject', ASSISTS.test(text.slice(party, party + 10))),
      );
      owners.push(...headBehind(sentence, party, 'owner-subject'));
      owners.push(...ownersBeside(sentence, party, end, 'owner-subject'));
      run = null;
    } else {
      const joins = text[end] === '，' && end - from <= 24 && isParty(text, from, end);
      run = joins ? (run ?? from) : null;
      if (!joins) idle.push({ from, end });
    }
    start = end + 1;
  }
  const isSeries = owners.length > 0;
  if (isSeries || sentence.isAskedWhy === true)
    for (const clause of idle) owners.push(...actorInSeries(sentence, clause, isSeries));
  return owners;
}

/** A clause in which no party with a duty was found. */
interface IdleClause {
  readonly from: number;
  readonly end: number;
}

/** Who acts in such a clause of a sentence that elsewhere says who does what (商会冠名，派出所维持秩序). */
function actorInSeries(sentence: Sentence, { from, end }: IdleClause, isSeries: boolean): readonly ReadOwner[] {
  const to = isSeries ? actorInSeriesEnd(sentence, from, end) : null;
  if (to !== null && !isBackground(sentence, to) && !bearsNoDuty(sentence, from, to))
    return ownersIn(sentence, from, to, 'owner-subject', false);
  if (sentence.isAskedWhy === true) passOverIdleParty(sentence, from, end);
  return [];
}

/** Where the words that say when end, if any stand at `from`: 秋收期间, 转诊后, 15天内. */
function pastTime(sentence: Sentence, from: number): number | null {
  const { text } = sentence;
  const time = timeAt(sentence, from);
  if (time === null ? !mayMatch(sentence, WHEN) : HELD_SO_OFTEN.test(text.slice(time.from, time.to))) return null;
  const next = time === null ? from + (matchAt(WHEN, text, from)?.[0].length ?? 0) : pastEdge(text, time.to);
  return next === from || ANY_DUTY.must(text, next) ? null : next;
}

function pastEdge(text: string, at: number): number {
  return at + (matchAt(EDGE, text, at)?.[0].length ?? 0);
}

/** The time that begins at a place and is no part of a list, or null. */
function timeAt({ text, times }: Sentence, from: number): TimePhrase | null {
  for (const time of times) if (time.from === from && text[time.to] !== '、') return time;
  return null;
}

/** What follows a party that opens a clause of this sentence: a duty, or when it is done (管委会黄金周期间实行…). */
function dutyIn({ times }: Sentence): Behind {
  if (times.length === 0) return ANY_DUTY;
  return {
    must: (text, at) => ANY_DUTY.must(text, at) || times.some((time) => time.from === at),
    may: ANY_DUTY.may,
  };
}

/** 小纠纷村调委会当天调处: what a clause is about, right before the body of some level that does it. */
const TOPIC = placed(
  new RegExp(
    freeSpacing`
  [\u3400-\u9fff“”]{0,6}(?:
    患者|病人|孕妇|产妇|儿童|老人|学生|对象|家庭|人员|[贫困难散]户|纠纷|矛盾|隐患|问题|案件|线索|信息|数据|资料|材料|报表|名单|台账
    |费用|资金|经费|补助|项目|工程|设备|设施|药品|疫苗|样品|标本|垃圾|污水|道路|水源|危[桥房]
  )(?=[省市县区镇乡村](?!民(?!政)|[级内里外域道容场官]))
`,
    'y',
  ),
);
const NO_TOPIC = /对(?!象)|[向由在把将与和及的为从给让使经按到以报送交走请]/u;

/** Where the party behind such a topic begins, if one stands at `from` before `end`. */
function pastTopic(sentence: Sentence, from: number, end: number): number | null {
  if (!mayMatch(sentence, TOPIC)) return null;
  const { text } = sentence;
  const topic = matchAt(TOPIC, text, from)?.[0];
  if (topic === undefined || from + topic.length >= end || NO_TOPIC.test(topic) || opensWithVerb(text, from))
    return null;
  return from + topic.length;
}

/** 流动人口信息各村卫生室随时通报, 汛期镇水利站安排值守: where the party begins behind the words that the clause is about, or that say when. */
function behindTopic(sentence: Sentence, from: number, to: number): number {
  const { text } = sentence;
  const season = from + (matchAt(SEASON, text, from)?.[0].length ?? 0);
  if (season > from && isParty(text, season, to)) return season;
  const level = pastTopic(sentence, from, to);
  if (level !== null && isParty(text, level, to)) return level;
  const each = text.slice(from, to).lastIndexOf('各');
  const topic = text.slice(from, from + each);
  return each >= 4 && !/[、内下属直级辖与和及区县市镇乡院校局]$/u.test(topic) && !isParty(text, from, from + each)
    ? from + each
    : from;
}

/** “爱心妈妈”每月…: where the party in quotation marks ends. */
function quotedHere(sentence: Sentence, from: number, duty: Behind, end: number): number | null {
  if (matchesAt(HONOUR, sentence.text, from + 1)) return null;
  return partyEnd(sentence, from + 1, { must: (text, at) => text[at] === '”' && duty.must(text, at + 1) }, end);
}

/** Where the party that begins at `from` ends: with its duty behind it, or one that surely acts; or null. */
function partyHere(sentence: Sentence, from: number, duty: Behind, end: number): number | null {
  const relative = from + (matchAt(RELATIVE, sentence.text, from)?.[0].length ?? 0);
  if (relative > from) return partyEnd(sentence, relative, ANY_DUTY);
  if (opensWithVerb(sentence.text, from)) return null;
  return partyEnd(sentence, from, duty, end) ?? actorHere(sentence, from, end);
}

function actorHere(sentence: Sentence, from: number, end: number): number | null {
  const actor = actorEnd(sentence, from, end);
  return actor === null || isBackground(sentence, actor) ? null : actor;
}

/** A party that opens a clause and of which nothing is said that it does. */
function passOverIdleParty(sentence: Sentence, from: number, end: number): void {
  for (let to = Math.min(end, from + LONGEST_NAME); to >= from + 2; to -= 1) {
    if (!isParty(sentence.text, from, to) || OURSELVES.test(sentence.text.slice(from, to))) continue;
    sentence.passOver?.(from, to, 'no-duty', 'owner-subject');
    return;
  }
}

function clauseEnd(text: string, from: number): number {
  let depth = 0;
  for (let i = signIn(text, from, text.length); i >= 0; i = signIn(text, i + 1, text.length)) {
    if (isBracket(text, i)) {
      const closes = text[i] === '(' && i > from ? text.indexOf(')', i) : -1;
      if (closes > i && (closes - i <= 8 || opensHead(text, i))) {
        depth = 1;
        continue;
      }
      if (text[i] === ')') {
        depth = 0;
        continue;
      }
    }
    if (depth === 0 && endsClause(text, i)) return i;
  }
  return text.length;
}
