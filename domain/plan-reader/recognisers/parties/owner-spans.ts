import type { ReadOwner } from '../../reading';
import { clauseEnd } from '../clause';
import { spanIn, type Sentence } from '../../recogniser';
import { ALL_UNITS, NO_DUTY, OUR_DUTY, OURS, OWN_DUTY, TARGETED_PEOPLE, THIS_OFFICE, VAGUE_PARTY } from './party';

/** Names of offices with a 和 of their own: 人力资源和社会保障局, 住房和城乡建设局. */
const OWN_AND =
  '(?<=人力资源|住房|科技|科学技术|工业|经济|文化|自然资源|发展|卫生|教育|民族|商务|广播电视)和(?=社会保障|城乡|信息化|旅游|规划|改革|计划生育|体育|宗教|合作|科技|健康|出版|经济)';
/** 由一名副站长带队: how many do it is not who. */
const COUNTED = /^(?:[一二两三四五]|\d{1,2})[名位](?=[\u3400-\u9fff]{2})/u;
/** 每个社区至少培育…: each of them has so much to do; but not 每名护士分管…, which is how many there are. */
const EACH = /^每[个名家支所]/u;
const EACH_DOES = /^(?:每[年月季周天日]|全年|本学|至少(?!有|配|设|培训)|要|应|须|必须|负责)/u;
/** 党员包户: each has a part of the work. */
const TAKES_SHARE = /^包[户组村片]/u;
const ONE_BODY = /^[^、，和及]{2,6}[^、，和及处科室部局股办组会][与和][^、，和及]{2,8}(?:委员会|领导小组)$/u;
/** 有维修、基建项目的学校: what joins there joins what they have. */
const HAVING = /^(?:有|没有|无|未)[^的]*、[^的]*的[^、和与及]+$/u;
const JOINT = new RegExp(`、|以及|(?<!涉)及(?!时)|(?!${OWN_AND})和(?!平|谐)|与|，|或者?`, 'u');

/** A printed party, or several joined ones (医务科、护理部和办公室), as owners. `from` and `to` are in the sentence's text. */
export function ownersIn(
  sentence: Sentence,
  from: number,
  to: number,
  by: string,
  assist: boolean,
): readonly ReadOwner[] {
  if (TARGETED_PEOPLE.test(sentence.text.slice(from, to))) {
    sentence.passOver?.(from, to, 'target-not-owner', by);
    return [];
  }
  const owners: ReadOwner[] = [];
  let at = from;
  const parts = splitJoint(sentence.text.slice(from, to));
  for (const part of parts) {
    const counted = COUNTED.exec(part)?.[0].length ?? 0;
    const start = sentence.text.indexOf(part, at) + counted;
    at = start + part.length - counted;
    const name = part.slice(counted).replace(/等$|(?<=[\u3400-\u9fff]{2})(?<!负责|分管|主要)同志$/, '');
    if (name.length < 2) continue;
    if (isVague(name, clauseBehind(sentence.text, start + name.length), parts.length === 1)) {
      sentence.passOver?.(start, at, 'vague-party', by);
      continue;
    }
    const span = spanIn(sentence, start, start + name.length);
    owners.push({ name, assist, origin: 'printed', by, start: span.start, end: span.end });
  }
  return owners;
}

/** Whether a party is everybody and nobody, before the rest of its clause: the office itself, all units, the members, unless they get work of their own. */
function isVague(name: string, behind: string, isAlone: boolean): boolean {
  if (THIS_OFFICE.test(name)) return NO_DUTY.test(behind);
  if (OURS.test(name) && OUR_DUTY.test(behind)) return false;
  if (EACH.test(name)) return !EACH_DOES.test(behind);
  if (isAlone && ALL_UNITS.test(name)) return !OWN_DUTY.test(behind);
  return VAGUE_PARTY.test(name) && !TAKES_SHARE.test(behind);
}

function clauseBehind(text: string, at: number): string {
  return text.slice(at, Math.min(at + 30, clauseEnd(text, at)));
}

/** Cuts joint parties apart; a short first part (镇、村两级) only makes sense with the rest, one body may have 与 in its name (质量与安全管理委员会). */
function splitJoint(name: string): readonly string[] {
  if (ONE_BODY.test(name) || HAVING.test(name)) return [name];
  const parts = name.split(JOINT).filter((part) => part !== '');
  return parts.some((part) => part.length < 2) ? [name] : parts;
}
