import { freeSpacing } from '../../expressions/free-spacing';
import { anchored } from '../../expressions/anchored';
import { clauseEnd, clauseStart } from '../clause';

const LEADING = anchored(
  new RegExp(
    freeSpacing`
  ^(?:
    [(（]?[一二三四五六七八九十\d]{1,2}[)）、.]|[①-⑳]|[一二三四五六七八九十]{1,2}是|-|\((?![^()]*\))|[、和与及或,“”"')）]|其中|同时|并且|并|且|另外
    |此外|要求|力争|力求|争取|确保|保证|努力|从而|以及|实现|做到|使得?|让|把|将|对(?=[\u4e00-\u9fff]{2,}率)|推动
    |到?(?:(?:19|20)[\dxX×_]{2}|[×xX]{2})年(?:底|末)?|到?(?:今|本|明)?年(?:底|末|内|度)?前?(?=[^底末])|今年|全年|本年度|计划|预计|拟
    |还|也|都|均|进一步|不断|切实|继续|逐步|着力
  )+
`,
    '',
  ),
);
const TRAILING = anchored(
  /(?:[、，：:（(]|要求|必须|应当?|需要?|均|都|双双|分别|力争|确保|保证|努力|争取|不断|逐步|稳步|也|再|就|得|总体|普遍|继续|进一步|全部|全面|要|将|须|能|可|各|工作，|的)+$/,
);
/** What joins the names of a list. */
export const JOIN = /、|，|以及|(?<![饱温缓总])和(?!谐|解)|与(?!会)|及(?!时|格|早|以[上下])/;
const HEAD = anchored(
  /(?:率|比例|比重|占比|覆盖面|覆盖|面|度|数|量|额|值|分|指数|系数|比|收入|产值|水平|次|时间|日|浓度|满意|资金|投资|经费|人次|学时|标准|得分|成绩|总量|总额|面积|规模|任务|指标|目标|标)$/,
);

/** Whether a name ends in a word that asks for a number (…率, …比例, …人数). */
export function hasHead(name: string): boolean {
  return HEAD.test(name);
}

/** A name without the words around it that belong to the sentence, and how many characters fell off in front. */
export function trimName(printed: string): { readonly name: string; readonly skipped: number } {
  const skipped = LEADING.exec(printed)?.[0].length ?? 0;
  const name = withoutTrailing(printed.slice(skipped));
  return name.length >= 2 ? { name, skipped } : { name: withoutTrailing(printed), skipped: 0 };
}

function withoutTrailing(name: string): string {
  return name.slice(0, TRAILING.exec(name)?.index);
}

/** A name with its start in the text. */
export interface PlacedName {
  readonly name: string;
  readonly from: number;
}

/**
 * The name in front of a value: what stands between the clause's start (or `floor`, the end of the value before) and `to`. Where nothing does
 * (…体检及培训工作，达到95%; 知晓率：达85%) it is the clause before. Null where there is none.
 */
export function nameBefore(text: string, to: number, floor: number): PlacedName | null {
  const start = Math.max(clauseStart(text, to), floor);
  const own = trimmedAt(text, start, to);
  if (own !== null) return own;
  if (start === 0 || start === floor || !/[，：]/.test(text[start - 1] ?? '')) return null;
  return trimmedAt(text, Math.max(clauseStart(text, start - 1), floor), start - 1);
}

function trimmedAt(text: string, start: number, to: number): PlacedName | null {
  if (to <= start) return null;
  const { name, skipped } = trimName(text.slice(start, to));
  return /[\u4e00-\u9fffA-Za-z]{2}/.test(name) ? { name, from: start + skipped } : null;
}

const OBJECT_END =
  /[，。；！？：、()（）《“]|[和与及](?=[\d至不一二两三四五六七八九十])|(?:(?<!达)到|参加|进行|开展|实施|赴|用于|以上|并|等|上报|来|去)(?=.)/;

/** The noun that a number counts, right behind its unit (20名 | 学科骨干 | 到…), and where it ends. */
export function objectBehind(text: string, at: number): { readonly noun: string; readonly to: number } {
  const rest = text.slice(at, Math.min(at + 24, clauseEnd(text, at)));
  const stop = OBJECT_END.exec(rest);
  const noun = rest.slice(0, stop?.index ?? rest.length).replace(/^的/, '');
  const short = noun.length > 20 ? noun.slice(0, 20) : noun;
  return { noun: short, to: at + (rest.startsWith('的') ? 1 : 0) + short.length };
}
