import { freeSpacing } from '../../expressions/free-spacing';
import { matchesAt, placed } from '../../expressions/anchored';
import { Patterns } from '../../expressions/pattern';
import type { Recogniser } from '../../recogniser';
import { ANY_DUTY } from './owner-beside';
import { ownersIn } from './owner-spans';
import { partiesBetween } from './party-scan';

const patterns = new Patterns();

/**
 * 报财务科核对, 移交法务部发函, 分流至各所处理: to whom work is handed, where the text says what is done with it there. Who only gets to know of it
 * (报医务科备案) or is the state's arm (移送公安机关处理) does nothing for the plan.
 */
const HANDING = patterns.of(
  new RegExp(
    freeSpacing`
  (?:
    (?<!公)[移转送上递提]?交(?![通警流管易接投由运])[给至]?|[转移报]送|[报转送交流]至|退回|寄(?![宿生递])|反馈[给至]|提请
    |转(?![发变化诊入出移运播达办交送至])[到给]?
    |(?<![申举汇填预通呈日晚情简漏瞒误迟谎错虚零缓网直]|(?<!以)上)报[请给]?(?![告名账社刊纸警销表送至修废考价到验税案损])
    |上报(?=[^，。；]{2,14}(?:协调|研究|解决|处[理置]|审[批定核议]|批[准复]|会[诊商审]|裁[定决]))
    |(?<![接运护配派寄选报转移])送(?![餐货药教医检交至出])
  )(?!有关|相关|[\d一二两三四五六七八九十几]+[名位人]|上级|司法|公安|检察|监察|纪检监察机关)
`,
    'g',
  ),
);
const ONLY_KNOWS = placed(/(?:登记)?备[案查](?!同意|审)|立案(?!查处|调查|侦查)|通报|知晓|讨论通过|等/y);
/** Verbs that are as often nouns: behind a receiver they need no object. */
const DOES = placed(
  /批准|核准|同意|复核|核算|审[阅议]|会[审签]|评[审议估]|检[测验](?![科室所站中])|化验|保[管存]|存档|管[理护]|调解|治疗|发公|发[放布函律]|重[做办]|暂缓|做/y,
);
const WORKS = {
  must: (text: string, at: number) =>
    text[at] !== '，' && !matchesAt(ONLY_KNOWS, text, at) && (ANY_DUTY.must(text, at) || matchesAt(DOES, text, at)),
};

export const ownerHanded: Recogniser = {
  finds: 'owner',
  name: 'owner-handed',
  asks: patterns.any,
  read: (sentence) =>
    partiesBetween(sentence, HANDING, WORKS).flatMap(({ from, to }) =>
      ownersIn(sentence, from, to, 'owner-handed', false),
    ),
};
