import { matches, pattern } from '../pattern';
import type { Recogniser } from '../recogniser';
import { ASSISTS } from './duty';
import { ownersIn } from './owner-spans';
import { PARTY_WORDS } from './party';

/** 张桂兰负责联系…, 妇联主席李芳牵头…, 李芳、王强任联络员: a person by name who opens a clause and bears the duty. */
const SURNAMES =
  '(?:欧阳|司马|上官|诸葛|[赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐薛雷贺倪汤罗毕郝安常于傅康余顾孟黄穆萧尹姚邵汪毛狄贝戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅林钟徐邱骆高夏蔡田胡凌霍万柯卢莫房解应丁邓单洪包左石崔龚程邢裴陆翁段侯武刘龙叶白卞邵赖卓乔谭温庄晏柴瞿阎连艾易廖申文曾关游])';
const NAME = `${SURNAMES}(?![长局院校所部科年月会级同面])\\p{Script=Han}{1,2}`;
const POST = `${PARTY_WORDS}{0,14}(?:长|书记|主任|主席|经理|老师|教师|医生|医师|护士|同志|专干|干事|会计|支委|委员|组员)`;
const NAMED = pattern(
  new RegExp(
    `(?:^|(?<=[，。；：！？(]))((?:${POST})?${NAME}(?:[、和](?:${POST})?${NAME}){0,5})(?:同志|老师|等)?(?=(负责|具体负责|牵头|分管|主抓|主管(?!部门)|协助|配合|承担|担任|任(?!何|务)|联系|汇总|审核|审批|签发|主持|带队|督办|包(?:保|抓|联)))`,
    'gu',
  ),
);

const HINT = /负责|牵头|分管|主[抓管持]|协助|配合|承担|任|联系|汇总|审[核批]|签发|带队|督办|包[保抓联]/u;

export const ownerNamed: Recogniser = {
  finds: 'owner',
  name: 'owner-named',
  read: (sentence) =>
    (HINT.test(sentence.text) ? matches(sentence, NAMED) : []).flatMap((match) => {
      const [, names = '', duty = ''] = match;
      return ownersIn(sentence, match.index, match.index + names.length, 'owner-named', ASSISTS.test(duty));
    }),
};
