import { freeSpacing } from '../../expressions/free-spacing';
import { anchored, matchesAt, placed, type Anchored } from '../../expressions/anchored';
import { OTHER_PREDICATE } from './office-verbs';
import { endsLikeParty } from './party';
import { endsWithParty, isWhole, LONGEST_PARTY, opensWithVerb, type Peopled } from './party-scan';

const LONGEST_ACTOR = 16;
/** The last characters of a party that acts, and of no thing or place. */
const SECTIONS =
  '科|[^全学校教]股|[处站办岗]|小组|[^全内外干]部|务[部处室]|委员会|办公室|卫生室|[验射像超]室|药房|大队|中队|分队|[巡体][\\u3400-\\u9fff]队';
const BODIES =
  '工会|商会|协会|妇联|团委|支部|两委|理事会|代表会|村委会|居委会|供销社|信用社|法庭|(?:派出|监管|司法|财政|卫生|监督)所|[院校]方|[省市县区镇乡](?:疾控|妇幼|卫健委|公安|科协|残联|妇联)';
const POSTS =
  '(?:[院局校园所站科股镇乡班队判组]|护士)长|主任|书记|主席|经理|副总|会计|专干|干事|管家|[^组]委员|[级案片村管]领导';
const PEOPLE =
  '村医|校医|门卫|保安|司机|厨师|[操维保电焊水木检护][\\u3400-\\u9fff]?工|(?<![党动人转学职雇社球演全满超减增裁队成随委团协议组教])员';
const ACTOR_END = anchored(new RegExp(`(?:${SECTIONS}|${BODIES}|${POSTS}|${PEOPLE})$`));
/** Those that act as well where others in the sentence do: people, bodies that may be meant as places. */
const OTHER_ACTOR =
  '[教医药厨讲技导]师|老师|师傅|医生|护士|干部|骨干|工人|公司|合作社|队|[^全上下早晚跟值夜学]班|方|馆|庭|卫生院|科室|专家|志愿者|责任人|负责人|代表|局';
const ACTOR_IN_SERIES_END = anchored(new RegExp(`(?:${SECTIONS}|${BODIES}|${POSTS}|${PEOPLE}|${OTHER_ACTOR})$`));
/** What may stand behind a party without being what it does: a noun of its own, a mark that joins, a statement of how things are. */
const NO_PREDICATE = placed(
  new RegExp(
    freeSpacing`
  [\u3400-\u9fff]{2,4}的(?![，。])|[也都]请|另|受|员|[\u3400-\u9fff]{2}课|[\u3400-\u9fff]{2,6}[人次]数(?:[，。；]|$)
  |[出坐巡]诊[日时]|[\u3400-\u9fff]{0,3}会(?:[，。；]|$)|从[^，。；]{1,20}(?:抽[调取]|[中里]选|产生|选|遴)
  |[的等、和与及或是为有共约占达之在由节站栏楼门口室亭内外上中下前后级]|[一二三四五六七八九十]+[楼层]|决定|设[^立]|临时|长(?!期)|迁
  |养老|改造|装修|竣工|搬|新建|扩建|[\u3400-\u9fffA-Za-z、]{0,8}(?:率|系数|额|量(?!化)|\|)
  |[\u3400-\u9fff]{0,2}(?:
    (?<!专[账户人]|分类|台账|动态)管理(?!好)|工作(?!好)|建设|环境|制度|安全|服务|文化|设施|设备|质量|人员|领导|干部|职工|教师|学生
    |班子|队伍|周边|卫生|医疗|公共|党建|资金|经费|收入|业务|档案|信息|网络|系统|平台|职责|岗位|能力|水平|条件|意识|情况|问题|方面
    |规模|数量|总数|机构|单位|部门|团队|体系|机制|模式|标准|规范|计划|方案|活动|教育|教学|培训|考核|评价|评审|会议|例会|大会|课程
    |课堂|资料|材料|报告|台账|记录|场所|场地|用房|房屋|用品|物资|药品|器械|补[助贴]|津贴|工资|奖金|民警|辅警|干警|医生|护士|绩效
    |待遇|挂钩|标识|简报|宣传[栏册单]|公示栏|橱窗|标语|横幅|主页|网站|微信|电话|负责人|责任人|主任|秘书长|主席|会长|理事长|成员|代表
    |家属|病人|患者|床位|病房|病区|门诊|急诊|住院|手术|护理|检验|感染|名单|分工|目标|任务|指标|成绩|荣誉|特色|品牌|形象|作风|纪律
    |风气|氛围|秩序|总体|基本|尚未|存在|缺乏|不足|仅|只|现有|拥有|位于|上年|去年|今年以来|目前
  )
  |已|[较更很没无]|不(?![得准定]|少于\d+(?:节|次|篇|课时|学时|天|小时|遍|场|字|万字))
  |[\d一二三四五六七八九十两]+[个名人家所间张台套辆]
`,
    'uy',
  ),
);
/** Made up of them or changed from them: 由…组成 names no agent. */
const MADE_OF = placed(/(?:[三四多各]方|各[一二\d][名个]?人)?组成|构成|占|参[与加]|为|改[为成]|转[为变入至]|变/uy);
/** 由校长、班主任组成的德育工作小组: those of whom a body is made up. */
const COMPOSED = /组成的[^，。；]{2,12}(?:组|委员会|专班|队)/u;
const NO_AGENT = placed(/[的等、和与及]|[到至向](?![场位岗班校村户])/uy);
/** 陈银伟、王月琴为组员 tells what people are. */
const NO_DEED = placed(/[的等、和与及为是由]|同志[为是]/uy);
const NO_ACTOR = anchored(
  /^(?:登记|严肃|供(?![应销电水])|内容|配[齐备]|探索|综合[解治]|派往|立足|转|报|经(?![营济办])|下设|今后|我们|新的|过去|闲置|夜班|连续|谁|某|原|其中|每[^个名位村科]|\d|[A-Za-z])/u,
);

/**
 * The end of a party that is surely one (a section, an office, a post) and opens a clause with whatever it does, known word or not: the longest that
 * leaves a predicate; or null.
 */
export function actorEnd(words: Peopled, from: number, end: number): number | null {
  return longestActor(words, from, end, ACTOR_END);
}

/** The same in a sentence that tells of several who does what (商会冠名，派出所维持秩序): one that elsewhere might be an object or a place counts too. */
export function actorInSeriesEnd(words: Peopled, from: number, end: number): number | null {
  if (opensWithVerb(words.text, from)) return null;
  const to = longestActor(words, from, end, ACTOR_IN_SERIES_END);
  return to !== null &&
    words.text
      .slice(from, to)
      .split('、')
      .every((part) => endsWithParty(part, part.length))
    ? to
    : null;
}

function longestActor({ text, people }: Peopled, from: number, end: number, actor: Anchored): number | null {
  if (NO_ACTOR.opensAt(text, from, 4)) return null;
  const last = Math.min(end - 2, from + LONGEST_ACTOR);
  const isPeopled = people.size > 0;
  for (let to = last; to >= from + 2; to -= 1) {
    const person = isPeopled && people.has(to);
    if (!person && !endsLikeParty(text, to - 1)) continue;
    if (!person && !actor.endsAt(text, to, Math.min(8, to - from))) continue;
    if (!person && matchesAt(OTHER_PREDICATE, text, to)) continue;
    if (!matchesAt(person ? NO_DEED : NO_PREDICATE, text, to) && isWhole(text, from, to)) return to;
  }
  return null;
}

/** The end of the agent that follows 由, with whatever it does behind it; or null. The longest party wins, since 由 leaves no doubt that one stands here. */
export function agentEnd({ text, people }: Peopled, from: number): number | null {
  const stop = text.slice(from, from + LONGEST_PARTY).search(/[，。；：！？]/u);
  const end = stop < 0 ? Math.min(text.length, from + LONGEST_PARTY) : from + stop;
  const composed = text.slice(from, end).search(COMPOSED);
  const last = composed < 0 ? end - 1 : from + composed;
  for (let to = last; to >= from + 2; to -= 1) {
    if (!people.has(to) && !endsLikeParty(text, to - 1)) continue;
    if (!isWhole(text, from, to)) continue;
    if (to === last && composed >= 0) return to;
    if (matchesAt(MADE_OF, text, to)) return null;
    if (!matchesAt(NO_AGENT, text, to)) return to;
  }
  return null;
}
