import { matchesAt, placed } from '../anchored';
import { pattern, type Pattern } from '../pattern';
import type { ReadOwner } from '../reading';
import type { Recogniser } from '../recogniser';
import { clauseStart } from './clause';
import { ASSISTS, DUTY } from './duty';
import { isOfficeVerb } from './office-verbs';
import { ownersIn } from './owner-spans';
import { followedBy, isParty, partiesBetween, type Behind } from './party-scan';

/** 督促各企业开展…, 要求住院医师按时完成…, 委托第三方机构开展…, 配备2名协管员，负责…: a party that is told to do the work. */
const COUNT = '(?:[\\d一二两三四五六七八九十-]+[名个位])';
const CHARGED = '，?(?:专门|专职|具体|在[^，。；]{2,18}下，?)*(?:负责|承担)';
const TOLD = placed(new RegExp(`(?:等)?(?:${DUTY}|批准|审定|同意|来(?=做|抽|评))`, 'uy'));
const TELLING: readonly (readonly [Pattern, Behind])[] = [
  [
    pattern(/督促|指导(?=各|辖区|[乡镇县区]内?)|督导|要求|责成|责令|委托|报请|请(?<![聘邀申]请)(?![示假求教])/gu),
    { must: (text, at) => matchesAt(TOLD, text, at) || isOfficeVerb(text, at) },
  ],
  [
    pattern(/组织/gu),
    followedBy(/(?<=[院校局部科股室心站所组位门构会办府队])(?:等)?(?:对|开展(?!.{0,12}[赛习])|做好|落实|实施|负责)/uy),
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
  read(sentence) {
    const owners: ReadOwner[] = [];
    for (const [trigger, behind] of TELLING)
      for (const { from, to, rest } of partiesBetween(sentence, trigger, behind))
        if (!isArranged(sentence.text, from, rest))
          owners.push(...ownersIn(sentence, from, to, 'owner-told', ASSISTS.test(rest)));
    return owners;
  },
};

/** 市司法局组织涉法单位开展…: who arranges it answers for it, not whom he brings. */
function isArranged(text: string, from: number, rest: string): boolean {
  const at = from - 2;
  return rest.startsWith('开展') && text.startsWith('组织', at) && isParty(text, clauseStart(text, at), at);
}
