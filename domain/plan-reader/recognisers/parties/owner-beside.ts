import { matchesAt, placed } from '../../expressions/anchored';
import type { ReadOwner } from '../../reading';
import type { Sentence } from '../../recogniser';
import { actorEnd } from './actor-scan';
import { ASSISTS, DUTY, HEADED_AND_ACTS } from './duty';
import { doesOfficeWork, mayDoOfficeWork } from './office-verbs';
import { HEAD_IN_BRACKETS } from './owner-brackets';
import { ownersIn } from './owner-spans';
import { endsWithParty, partyEnd } from './party-scan';

const DUTY_HERE = placed(
  new RegExp(
    `(?:等(?:相关|[\\u3400-\\u9fff]{0,4}场所)?)?(?:[两三四五六七八](?:家|方|个?(?:部门|单位|科室)))?(?:${HEAD_IN_BRACKETS})?${DUTY}|，(?:对(?!于)|应|要|须|必须|负责|具体)|：${DUTY}|${HEADED_AND_ACTS}`,
    'uy',
  ),
);
/** 医生确诊感染病例后应填报, 临床科室接到电话后30分钟内处置: what must be done once something has happened. */
const AFTERWARDS = placed(
  /(?![\u3400-\u9fff]{1,4}[组室科员医])[\u3400-\u9fff]{2,14}?(?:后|时|前|期间|时间)(?:都|均|应|须|要(?!求)|必须|立即|及时|即时|当[天日场]|第一时间|将|把|先|[\d一半]+(?:小时|分钟|天|日|刻|个工作日|周))/y,
);
/** What follows a party that opens a clause. */
export const ANY_DUTY = {
  must: (text: string, at: number) =>
    matchesAt(DUTY_HERE, text, at) || doesOfficeWork(text, text[at] === '：' ? at + 1 : at),
  may: (text: string, at: number) => mayDoOfficeWork(text, at) || matchesAt(AFTERWARDS, text, at),
};

/** 由局长任组长、副局长任副组长. */
const TAKES_POST = /任|为/u;
const ADDRESSES = /[向对给与在将把和从就]|协调|联系|为(?!副?[组主总]|成员|组员|委员|队)/u;

/**
 * 公卫科负责采样、检验科负责检测; 由基建办盯工期、设备科管到货: the parties with a duty of their own behind 、 in the clause of one that ends at `from`. Not the
 * next in a list of those who are told (组织医生、护士参加…).
 */
export function ownersBeside(sentence: Sentence, from: number, end: number, by: string): readonly ReadOwner[] {
  const { text } = sentence;
  const found: ReadOwner[] = [];
  for (let at = text.indexOf('、', from); at >= 0 && at < end; at = text.indexOf('、', at + 1)) {
    if (ADDRESSES.test(text.slice(from, at))) break;
    if (endsWithParty(text, at) && !TAKES_POST.test(text.slice(from, at))) continue;
    const party = partyEnd(sentence, at + 1, ANY_DUTY, end) ?? actorEnd(sentence, at + 1, nextIn(text, at + 1, end));
    if (party === null || text.slice(at + 1, party).includes('、')) continue;
    found.push(...ownersIn(sentence, at + 1, party, by, ASSISTS.test(text.slice(party, party + 10))));
  }
  return found;
}

/** Where the next part of a clause up to `end` begins. */
function nextIn(text: string, from: number, end: number): number {
  const next = text.indexOf('、', from);
  return next < 0 || next > end ? end : next;
}
