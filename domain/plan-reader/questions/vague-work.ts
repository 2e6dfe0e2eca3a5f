import { freeSpacing } from '../expressions/free-spacing';
import { clauseEnd, clauseStart, isBackground, isQuoted } from '../recognisers/clause';
import type { Sentence } from '../recogniser';
import { namesServed, servedBy } from './served';

/** What an office does time and again. Pattern pieces without capturing groups. */
const DEED = freeSpacing`
  (?:
    开展|组织|进行|召开|举[办行]|实施|检查|督[查导]|巡[查诊检回]|抽[查检]|排查|自查|检[测修验]|监测|考[核评试]|测[评试量]
    |评[估价审比]|通报|公[示开布]|更[换新]|随访|访视|体检|体格检查|消毒|清[洗理点查]|维[护修]|保养|培训|轮训|学习|讲座|演练|会[诊商]
    |坐诊|义诊|走访|慰问|入户|分析|总结|汇[总报]|[上填通]报|报[告送]|反馈|核[对查实]|整[理改顿治]|盘点|校[验准]|轮[换岗]|回访|调研
    |交流|座谈|例会|宣[传教讲]|发放|研究|听取|调度|对账|审[计查核]|点评|筛查|沟通|联系|深入|统计|备份|升级|处[理置]|办[理结]
    |[转送]诊|录入|上传|归档|登记|补[充种]|通知|告知|调整|指导|服务|采样|喷洒|除四害|修[剪订]|浇|巡|值守|派
  )
`;
const WORK = new RegExp(DEED, 'u');

/** Those whom the office serves: what they are to do is not the office's work. */
const SERVED =
  '(?:患者|病人|居民|群众|村民|孕妇|产妇|孕产妇|家长|家属|儿童|老年?人|[其他她]们?|个人|学生|妇女|人群|对象)';
const THEIRS = new RegExp(
  `(?:督促|敦促|提醒|建议|劝导|劝说|引导|鼓励|教育|动员|嘱咐?|叮嘱|告知|指导|要求)[^，。；]{0,8}${SERVED}[^，。；]{0,4}$|(?:建议|提醒|嘱咐?|叮嘱|督促)$`,
  'u',
);
/** What patients do, whoever writes it. */
const THEIR_DEED = /^(?:地)?(?:产检|产前检查|复诊|就[诊医]|服药|用药|体检(?:的习惯|意识)|锻炼)/u;
/** 建立定期通报制度: the work is the rule, not yet the report. */
const MAKES_A_RULE = /(?:建立|健全|完善|制[定订]|修订|形成|探索)[^，。；]{0,16}$/u;
const RULE = /^[^，。；、]{0,10}(?:制度|机制|体系|办法|规定)/u;
/** 采取不定期巡查等方式 names a way, 定期参加培训 what others arrange. */
const NO_ORDER = /^[^，。；、]{0,8}等(?:方式|形式|手段|措施)|^[地的]?(?:参加|接受|参与)/u;
const NEGATED = /(?:不再|取消|无需|不必|避免|杜绝|防止|未|没有?)$/u;

const OPENING =
  /^(?:性)?[地的]?(?:(?:对|向|到|就|给|为|针对|围绕|在|由|请|邀请|联合|组织)[^，。；：]{1,40}?(?=进行|开展|举办|做好|实施))?(?:组织开展|组织|开展|进行|举办|举行|召开|实施|做好|抓好|认真|全面)?(?:[好了])?/u;
const LONGEST_WORK = 12;

/**
 * What the vague word in `from` to `to` is about, where it hangs on work that the plan orders (定期对学校进行巡查 → 巡查), with whom that is for
 * (对高血压患者定期随访 → 高血压患者随访); null where it tells of the
 * past, of what others do (督促患者定期复查), of a rule to be made (建立定期通报制度), or of nothing that can be done on a day.
 */
export function vagueWork(sentence: Sentence, from: number, to: number): string | null {
  const { text } = sentence;
  const before = text.slice(clauseStart(text, from), from);
  const behind = text.slice(to, clauseEnd(text, to));
  if (!WORK.test(behind) || THEIR_DEED.test(behind) || NO_ORDER.test(behind)) return null;
  if (THEIRS.test(before) || NEGATED.test(before)) return null;
  if (MAKES_A_RULE.test(before) && RULE.test(behind)) return null;
  if (isQuoted(sentence, from) || isBackground(sentence, from)) return null;
  const work = nameOf(behind.slice(OPENING.exec(behind)?.[0].length ?? 0)) ?? nameOf(behind.replace(/^[地的]/u, ''));
  return work === null || namesServed(work) ? work : `${servedBy(sentence, from)}${work}`;
}

/** The first of the joined things that is a deed, cut where it gets long: 高血压、糖尿病知识讲座及宣传 → 糖尿病知识讲座. */
function nameOf(words: string): string | null {
  const parts = words.split(/[、（(：“”]|并(?=[进开实做对])/u);
  const deed = parts.find((part) => WORK.test(part)) ?? parts[0] ?? '';
  if (deed.length <= LONGEST_WORK) return deed.length > 1 ? deed : null;
  const joined = deed.search(/(?:以?及|和|与)/u);
  return joined > 1 && joined <= LONGEST_WORK ? deed.slice(0, joined) : deed.slice(0, LONGEST_WORK);
}
