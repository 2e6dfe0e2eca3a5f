/** Two parties or more of which the lead is not said: 由医务科、护理部负责. Not 医务科牵头、护理部配合, 各村卫生室、学校负责, 由防保科会同医务科、护理部负责, 由采血一科、采血二科轮流负责, 医务科、护理部要加强沟通. */
import type { Answer, ReadOwner, ReadQuestion } from '../reading';
import type { Sentence } from '../recogniser';
import { indexAt, isAnswerable, questionAt, type Asker, type ReadSentence } from './asker';

const JOINED = /^(?:、|和|与|以?及|；|\/)$/u;
/** Everybody of a kind does it for themselves. */
const EACH = /^(?:各|全|所有|本)|(?:人员|成员|员工|职工|医生|村医|教师|干部|学生)$/u;
const MOST_PARTIES = 4;
/** 由甲会同乙、丙实施: who leads is said before. */
const BESIDE_THE_LEAD = /(?:会同|协同|联合|配合|协助|协调|邀请)$/u;
/** 轮流, 分头, 分别: each leads its own turn or share. */
const IN_TURN = /^等?(?:轮流|轮班|分(?:头|别|工|片|组|批|班|年级)|各自|双人)/u;
/** 党组书记、局长杨帆任组长: who sits in a group, often one person with two posts. */
const POSTED = /^[\u3400-\u9fff]{0,3}(?:同志)?[兼担]?任(?!务)/u;
/** 甲核算、乙监督: each has work of its own. */
const OWN_DEED = /(?:主讲|核算|互查|自查|抽查|审核|监督|把关|记录)$/u;

export const sharedLead: Asker = ({ sentences }) =>
  sentences
    .filter(({ owners }) => owners.length > 1)
    .flatMap((read) => groupsIn(read).flatMap((group) => ask(read, group)));

/** Leading parties that stand one behind the other, joined by nothing but a comma or an 和. */
function groupsIn({ sentence, owners }: ReadSentence): ReadOwner[][] {
  const groups: ReadOwner[][] = [];
  for (const owner of owners) {
    const last = groups.at(-1)?.at(-1);
    const between = last && wordsBetween(sentence, last.end, owner.start);
    if (last && !last.assist && !owner.assist && between !== undefined && JOINED.test(between))
      groups.at(-1)?.push(owner);
    else groups.push([owner]);
  }
  return groups.filter((group) => group.length > 1);
}

function ask({ sentence }: ReadSentence, group: readonly ReadOwner[]): ReadQuestion[] {
  const names = group.map(({ name }) => name.replace(/\s+/gu, ''));
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last || names.length > MOST_PARTIES || new Set(names).size < 2) return [];
  const place = [indexAt(sentence, first.start), indexAt(sentence, last.end)] as const;
  const behind = sentence.text.slice(place[1]);
  if (!isAnswerable(last, behind) || names.some((name) => EACH.test(name))) return [];
  if (BESIDE_THE_LEAD.test(sentence.text.slice(0, place[0])) || IN_TURN.test(behind) || POSTED.test(behind)) return [];
  if (names.some((name) => OWN_DEED.test(name))) return [];
  const candidates = names.map((party): Answer => ({ kind: 'lead', party }));
  return [questionAt(sentence, 'shared-lead', place, { candidates })];
}

function wordsBetween(sentence: Sentence, end: number, start: number): string {
  return sentence.text.slice(indexAt(sentence, end), indexAt(sentence, start));
}
