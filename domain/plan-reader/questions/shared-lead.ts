/**
 * Two parties or more of which the lead is not said: 由医务科、护理部负责. Where a plan names them behind one label throughout
 * （责任单位：医务科、护理部）, it is asked once, what their order says. Not 医务科牵头、护理部配合, 各村卫生室、学校负责,
 * 由防保科会同医务科、护理部负责, 由采血一科、采血二科轮流负责, 医务科、护理部要加强沟通.
 */
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
/** 责任单位：, before the parties. */
const LABEL = /(?:^|[，。；()【】])([^，。；：()【】]{2,10})：$/u;
const LONGEST_LABEL = 12;
/** In so many places a label is the way in which a plan names its parties. */
const FEWEST_PLACES = 3;

/** Parties side by side, and none is said to lead. */
interface JoinedLeads {
  readonly sentence: Sentence;
  readonly names: readonly string[];
  readonly place: readonly [number, number];
  /** The label that they stand behind, '' where they stand in a sentence. */
  readonly label: string;
}

export const sharedLead: Asker = ({ sentences }) => {
  const joined = sentences
    .filter(({ owners }) => owners.length > 1)
    .flatMap((read) => groupsIn(read).flatMap((group) => joinedLeads(read.sentence, group)));
  const places = new Map<string, number>();
  for (const { label } of joined) places.set(label, (places.get(label) ?? 0) + 1);
  return joined.map((leads) =>
    leads.label !== '' && (places.get(leads.label) ?? 0) >= FEWEST_PLACES ? askOrder(leads) : askLead(leads),
  );
};

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

function joinedLeads(sentence: Sentence, group: readonly ReadOwner[]): JoinedLeads[] {
  const names = group.map(({ name }) => name.replace(/\s+/gu, ''));
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last || names.length > MOST_PARTIES || new Set(names).size < 2) return [];
  const place = [indexAt(sentence, first.start), indexAt(sentence, last.end)] as const;
  const before = sentence.text.slice(0, place[0]);
  const behind = sentence.text.slice(place[1]);
  if (!isAnswerable(last, behind) || names.some((name) => EACH.test(name))) return [];
  if (BESIDE_THE_LEAD.test(before) || IN_TURN.test(behind) || POSTED.test(behind)) return [];
  if (names.some((name) => OWN_DEED.test(name))) return [];
  return [{ sentence, names, place, label: LABEL.exec(before.slice(-LONGEST_LABEL))?.[1] ?? '' }];
}

function askLead({ sentence, names, place }: JoinedLeads): ReadQuestion {
  const candidates = names.map((party): Answer => ({ kind: 'lead', party }));
  return questionAt(sentence, 'shared-lead', place, { candidates });
}

/** The label is what is in doubt; each place asks for itself, and all are one question. */
function askOrder({ sentence, place, label }: JoinedLeads): ReadQuestion {
  return { ...questionAt(sentence, 'lead-order', place, { candidates: [{ kind: 'first-leads' }] }), printed: label };
}

function wordsBetween(sentence: Sentence, end: number, start: number): string {
  return sentence.text.slice(indexAt(sentence, end), indexAt(sentence, start));
}
