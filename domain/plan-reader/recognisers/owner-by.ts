import type { Recogniser } from '../recognise';
import { ASSISTS, DUTY, NAMED_DUTY } from './duty';
import { ownersIn } from './owner-spans';
import { PARTY_TAIL } from './party';

/** 由妇产科医生负责完成, 组长由院长担任, 再由妇保科反馈给…: whoever follows 由 and does it. A bare name counts before a word of duty. */
const ANY = '[^，。；：！？]';
const BY_PARTY = new RegExp(
  `(?<![自理缘])由(?!于|此)(${ANY}{0,22}?${PARTY_TAIL})(?:等)?((?!参[与加]的)(?:${DUTY}|${NAMED_DUTY}).{0,4})`,
  'gu',
);
const JOINS = new RegExp(
  `(?:结合|会同|联合|协同)((?:${ANY}{0,10}?的)?${ANY}{0,14}?${PARTY_TAIL})(?:等)?(?=(?:共同|联合|一起|完成|开展|做好|负责|对|进行)(?!的))`,
  'gu',
);
const BY_NAME = new RegExp(`(?<![自理缘])由(?!于|此)(${ANY}{2,12}?)(${NAMED_DUTY})`, 'gu');

export const ownerBy: Recogniser = {
  finds: 'owner',
  name: 'owner-by',
  read(sentence) {
    const parties = [...sentence.text.matchAll(BY_PARTY)];
    const taken = new Set(parties.map((match) => match.index));
    const names = [...sentence.text.matchAll(BY_NAME)].filter((match) => !taken.has(match.index));
    const joined = [...sentence.text.matchAll(JOINS)].flatMap((match) => {
      const [whole, party = ''] = match;
      const from = match.index + whole.length - party.length;
      return ownersIn(sentence, from, from + party.length, 'owner-by', false);
    });
    const named = [...parties, ...names].flatMap((match) => {
      const [, party = '', duty = ''] = match;
      const from = match.index + 1;
      return ownersIn(sentence, from, from + party.length, 'owner-by', ASSISTS.test(duty));
    });
    return [...named, ...joined];
  },
};
