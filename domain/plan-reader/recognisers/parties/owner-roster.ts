import { matches, Patterns } from '../../expressions/pattern';
import type { ReadOwner } from '../../reading';
import type { Recogniser, Sentence } from '../../recogniser';
import { ownersIn } from './owner-spans';
import { isParty } from './party-scan';
import { ROSTER_NAME } from './person';
import { SURNAME } from './surnames';

const patterns = new Patterns();

/**
 * 组长：董传胜 副组长：罗诚、谢秋萍（分管副院长） 成员：邓敏、金笛: who makes up a body that is set up, by name or by post; mere members only
 * by name.
 */
const ROLES =
  '(?:常务)?(?:副?组长|副?总指挥|指挥长|召集人|[总副]?负责人|联络员|办公室(?:副?主任)|成员(?:单位)?|组员|副?主任委员)';
const ROLE = patterns.of(
  new RegExp(`(?:^|[，。；（(）)]|(?<=[\\u3400-\\u9fff）)]))(?:${ROLES}[:：]|成员(?:单位)?(?:为|包括))`, 'g'),
);
/** Where a roster ends: with the next role, a full stop, or when the body itself is told of. */
const ENDS = new RegExp(
  `${ROLES}[:：]|[。；]|(?:领导|工作)小组(?:下设|办公室|负责|主要)|下设|办公室设|(?:主要|工作|具体)职责`,
  'g',
);
/** A name with its post or a remark; another name, a body of several or nothing comes next. Names in print are parted by gaps, which normalising takes away. */
const NAME = new RegExp(
  `(${ROSTER_NAME})(?:\\([^()]{1,16}\\)|[\\u3400-\\u9fff]{0,8}?(?:书记|主任|[院局校园所站科镇乡县区市]长|调研员|工程师|负责人|主席|经理|老师))??(?=${SURNAME}|各|负责|分管|主管|主持|协助|牵头|$)`,
  'uy',
);
const LONGEST = 300;

export const ownerRoster: Recogniser = {
  finds: 'owner',
  name: 'owner-roster',
  asks: patterns.any,
  read: (sentence) =>
    matches(sentence, ROLE).flatMap((match) =>
      membersFrom(sentence, match.index + match[0].length, /成员|组员/u.test(match[0])),
    ),
};

function membersFrom(sentence: Sentence, from: number, isMere: boolean): readonly ReadOwner[] {
  ENDS.lastIndex = from;
  const end = Math.min(ENDS.exec(sentence.text)?.index ?? sentence.text.length, from + LONGEST);
  const found: ReadOwner[] = [];
  let start = from;
  for (const entry of sentence.text.slice(from, end).split(/[、，及](?![^(]*\))/u)) {
    found.push(...membersIn(sentence, start, entry, isMere));
    start += entry.length + 1;
  }
  return found;
}

/** The names that an entry opens with, and the post or the section that its rest may be: of a mere member only the name, for a section is asked by what it does. */
function membersIn(sentence: Sentence, from: number, entry: string, isMere: boolean): readonly ReadOwner[] {
  const found: ReadOwner[] = [];
  let at = 0;
  for (NAME.lastIndex = 0; at < entry.length; NAME.lastIndex = at) {
    const name = NAME.exec(entry);
    if (name === null) break;
    found.push(...ownersIn(sentence, from + at, from + at + (name[1] ?? '').length, 'owner-roster', false));
    at += name[0].length;
  }
  if (isMere) return found;
  const to = from + entry.replace(/\([^()]{1,16}\)$/u, '').length;
  if (to > from + at + 1 && (sentence.people.has(to) || isParty(sentence.text, from + at, to)))
    found.push(...ownersIn(sentence, from + at, to, 'owner-roster', false));
  return found;
}
