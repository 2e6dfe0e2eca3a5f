import type { Recogniser } from '../recognise';
import { ownersIn } from './owner-spans';
import { PARTY_TAIL, PARTY_WORDS } from './party';

/** 在院长的领导下, 成立以校长为组长的领导小组, 成立病案管理小组，搞好…, 充分发挥工会的作用: the party that leads, or the body set up for the work. */
const PARTY = `(${PARTY_WORDS}{0,16}?${PARTY_TAIL})`;
const PATTERNS = [
  new RegExp(`在${PARTY}的?(?:统一|正确|具体|业务)?(?:领导|指导|组织|带领|协调)(?:和(?:指导|支持|配合))?下`, 'gu'),
  new RegExp(`(?:成立|设立|建立|组建)(?:了|以|由)?${PARTY}(?:为|任|担任)(?:首|组长|主任|第一责任人|总指挥)的?`, 'gu'),
  new RegExp(`以${PARTY}为(?:首|组长|主任|第一责任人|总指挥)的`, 'gu'),
  new RegExp(
    `为(?:首|组长|第一责任人)的${PARTY}(?=，(?:按照|负责|具体|定期|组织|统筹|研究|领导|做好|指导|协调))`,
    'gu',
  ),
  new RegExp(
    `(?:成立|组建|组成)((?!以)${PARTY_WORDS}{0,14}?(?:小组|工作组|专班|委员会|[^，]办))(?=，(?:${PARTY_WORDS}{0,2}(?:负责|搞好|做好|组织|开展|加强|落实|定期|每)))`,
    'gu',
  ),
  new RegExp(`发挥(?:好)?(${PARTY_WORDS}{0,16}?(?:小组|委员会|办公室|中心|支部|工会))的?(?:职能|作用)(?=，)`, 'gu'),
  new RegExp(`接受${PARTY}的(?:业务|日常|监督)?(?:指导|监督|管理|考核|检查)`, 'gu'),
] as const;

export const ownerLed: Recogniser = {
  finds: 'owner',
  name: 'owner-led',
  read: (sentence) =>
    PATTERNS.flatMap((pattern) =>
      [...sentence.text.matchAll(pattern)].flatMap((match) => {
        const [whole, party = ''] = match;
        const from = match.index + whole.lastIndexOf(party);
        return ownersIn(sentence, from, from + party.length, 'owner-led', false);
      }),
    ),
};
