import { freeSpacing } from '../../expressions/free-spacing';
import { matchesAt, placed } from '../../expressions/anchored';
import { anyOf, pattern, type Pattern } from '../../expressions/pattern';
import type { ReadOwner } from '../../reading';
import type { Recogniser } from '../../recogniser';
import { clauseStart } from '../clause';
import { ASSISTS, DUTY } from './duty';
import { isOfficeVerb, mayDoOfficeWork } from './office-verbs';
import { ownersIn } from './owner-spans';
import { followedBy, isParty, partiesBetween, type Behind } from './party-scan';

/** 督促各企业开展…, 要求住院医师按时完成…, 委托第三方机构开展…, 配备2名协管员，负责…: a party that is told to do the work. */
const COUNT = '(?:[\\d一二两三四五六七八九十-]+[名个位])';
const CHARGED =
  '，?(?:专门|专职|具体|在[^，。；]{2,18}下，?)*(?:负责(?!制|人)|承担|联系(?=，)|包联|包保)|，每[日天周月]';
const TOLD = placed(new RegExp(`(?:等)?(?:${DUTY}|批准|审定|同意|专题|做|来(?=做|抽|评))`, 'uy'));
/** 组织骨干人员到省城参观学习: they are given something, not work. */
const NO_LESSON =
  '(?![^，。；]{0,24}(?:学习|跟班|参观|观摩|培训|考察|进修|听课|体检|疗休?养|[^联]赛|考试|测试|参加|旅游))';
/** 在危险水域增设…, 汛期轮流值守, 每月入户: where or when they do it, or how often. */
const WHERE_AND_WHEN =
  '在[^，。；]{2,12}(?:增设|设[立置]|安装|建[立成设]|开展|值守|巡[查逻护]|期间|[季时]节?|、)|[每逐](?!位|名)|轮流|昼夜|24小时|(?:驻|值|看)守|上[路岗]|巡[查逻山河护]';
const AT_A_TIME = placed(new RegExp(`(?:${WHERE_AND_WHEN})`, 'y'));
/** 推动县医院进一步发展, 推动企业落实主体责任: how it is to become, not what it does. */
const FURTHER = placed(/进一步|尽快|持续|不断|继续|全面(?!落实)|[与同为]|(?:压实|落实|履行)[^，。；]{0,6}责任/y);
const TELLING: readonly (readonly [Pattern, Behind])[] = [
  [
    pattern(
      /督促|指导(?=各|辖区|所辖|村\(|[乡镇县区]内?)|督导(?![组员室科])|要求|建议|责成|责令|委托|报请|动员|劝导|带领|率领|(?<![下印转])通知(?![》书单后中要的精])|请(?<![聘邀申]请)(?![示假求教])/gu,
    ),
    { must: (text, at) => matchesAt(TOLD, text, at) || isOfficeVerb(text, at), may: mayDoOfficeWork },
  ],
  [
    pattern(/推动/gu),
    {
      must: (text, at) =>
        matchesAt(AT_A_TIME, text, at) || (matchesAt(TOLD, text, at) && !matchesAt(FURTHER, text, at)),
    },
  ],
  [
    pattern(/[要应须当都]有/gu),
    followedBy(
      /(?<=员|师|医|生|士|人)(?=看|护|值|负责|在|全程|现场|跟|陪|巡|专|清点|守|引导|接|带|指挥|维持|登记|检查)/uy,
    ),
  ],
  [
    pattern(/(?:[加增下选]派)(?:[\d一二两三四五]+[名位])?/gu),
    followedBy(
      new RegExp(
        `(?=巡|值|驻|看|开展|到|进|赴|坐诊|下沉|蹲点|每[天周月])${NO_LESSON}(?![^，。；]{0,20}\\d+[名人])`,
        'uy',
      ),
    ),
  ],
  [
    pattern(/(?:[，、]|热线|电话|窗口)(?=专人)/gu),
    followedBy(/(?=[看管值守跟接保维巡盯登][\u3400-\u9fff])(?![\u3400-\u9fff]{2,4}等|管理员|保管员)/uy),
  ],
  [
    pattern(/聘请/gu),
    followedBy(
      /(?<=机构|所|公司|团队|专家|[律名教讲医]师|教授|医生|人员)(?=对|做|进行|开展|提供|[为给][^，。；]{2,14}(?:开展|提供|进行|把脉|指导|授课|服务|体检))|(?=养护|管护|看护|保洁|清扫|巡护|值守)/uy,
    ),
  ],
  [pattern(/(?:安排|指派|[要应须当]有)(?=专人)/gu), followedBy(/(?=[\u3400-\u9fff]{2}|在\d)(?![的、和])/uy)],
  [
    pattern(/组织/gu),
    followedBy(
      new RegExp(
        freeSpacing`
      (?<=人员|专家|志愿者|馆员|干部|[防协网信宣护巡][\u3400-\u9fff]?员|员工|医[生师]|护士|村医|民警|律师|[服医救抢宣][\u3400-\u9fff]队|小分队|团队|[小控查]组)(?:等)?(?:
        ${WHERE_AND_WHEN}|进[村校社企]|[到赴](?![位岗])|走[上进访村]|分片|深入|上[门街]|入户|下[乡村]|包[村片]|对|为|根据|[\d一二两三]+[天日周月]内
        |与[^，。；]{2,12}(?:结对|对接)
      )${NO_LESSON}
    `,
        'uy',
      ),
    ),
  ],
  [
    pattern(/组织/gu),
    followedBy(/(?<=[院校局部科股室心站所组位门构会办府队])(?:等)?(?:对|开展(?!.{0,12}[赛习])|做好|落实|实施|负责)/uy),
  ],
  [
    pattern(/(?:派出?|抽调|组[建织])[\d一二两三四五六七八九十]+[个支]/gu),
    followedBy(
      /(?=分片|包[片干村]|进驻|驻|下沉|蹲点|赴|深入|逐|轮流|昼夜|巡|坐诊|指导|督导)(?![^，。；]{0,14}(?:进修|学习|培训|参观))/uy,
    ),
  ],
  [pattern(/安排|指派/gu), followedBy(/(?:进行|对|值班|值守|带队|开展|巡查|驻守|每[天日周月])/uy)],
  [
    pattern(new RegExp(`(?:指定|明确|安排|确定|配备|派驻|抽调|聘请|落实)(?:好|了)?${COUNT}?(?:由.{2,8}的)?`, 'gu')),
    followedBy(new RegExp(`${CHARGED}|(?:\\([^()]{0,60}\\))${CHARGED}`, 'uy')),
  ],
];

export const ownerTold: Recogniser = {
  finds: 'owner',
  name: 'owner-told',
  asks: anyOf(...TELLING.map(([trigger]) => trigger)),
  read(sentence) {
    const owners: ReadOwner[] = [];
    for (const [trigger, behind] of TELLING)
      for (const { from, to, rest } of partiesBetween(sentence, trigger, behind))
        if (!isArranged(sentence.text, from, rest))
          owners.push(...ownersIn(sentence, from, to, 'owner-told', ASSISTS.test(rest)));
    return owners;
  },
};

/** 请优秀班主任介绍经验, 请各科室支持配合. */
const ASKED_KINDLY = /^(?:介绍|示范|(?:大力|积极)?(?:支持|理解|配合|监督|(?:认真|遵照|对照|参照)执行|指正)+[，。；]?)/;

/** 市司法局组织涉法单位开展…, 请优秀班主任介绍经验: who arranges it answers for it, not whom he brings. */
function isArranged(text: string, from: number, rest: string): boolean {
  if (ASKED_KINDLY.test(rest) && text[from - 1] === '请') return true;
  const at = from - 2;
  return rest.startsWith('开展') && text.startsWith('组织', at) && isParty(text, clauseStart(text, at), at);
}
