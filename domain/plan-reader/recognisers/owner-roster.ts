import { matches, pattern } from '../pattern';
import type { ReadOwner } from '../reading';
import type { Recogniser, Sentence } from '../recogniser';
import { ownersIn } from './owner-spans';
import { isParty } from './party-scan';
import { ROSTER_NAME } from './person';

/**
 * 组长：董传胜 副组长：罗诚、谢秋萍（分管副院长） 成员：教务处主任、各班班主任: who makes up a body that is set up, by name or by post. A gap that is
 * printed between two names parts them.
 */
const ROLES =
  '(?:常务)?(?:副?组长|副?总指挥|指挥长|召集人|[总副]?负责人|联络员|办公室(?:副?主任)|成员(?:单位)?|组员|副?主任委员)';
const ROLE = pattern(new RegExp(`(?:^|[，。；（(）)]|(?<=[\\u3400-\\u9fff）)]))${ROLES}[:：]`, 'g'));
/** Where a roster ends: with the next role, a full stop, or when the body itself is told of. */
const ENDS = new RegExp(
  `${ROLES}[:：]|[。；]|(?:领导|工作)小组(?:下设|办公室|负责|主要)|下设|办公室设|(?:主要|工作|具体)职责`,
  'g',
);
/** One entry: a name with what stands behind it, or words that may name a post. */
const NAME = new RegExp(
  `^(${ROSTER_NAME})(?:\\([^()]{1,16}\\)|[\\u3400-\\u9fff]{0,12}?(?:书记|主任|[院局校园所站科镇乡县区市]长|调研员|工程师|负责人|主席|经理|老师))?$`,
  'u',
);
const LONGEST = 300;

export const ownerRoster: Recogniser = {
  finds: 'owner',
  name: 'owner-roster',
  read: (sentence) => matches(sentence, ROLE).flatMap((match) => membersFrom(sentence, match.index + match[0].length)),
};

function membersFrom(sentence: Sentence, from: number): readonly ReadOwner[] {
  ENDS.lastIndex = from;
  const end = Math.min(ENDS.exec(sentence.text)?.index ?? sentence.text.length, from + LONGEST);
  const found: ReadOwner[] = [];
  let start = from;
  for (let at = from; at <= end; at += 1) {
    const parts = at === end || '、，'.includes(sentence.text.charAt(at));
    const gap = at > start && at < end && sentence.at(at) - sentence.at(at - 1) > 1;
    if (!parts && !gap) continue;
    const isPostOfLast = found.length > 0 && !'、，：:'.includes(sentence.text.charAt(start - 1));
    found.push(...(isPostOfLast ? namesIn : membersIn)(sentence, start, at));
    start = parts ? at + 1 : at;
  }
  return found;
}

/** A name alone; behind a printed gap a bare post (副主任) only belongs to the name before it. */
function namesIn(sentence: Sentence, from: number, to: number): readonly ReadOwner[] {
  const name = NAME.exec(sentence.text.slice(from, to))?.[1];
  return name === undefined ? [] : ownersIn(sentence, from, from + name.length, 'owner-roster', false);
}

function membersIn(sentence: Sentence, from: number, to: number): readonly ReadOwner[] {
  const names = namesIn(sentence, from, to);
  if (names.length > 0) return names;
  const entry = sentence.text.slice(from, to);
  const bare = entry.replace(/\([^()]{1,16}\)$/u, '');
  if (sentence.people.has(from + bare.length) || isParty(sentence.text, from, from + bare.length))
    return ownersIn(sentence, from, from + bare.length, 'owner-roster', false);
  return [];
}
