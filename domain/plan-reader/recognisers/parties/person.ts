import { freeSpacing } from '../../expressions/free-spacing';
import { matchAt, placed } from '../../expressions/anchored';
import { characterSearch, characterSet } from '../../expressions/character-set';
import { mayMatch, type Words } from '../../expressions/pattern';
import { DUTY } from './duty';
import { isOfficeVerb } from './office-verbs';
import { OPENS_NAME, SURNAME, SURNAME_BEHIND_POST } from './surnames';

/**
 * People by name or by what they are called: 门卫老吴, 李大夫, 石兰副院长, 妇联主任陈巧云, 婚检科余蕾. A name alone says nothing here (a place may
 * read like one): a post, a section or a title beside it makes it a person.
 */
const NO_GIVEN =
  '(?![由经请让副领进盯跑包抓带定做要每在把对到从将需负牵协配主分管任担承兼是的等、和与及不也都则再为具亲全逐当一按随组会联于同主])';
const HAN = '[\\u3400-\\u9fff]';
/** A given name goes no further than where a predicate begins: asked, also where it is read backwards, only behind what may be a family name. */
const GIVEN = `${NO_GIVEN}${HAN}(?:${NO_GIVEN}${HAN}(?<!(?=${DUTY}|${HAN}(?:着|责|头|助))${HAN})(?<=[${OPENS_NAME}]${HAN}{2}))?`;
/** A bare name, for where the words around it leave no doubt that a person stands there. */
export const NAME = `${SURNAME_BEHIND_POST}${GIVEN}`;
/** A name in a list of names; its post or the next name ends it. */
export const ROSTER_NAME = `${SURNAME}[\\u3400-\\u9fff](?:(?![副主书院校局总党支纪组综任])[\\u3400-\\u9fff])?`;
const TITLE =
  '(?:副?(?:院长|局长|校长|园长|所长|站长|科长|股长|主任|书记|主席|镇长|乡长|县长|区长|市长|村长|组长|队长|经理|厂长)|大夫|医生|(?:副?主任|主治)?医师|护士长?|老师|教授|同志|师傅|干事|会计|委员(?!会)|警官|工程师)';
const CALLED = `(?<![养敬助孤古最])[老小]${SURNAME}(?![\\u3400-\\u9fff]?(?:学|组|区|班|村))`;

/** A person beside a post or a section, without capturing groups; the post itself stands before it as every party does. */
export const PERSON_TAIL = freeSpacing`
  (?:
    (?<=[长任记席理监计干事书员师人医生士卫机勤科股室部办队所站岗表辑])(?<=
      长|主任|书记|主席|经理|总监|会计|专干|干事|支书|[衔头系责集办]人|(?<![人动全满超减增职雇定])员|老师|助理|代表|编辑|医师|厨师
      |教师|医生|护士|校医|村医|门卫|司机|后勤|[科股室部办队所站岗]
    )(?:${SURNAME_BEHIND_POST}${GIVEN}(?:同志|老师)?|${CALLED}|${SURNAME}(?=负责|牵头))
    |(?=[\u3400-\u9fff]{2,3}${TITLE})${SURNAME}${GIVEN}${TITLE}|${SURNAME}${TITLE}|${CALLED}
  )
`;
/** With what every person opens: most places of a text are none. */
const OPENS = `老小${OPENS_NAME}`;
const opens = characterSet(OPENS);
const opensIn = characterSearch(OPENS);
/** 欧阳, a given name of two characters and 副主任医师. */
const LONGEST_PERSON = 9;
const HERE = placed(new RegExp(`${PERSON_TAIL}(?=[\\u3400-\\u9fff\\d“、，。；)）]|$)`, 'y'));
const NONE: ReadonlySet<number> = new Set();

/** Whether a person may stand right before a place of a text: asked before one is looked for there, which is dear. */
export function mayNameBefore(text: string, at: number): boolean {
  return opensIn(text, Math.max(0, at - LONGEST_PERSON), at) >= 0;
}

/** Where in a text the names of people end; the last character of a name may begin the verb (苏莹操办). */
export function personEnds(words: Words): ReadonlySet<number> {
  if (!mayMatch(words, HERE)) return NONE;
  const { text } = words;
  let ends: Set<number> | null = null;
  for (let at = 0; at < text.length; at += 1) {
    if (!opens(text, at)) continue;
    const match = matchAt(HERE, text, at);
    if (match === null) continue;
    const end = at + match[0].length;
    ends ??= new Set();
    ends.add(match[0].length > 2 && isOfficeVerb(text, end - 1) ? end - 1 : end);
    at = end - 1;
  }
  return ends ?? NONE;
}
