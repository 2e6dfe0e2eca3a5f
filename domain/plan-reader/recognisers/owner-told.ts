import type { Recogniser } from '../recognise';
import { ASSISTS, DUTY, OPENS_WITH_VERB as VERB } from './duty';
import { ownersIn } from './owner-spans';
import { PARTY_TAIL, PARTY_WORDS } from './party';

/** 督促各企业开展…, 要求住院医师按时完成…, 委托第三方机构开展…, 配备2名协管员，负责…: a party that is told to do the work. */
const PARTY = `${PARTY_WORDS}{0,14}?${PARTY_TAIL}`;
const PARTIES = `(?:${PARTY_WORDS}{1,12}?、)*${PARTY}`;
const PATTERNS = [
  new RegExp(
    `(?:指导|督促|督导|要求|责成|委托|报请|请(?!示))(?!${VERB})(${PARTIES})(?:等)?(${DUTY}.{0,4}|批准|审定|同意)`,
    'gu',
  ),
  new RegExp(`组织(?!${VERB})(${PARTIES})(?:等)?(?:对|开展(?!.{0,12}[赛习])|做好|落实|实施|负责)`, 'gu'),
  new RegExp(
    `(?:指定|明确|安排|确定|配备|派驻|抽调|聘请|落实)(?:好|了)?(?:[\\d一二两三四五六七八九十-]+[名个位])?(?:由.{2,8}的)?(${PARTIES})，?(?:专门|专职|具体|在.{2,16}下，)*(?:负责|承担)`,
    'gu',
  ),
  new RegExp(
    `(?:配备|派驻|明确|聘请)(?:[\\d一二两三四五六七八九十-]+[名个位])(?:由.{2,8}的)?(${PARTY}) ?(?:\\([^()]{0,60}\\))?，(?:在.{2,18}下，)?(?:专门|具体)?(?:负责|承担)`,
    'gu',
  ),
] as const;

export const ownerTold: Recogniser = {
  finds: 'owner',
  name: 'owner-told',
  read: (sentence) =>
    PATTERNS.flatMap((pattern) =>
      [...sentence.text.matchAll(pattern)].flatMap((match) => {
        const [whole, party = '', duty = ''] = match;
        const from = match.index + whole.indexOf(party, 1);
        return ownersIn(sentence, from, from + party.length, 'owner-told', ASSISTS.test(duty));
      }),
    ),
};
