import { freeSpacing } from '../../expressions/free-spacing';
/** Family names, as pieces of patterns without capturing groups. */
const PLAIN =
  '苏贝赖卞赵钱孙李吴郑王冯陈褚蒋沈韩杨朱秦许吕张孔曹魏陶姜戚谢邹柏窦章潘葛奚彭郎鲁韦昌马苗俞袁柳鲍史唐费廉岑薛贺倪汤滕殷罗毕郝邬余顾孟黄穆萧肖尹姚邵汪祁毛禹狄臧戴宋庞熊纪舒屈祝董梁阮蓝闵贾娄颜郭梅徐邱骆夏蔡田樊胡凌霍虞柯卢莫裘缪邓郁洪崔龚邢裴陆翁荀段侯宓刘詹叶黎卓乔谭庄晏柴瞿阎艾廖庾聂晁勾敖阚饶曾沙鞠巢蒯覃耿牟佟邸冉冼邝靳隋翟苟甘农丘丁兰宁岳桂闻曲欧';
/** Those that begin words of the office as well (高度, 安排, 任组长): no name where such a word stands. */
const AS_WORDS = freeSpacing`
  傅(?<!师傅)|卫(?!生)|项(?!目)|杜(?!绝|仲)|周(?![一二三四五六日末期年边密全知报转])|易(?![地于])|童(?![年心谣声])
  |范(?![围文本例畴])|温(?![馨度暖室泉])|钟(?![点头])|何(?![种时处])|古(?![树建籍])|牛(?![羊奶])|石(?![材油化料])|江(?![河堤边])
  |高(?![度质效标中级校年水等血危新一二三])|林(?![业地场长区])|方(?![案面式可便法向])|万(?![元人亩名户])|康(?![复养])|左(?!右)
  |申(?![请报领办购诉])|游(?![戏客览])|武(?![装术警])|齐(?![心抓全])|龙(?!头)|麻(?!醉)|雷(?![锋达])|宗(?![旨教])|盛(?!会)
  |严(?![禁格肃守防把控查密惩打谨重明抓峻实])|尤(?!其)|辛(?![勤苦])|程(?![序度])|白(?![天班色衣])
`;
/** Those that are words of a sentence more often than names: only behind a post. */
const RARELY = freeSpacing`
  包(?![片抓保村干联户括含装])|房(?![屋间产管])|于(?=[\u3400-\u9fff]{1,2}(?:\)|同志|老师|负责|担任|牵头|任[组副主]))
  |任(?![务何课职组副主教期班医])|金(?![额融牌])|安(?![排全装置保监静])|常(?![常年态规务委驻见抓用])|文(?![明化件书体联旅艺])
  |关(?![于心注爱怀停键口工闭])|季(?![度末节初])|荣(?![获誉])|解(?![决释读除放答])|付(?![款出费])|单(?![独位项列元打])|连(?![续同])
  |巩(?!固)|符(?!合)
`;
/** No name goes on so: 成年, 安检; but 胡长明任组长 does. */
const NO_NAME =
  '(?![可检委上年规案长时种处人局院校所部科月会级同面](?![\\u3400-\\u9fff]?(?:同志|担任|任(?![务职何课])|负责|牵头)))';
const TWO = '欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟';

/** Every character with which a name can begin. */
export const OPENS_NAME = [...`${TWO}|${PLAIN}|${AS_WORDS}|${RARELY}`.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '')]
  .filter((char) => char >= '\u3400')
  .join('');

/** Said again behind the name: where an expression is read backwards, most places are none by one look. */
const IS_ONE = `(?<=[${OPENS_NAME}])`;
export const SURNAME = `(?:${TWO}|[${PLAIN}]|${AS_WORDS})${NO_NAME}${IS_ONE}`;
export const SURNAME_BEHIND_POST = `(?:${TWO}|[${PLAIN}]|${AS_WORDS}|${RARELY})${NO_NAME}${IS_ONE}`;
