/** Sentences that open with what there is (我校有24个教学班，学生1126名；全班48人，男生25人；我场经营面积11.8万亩): their bare numbers are facts. */
import { anchored } from '../../expressions/anchored';
import { characterSet } from '../../expressions/character-set';
import { firstMatch, pattern } from '../../expressions/pattern';
import type { Sentence } from '../../recogniser';
import type { Candidate } from './indicator-family';

const OPENS = characterSet('我本全咱辖学医小园（(');
const WHO =
  '(?:[我本全咱](?:[县市区乡镇村校院馆局园厂班级站所场社街矿司行队中]|学校|医院|单位|公司|中心|社区|街道)|学校|医院|辖区|小区|园区|本学期我班|本(?:工程|项目|标段|建筑))';
const WHAT =
  '(?:(?:占地|经营|建筑|总|耕地|国土|辖区){0,2}面积|(?:总|常住|户籍)?人口|在[校园职编册岗][\\u4e00-\\u9fff]{0,4}|学生|男生|女生|职工|教师|教职工|员工|幼儿|党员|护士|医生|医护人员|床位|教学班|班级|农户|农村人口)(?:人?数|总数)?';
/** 我院是一所二级医院，…; 我校有24个…, 我场经营面积…; 全班48人. */
const IS_ONE = '[是系](?!否|统|列)[^。；\\d]{2,24}，[^。；\\d]{0,8}(?=\\d)';
const HAS = `(?:(?:有|辖|下设|设有|共(?!计划|需|要|同|建|享|治))[\\u4e00-\\u9fff]{0,8}|${WHAT})[约共计为近达]{0,2}(?=\\d)`;
const COUNTS = '(?=\\d+(?:人|名|户|个班))';
const TAKING = new RegExp(
  `^[^，。；\\d]{0,10}?(?<![对为给向与把将使让])${WHO}(?:内|级)?(?:目前|现|共|总)*(?:${IS_ONE}|${HAS}|${COUNTS})`,
);
/** （38个教学班，学生1926人，… */
const COUNTED = /^[^，。；\d]{0,24}[（(]\d+个(?:教学班|班级?|村民小组|行政村|自然村|科室|病区)，/;
/** 全院培训4场, 全县要有30%: work and what shall be. */
const SHALL = /今年|全年|本年|目标|任务|[要须应将拟]|力争|确保|计划|争取|达到|不低于|不少于/;

/** 我国儿童龋患率达70%, 全国每年有25万人: what is told of the whole country sets no office a target. */
const OF_ALL = pattern(/(?:我国|中国|全世界|全球|全国(?:每年|约有|共有|范围内有|有$))[^，。；“”]{0,20}$/);

/** 文物单位有廊桥、古戏台等6处, 降雨量偏多一到两成, 发生率高达14%, 收入下滑15%: what there is and what is foreseen. */
const TOLD = anchored(
  /有[^，。；\d]{2,30}等$|偏[多少高低大小]约?$|[高多长]达$|可?容纳$|(?:下滑|滑坡|萎缩|缩水|锐减|骤降|激增|飙升)(?:了|近|约|至|到)?$/,
);
/** 距县城18公里, 发生不良事件42起: where it lies and what happened. */
const HAPPENED = pattern(
  /(?<!间)距(?!离)[\u4e00-\u9fff]{2,8}$|(?<![不未再零止免绝能])发生(?!率|[次件起例人]?数|[^，。；\d]{0,8}(?:下降|减少|控制))[\u4e00-\u9fff]{2,12}$/,
);

/** 资金缺口达800万元, 经济损失达3200万元, 欠款约20万元: what is wanting or lost is told, never aimed at. */
const LOST = anchored(
  /(?:缺口|缺额|缺编|损失|欠款|欠账|赤字|差距|结转|结余)(?:总?额|资金)?(?:已|高)?(?:达到?|为|有|约|近|超过)*$/,
);

/** Whether a number sums up what there is or tells what is foreseen. */
export function isSummedUp({ text, marks }: Sentence, { quantity: { from } }: Candidate): boolean {
  if (TOLD.endsAt(text, from, 40) || LOST.endsAt(text, from, 16)) return true;
  return firstMatch({ text: text.slice(Math.max(0, from - 40), from), marks }, HAPPENED) !== null;
}

/** Whether a number is told of the country or the world. */
export function isOfNation({ text, marks }: Sentence, { quantity }: Candidate): boolean {
  return firstMatch({ text: text.slice(Math.max(0, quantity.from - 26), quantity.from), marks }, OF_ALL) !== null;
}

/** Whether a number without a comparison stands in a sentence that opens with what there is. */
export function isStockTaking({ text }: Sentence, { quantity, before, after }: Candidate): boolean {
  if (before?.strong === true || after !== null || !mayOpen(text)) return false;
  const opening = TAKING.exec(text) ?? COUNTED.exec(text);
  return opening !== null && !SHALL.test(text.slice(0, quantity.from));
}

function mayOpen(text: string): boolean {
  for (let i = 0; i < Math.min(24, text.length); i += 1) if (OPENS(text, i)) return true;
  return false;
}
