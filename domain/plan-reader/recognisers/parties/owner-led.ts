import { anyOf, pattern, type Pattern } from '../../expressions/pattern';
import type { ReadOwner } from '../../reading';
import type { Recogniser, Sentence } from '../../recogniser';
import { clauseEnd, isBackground } from '../clause';
import { ownersBeside } from './owner-beside';
import { isSide } from './owner-described';
import { ownersIn } from './owner-spans';
import { followedBy, partiesBetween, type Behind } from './party-scan';

/** 在院长的领导下, 成立以校长为组长的领导小组, 成立病案管理小组，搞好…, 充分发挥领导小组的作用: who leads, or the body set up for the work. */
const LEADING: readonly (readonly [Pattern, Behind])[] = [
  [pattern(/在/gu), followedBy(/的?(?:统一|正确|具体|业务)?(?:领导|指导|组织|带领|协调)(?:和(?:指导|支持|配合))?下/uy)],
  [pattern(/(?:成立|设立|建立|组建)了?[以由]?/gu), followedBy(/(?:为|任|担任)(?:首|双?组长|主任|第一责任人|总指挥)/uy)],
  [pattern(/以/gu), followedBy(/为(?:首|双?组长|主任|第一责任人|总指挥)的/uy)],
  [
    pattern(/为(?:首|副?组长|第一责任人|成员|组员)的/gu),
    followedBy(
      /，(?:按照|负责|具体|制定|落实|推进|开展|每[天周月季]|定期|组织|统筹|研究|统一|领导|做好|积极|指导|协调)/uy,
    ),
  ],
  [
    pattern(/(?:成立|组建|组成)了?(?!以)/gu),
    followedBy(/(?<=小组|工作组|专班|委员会|办)，.{0,2}(?:负责|搞好|做好|组织|开展|加强|落实|定期|对|每)/uy),
  ],
  [
    pattern(/(?:建立|形成|构建|健全|完善)[起了]?/gu),
    followedBy(/(?:牵头|(?<!部门)负责(?!人)|主抓)(?=[^。；]{0,30}的)/uy),
  ],
  [pattern(/发挥好?/gu), followedBy(/(?<=小组|委员会|办公室|中心|支部|工会)的?职能(?=，)/uy)],
  [
    pattern(
      /(?:责任人|负责人|召集人|牵头人|联络人|[正副]?组长|总指挥)(?:为|是)(?!成员|委员|组员|第一|[^，。；]{0,12}(?:责任人|骨干|纽带|桥梁))/gu,
    ),
    followedBy(/(?=[，。；、]|$)/uy),
  ],
  [
    pattern(/(?:^|[，；])(?=[^，。；]{0,14}(?:办公室|秘书处)设[在于])/gu),
    followedBy(/设[在于][^，。；]{1,14}，(?:(?:具体|主要)?负责|牵头|统筹|承担|对照)/uy),
  ],
  [
    pattern(/实行/gu),
    followedBy(/包[片村组户班联保抓]|挂[点牌联钩]|轮流|带班|接访|统一|负责到底|24小时(?=[值在待])/uy),
  ],
  [pattern(/[须应要]经/gu), followedBy(/(?:集体)?(?:研究|讨论|审议|表决|论证)/uy)],
  [
    pattern(/(?:下设|设立|设)(?!置|备)/gu),
    followedBy(/(?<=办公室|小组|专班|办)，(?:[设在]{1,2}[^，。；]{1,14}，)?(?:具体)?负责/uy),
  ],
  [
    pattern(/(?<!已)经(?![营济])/gu),
    followedBy(
      /(?:集体)?(?:审[核批定查议阅]|批准|核准|同意|签字|确认|验收|评[审议价估]|论证|表决|会[审签]|复[核审]|培训|公开|统一|讨论(?!，)|研究(?=[批决同审通]|后))/uy,
    ),
  ],
  [pattern(/接受/gu), followedBy(/(?:的(?:业务|日常|监督)?(?:指导|管理|考核|检查)|(?:业务)?指导(?=[，。；]))/uy)],
];

const LONGEST_PREAMBLE = 20;

export const ownerLed: Recogniser = {
  finds: 'owner',
  name: 'owner-led',
  asks: anyOf(...LEADING.map(([trigger]) => trigger)),
  read(sentence) {
    const owners: ReadOwner[] = [];
    for (const [trigger, behind] of LEADING)
      for (const { from, to } of partiesBetween(sentence, trigger, behind))
        if (!sentence.text.slice(from, to).split('、').every(isSide) && !isCompliment(sentence, from, to))
          owners.push(
            ...ownersIn(sentence, from, to, 'owner-led', false),
            ...ownersBeside(sentence, to, clauseEnd(sentence.text, to), 'owner-led'),
          );
    return owners;
  },
};

/** 在院长和分管院长的领导下: those of the house itself, whom no plan thanks. */
const OWN_LEADERS = /^[^，。；]{0,10}(?:院长|所长|校长|园长|馆长|站长|(?:中心|分管)主任)$/u;

/** 一年来，在县委的正确领导下…: said of the past or in the opening words of a plan (在校党委的领导下，团委将…), it names whom one is grateful to. */
function isCompliment(sentence: Sentence, from: number, to: number): boolean {
  const { text } = sentence;
  const behind = text.slice(to, to + LONGEST_PREAMBLE);
  if (!/^的?(?:正确|坚强|具体|业务)?(?:领导|指导)/u.test(behind)) return false;
  if (OWN_LEADERS.test(text.slice(from, to)) && !/^的?(?:正确|坚强)/u.test(behind)) return isBackground(sentence, from);
  if (/^的?(?:正确|坚强)|^[^，。；]{2,8}下，[^，。；]{0,4}(?:将|继续)/u.test(behind)) return true;
  if (/(?:将|我们)在$/u.test(text.slice(Math.max(0, from - 3), from))) return true;
  return isBackground(sentence, from) || (sentence.outlineIndex === null && behind.startsWith('的具体'));
}
