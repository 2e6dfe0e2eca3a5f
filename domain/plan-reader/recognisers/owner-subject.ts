import type { Recogniser } from '../recognise';
import { ASSISTS, DUTY, OPENS_WITH_VERB } from './duty';
import { ownersIn } from './owner-spans';
import { PARTY_TAIL, PARTY_WORDS } from './party';

/** 各村卫生室要做好…, 疾控中心每季度对…进行检查, 办公室、医务科负责…: a party that opens a clause and is followed by its duty. */
const CLAUSE_START =
  /(?:^|[，。；：！？(])(?:同时|其中|首先|其次|另外|此外|其余|然后|最后|因此|所以|必要时|原则上|今年|本年度|本学期|20..年度?|[×xX_]{2,4}年|每(?:年|月|季度|周[一二三四五六日]?|学期)的?(?:\d{1,2}[日号])?(?:前|底|初)?|\d{1,2}月(?:份|底|初)?(?:和\d{1,2}月)?(?:前)?|再|并|且|而|由于)?/gu;
const PARTY = `${PARTY_WORDS}{0,16}?${PARTY_TAIL}`;
const JOINED = `(?:(?!${OPENS_WITH_VERB})(?:${PARTY_WORDS}{1,16}?、|${PARTY}(?:，(?!${DUTY})|和|与|以?及)))*`;
const SUBJECT = new RegExp(
  `(${JOINED}(?!${OPENS_WITH_VERB})${PARTY})(?:等(?:相关)?)?(${DUTY}.{0,6}|，(?:对(?!于)|应|要|须|必须|负责|具体).{0,4})`,
  'uy',
);
/** The heading of a list of duties: 卫生监督协管员职责. */
const DUTIES_OF = new RegExp(`^(${PARTY})的?(?:工作|岗位|主要)?(?:职责|任务|责任)$`, 'u');

export const ownerSubject: Recogniser = {
  finds: 'owner',
  name: 'owner-subject',
  read(sentence) {
    const duties = DUTIES_OF.exec(sentence.text);
    if (duties !== null) return ownersIn(sentence, 0, duties[1]?.length ?? 0, 'owner-subject', false);
    if (sentence.isHeading && sentence.text.length <= 14) return [];
    return [...sentence.text.matchAll(CLAUSE_START)].flatMap((clause) => {
      const from = clause.index + clause[0].length;
      SUBJECT.lastIndex = from;
      const match = SUBJECT.exec(sentence.text);
      if (match === null) return [];
      const [, party = '', duty = ''] = match;
      return ownersIn(sentence, from, from + party.length, 'owner-subject', ASSISTS.test(duty));
    });
  },
};
