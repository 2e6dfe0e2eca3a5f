import { firstMatch, matches, pattern } from '../../expressions/pattern';
import type { ReadOwner } from '../../reading';
import type { Recogniser, Sentence } from '../../recogniser';
import { columnRole } from '../../table-columns';
import { ownersIn } from './owner-spans';

/** 责任单位：教务处、总务处; （牵头单位：农业农村局）; （办公室牵头，财务科配合）; table cells under 责任人 or 配合部门. */
const ROLE =
  '(?:牵头|责任|主办|承办|主责|负责|实施|承担|分管|配合|协办|协助|参加|参与)(?:处室|科室|股室|部门|单位|领导|人员?|人|者|方|组)?(?:及(?:责任|配合)(?:人|单位|部门))?';
const LABELLED = pattern(
  new RegExp(`(?:^|[，。；(【])(${ROLE})[:：]([^。；：:()（）】]{2,60}?)(?=[。；)】]|$|，?${ROLE}[:：])`, 'gu'),
);
const BRACKETED = pattern(
  /[(【]((?:[^，。；：()【】]{2,30}(?:牵头|负责|主办|承办|配合|协助|协办|参与)[，、；]?){1,4})[)】]/gu,
);
const PARTS = pattern(/[^，；/。()]+/gu);
const BRACKET_PART = pattern(/([^，；、](?:[^，；]*?))(牵头|负责|主办|承办|配合|协助|协办|参与)/gu);
const HELPER = /^(?:配合|协办|协助|参加|参与)/u;
const PERIOD = /^(?:\d|[一二三四五六七八九十]+月|全年|长期|每|无|-|年底|[上下]半年)/u;

const HINT = pattern(/(?:牵头|责任|主办|承办|主责|负责|实施|承担|分管|配合|协办|协助|参[加与]).{0,8}[：)】]/u);

export const ownerLabel: Recogniser = {
  finds: 'owner',
  name: 'owner-label',
  read(sentence) {
    const header = sentence.cell?.header?.[sentence.cell.column];
    const role = header === undefined ? null : columnRole(header);
    if (role === 'lead' || role === 'assist') return cellOwners(sentence, role === 'assist');
    return firstMatch(sentence, HINT) !== null ? [...labelled(sentence), ...bracketed(sentence)] : [];
  },
};

function cellOwners(sentence: Sentence, assist: boolean): readonly ReadOwner[] {
  const { text } = sentence;
  if (text.length > 60 || PERIOD.test(text)) return [];
  return matches(sentence, PARTS).flatMap((part) => {
    const helps = assist || /(?:配合|协助|协办)$|^(?:配合|协助)[:：]?/u.test(part[0]);
    const lead = /^(?:牵头|配合|协助|责任)(?:单位|部门|科室|人)?[:：]?/u.exec(part[0])?.[0].length ?? 0;
    const tail = /(?:牵头|负责|配合|协助|协办)$/u.exec(part[0])?.[0].length ?? 0;
    const to = part.index + part[0].length - tail;
    return to > part.index + lead ? ownersIn(sentence, part.index + lead, to, 'owner-label', helps) : [];
  });
}

function labelled(sentence: Sentence): readonly ReadOwner[] {
  return matches(sentence, LABELLED).flatMap((match) => {
    const [whole, role = '', names = ''] = match;
    const from = match.index + whole.length - names.length;
    return ownersIn(sentence, from, from + names.length, 'owner-label', HELPER.test(role));
  });
}

function bracketed(sentence: Sentence): readonly ReadOwner[] {
  return matches(sentence, BRACKETED).flatMap((match) => {
    const [, inner = ''] = match;
    return matches({ text: inner, marks: sentence.marks }, BRACKET_PART).flatMap((part) => {
      const [, names = '', duty = ''] = part;
      const from = match.index + 1 + part.index;
      return ownersIn(sentence, from, from + names.length, 'owner-label', HELPER.test(duty));
    });
  });
}
