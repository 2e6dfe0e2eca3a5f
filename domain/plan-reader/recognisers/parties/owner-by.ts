import { matches, Patterns } from '../../expressions/pattern';
import type { ReadOwner } from '../../reading';
import type { Recogniser } from '../../recogniser';
import { agentEnd } from './actor-scan';
import { clauseEnd } from '../clause';
import { ASSISTS, DUTY, NAMED_DUTY } from './duty';
import { ownersBeside } from './owner-beside';
import { ownersIn } from './owner-spans';
import { followedBy, partiesBetween } from './party-scan';
import { NAME } from './person';

const patterns = new Patterns();

/** 由 that names who does it: not of 理由, but of 总经理由…. */
const OF_AGENT =
  '由(?<![自缘]由|(?<![经办管助护代总])理由)(?!于|此)(?:[^，。；：由]{2,10}(?:确定|选[定出派]|聘请|委托|认定|指定)的)?';
/** 由妇产科医生负责完成, 组长由院长担任, 会同公安局共同开展: whoever follows 由 and does it. A bare name counts before a word of duty. */
const BY = patterns.of(new RegExp(OF_AGENT, 'gu'));
/** Behind these marks whoever stands there acts, whatever the verb. */
const AGENT = patterns.of(new RegExp(`${OF_AGENT}|会同`, 'gu'));
const DOES_IT = followedBy(new RegExp(`(?:等)?(?:[两三四五]家)?(?!参[与加]的)(?:${DUTY}|${NAMED_DUTY})`, 'uy'));
const WITH = patterns.of(/结合(?!《)|会同|协同/gu);
const JOINTLY = followedBy(/(?:等)?(?:共同|联合|一起|完成|开展|做好|负责|对|进行)(?!的)/uy);
const BY_NAME = patterns.of(
  new RegExp(
    `${OF_AGENT}(${NAME}(?=[\\u3400-\\u9fff])|[^，。；：！？每到按同]{2,12}?(?<![为车机费金款统用保])(?=(?:每[年月周天日季]|自行|直接|全程|分别)?${NAMED_DUTY}))`,
    'gu',
  ),
);

/** 馆长与各部室主任签订目标责任书: each side answers for its part; but what the house signs with all of its sections names nobody. */
const SIGNING = patterns.of(/(?<=[\u3400-\u9fff]{2})(?<!(?:^|[，。；：])(?:医院|公司|学校|单位))与(?=各)/gu);
const SIGNS = followedBy(
  /(?:等)?(?:层层|逐级|分别|全部|一一|\d{1,2}月份?|[一二三四五六七八九十]+月份?)*签订[^，。；]{0,16}责任[书状]/uy,
);

/** 有三个村由邻村村医代管: how things are. */
const COUNTED_CASES = /(?:^|[，。；仍还尚])有[\d一二两三四五六七八九十]+[个名所家人][^，。；]{0,8}由$/;

/** 会同消防、城管对门店…, 由财政代缴: fields of the government that stand for their offices. */
const FIELD =
  '(?:财政|公安|民政|教育|教体|卫健|卫生|人社|社保|医保|住建|城建|交通|应急|司法|综治|环保|国土|水利|水务|农业|林业|畜牧|商务|文旅|旅游|文化|体育|市监|市场监管|工商|质监|税务|消防|城管|交警|交管|电力|通信|气象|残联|妇联|团委|工会|审计|统计|信访|金融|物价|药监|食药监|安监|发改|科技|编办)';
const FIELDS = patterns.of(
  new RegExp(
    `(?:由|会同|联合|协同)(${FIELD}(?:[、和]${FIELD}){0,8})(?=(?:等)?(?:，|对|与|共|联|负|代|牵|配|足额|全额|统[筹一]|安排|列支|承担|补助|拨付|解决|予以|给予|保障|落实|组织|开展|提供|统一|出|按|兜)(?!部门))`,
    'gu',
  ),
);
/** 由销售跟单, 由护理排班: what a house calls its own sections by; a character behind them may make a name of the two (由检验科). */
const FUNCTION =
  '(?:财务|总务|后勤|人事|行政|教务|政教|德育|护理|院感|临床|检验|门诊|急诊|药房|采购|销售|售后|仓储|物流|调度|人力资源)';
const FUNCTIONS = patterns.of(
  new RegExp(
    `由(${FUNCTION}(?:[、和与]${FUNCTION}){0,4})(?=(?:[两三四]方|统一|共同|集中|负责(?!人)|牵头)|[每按先跟核登汇审排派抽填报开出给把对配建拟收查签发盘退隔提备](?![科部室处组员表人站]))`,
    'gu',
  ),
);
/** 会同信息科、财务科，对设备…. */
const IN_COMPANY = patterns.of(/会同/gu);
const COMMA = followedBy(/，/uy);

export const ownerBy: Recogniser = {
  finds: 'owner',
  name: 'owner-by',
  asks: patterns.any,
  read(sentence) {
    const owners: ReadOwner[] = [];
    const found = [
      ...partiesBetween(sentence, BY, DOES_IT),
      ...partiesBetween(sentence, WITH, JOINTLY),
      ...partiesBetween(sentence, IN_COMPANY, COMMA),
      ...partiesBetween(sentence, SIGNING, SIGNS),
    ];
    for (const { 0: mark, index } of matches(sentence, AGENT)) {
      const from = index + mark.length;
      const to = found.some((party) => party.from === from) ? null : agentEnd(sentence, from);
      if (to !== null) found.push({ from, to, rest: sentence.text.slice(to, to + 8) });
    }
    for (const { from, to, rest } of found) {
      if (COUNTED_CASES.test(sentence.text.slice(Math.max(0, from - 20), from))) continue;
      owners.push(...ownersIn(sentence, from, to, 'owner-by', ASSISTS.test(rest)));
      owners.push(...ownersBeside(sentence, to, clauseEnd(sentence.text, to), 'owner-by'));
    }
    for (const { 0: whole, 1: fields = '', index } of [...matches(sentence, FIELDS), ...matches(sentence, FUNCTIONS)]) {
      const from = index + whole.length - fields.length;
      if (found.some((party) => party.from === from)) continue;
      found.push({ from, to: from + fields.length, rest: '' });
      owners.push(...ownersIn(sentence, from, from + fields.length, 'owner-by', false));
    }
    for (const { 0: whole, 1: name = '', index } of matches(sentence, BY_NAME)) {
      const to = index + whole.length;
      const from = to - name.length;
      if (!found.some((party) => party.from === from)) owners.push(...ownersIn(sentence, from, to, 'owner-by', false));
    }
    return owners;
  },
};
