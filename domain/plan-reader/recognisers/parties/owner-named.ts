import { anyOf, firstMatch, matches, pattern } from '../../expressions/pattern';
import type { Recogniser } from '../../recogniser';
import { ASSISTS } from './duty';
import { ownersIn } from './owner-spans';
import { PARTY_WORDS } from './party';
import { SURNAME } from './surnames';

/** 张桂兰负责联系…, 妇联主席李芳牵头…, 李芳、王强任联络员: a person by name who opens a clause and bears the duty. */
const NAME = `${SURNAME}[\\u3400-\\u9fff]{1,2}`;
const POST = `${PARTY_WORDS}{0,14}(?:长|书记|主任|主席|经理|老师|教师|医生|医师|护士|同志|专干|干事|会计|支委|委员|组员)`;
const CALLED = '(?:同志|老师|等)?';
const DUTY =
  '负责|牵头|分管|主抓|主管(?!部门)|协助|配合|承担|担任|任(?!何|务)|联系|汇总|审核|审批|签发|主持|带队|督办|包(?:保|抓|联)';
const NAMED = pattern(
  new RegExp(
    `(?:^|(?<=[，。；：！？(]))((?:${POST})?${NAME}(?:[、和](?:${POST})?${NAME}){0,5})${CALLED}(?=(具体负责|${DUTY}))`,
    'gu',
  ),
);
/** A duty right behind a name: few sentences hold one, and it is soon found where one stands. */
const DUTY_OF_NAME = pattern(new RegExp(`(?:具体)?(?:${DUTY})(?<=${NAME}${CALLED}(?:具体)?(?:${DUTY}))`, 'u'));

export const ownerNamed: Recogniser = {
  finds: 'owner',
  name: 'owner-named',
  asks: anyOf(DUTY_OF_NAME),
  read: (sentence) =>
    (firstMatch(sentence, DUTY_OF_NAME) === null ? [] : matches(sentence, NAMED)).flatMap((match) => {
      const [, names = '', duty = ''] = match;
      return ownersIn(sentence, match.index, match.index + names.length, 'owner-named', ASSISTS.test(duty));
    }),
};
