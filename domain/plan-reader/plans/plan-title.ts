import { numberValue } from '../recognisers/numbers';
import { undecorated } from './plan-headings';
import { TITLE } from './plan-words';

const OWN_YEAR =
  /(?<![到至自从较比])(20\d\d)年?(?:度|工作|全年|我|的|，|是|[^，。；]{0,12}(?:计划|要点|方案|[解排工划度览务]表|清单))/u;

const HAN_YEAR = '二[〇○零][〇○零一二三四五六七八九]{2}';
const SPELLED_YEAR = new RegExp(`(${HAN_YEAR})年`);
/** 2026年, 二〇二六年, 2026-2028年. */
const YEARS_OF_TITLE = new RegExp(`(?<![到至自从较比])(20\\d\\d|${HAN_YEAR})(?:年?[-~至到](20\\d\\d))?年`, 'g');
/** What stands behind the year that a title plans, as against 2025年12月修订. */
const PLANNED = /计划|要点|方案|安排|打算|思路|设想|意见|部署|规划|任务|清单/;
/** 2025年工作总结和…, 2025年计划执行情况与…: what stands behind the year that a title looks back on. */
const LOOKED_BACK = /总结|小结|回顾|情况|述职/;

/** The plan's year as printed in its title lines or near its start, or null: none is printed, or the title names several (`likelyYears`). */
export function yearOf(opening: string, titles: string): number | null {
  const { planned, past } = yearsIn(titles);
  if (planned.length > 0) return planned.length > 1 ? null : (planned[0] ?? null);
  if (past !== null) return null;
  const words = `${titles}\n${opening.slice(0, 300)}`;
  const match = OWN_YEAR.exec(words);
  if (match !== null) return Number(match[1]);
  const spelled = SPELLED_YEAR.exec(words);
  return spelled === null ? null : numberValue(spelled[1] ?? '');
}

/** Which years a title leaves open: all that it plans, or the one after the year that it looks back on (2025年工作总结及明年工作计划). */
export function likelyYears(title: string): readonly number[] {
  const { planned, past } = yearsIn(title);
  return planned.length === 0 && past !== null ? [past + 1] : planned;
}

/** The years of title lines by what stands behind each: plan words, else nothing that looks back. */
function yearsIn(titles: string): { readonly planned: readonly number[]; readonly past: number | null } {
  const planned = new Set<number>();
  const others = new Set<number>();
  let past: number | null = null;
  for (const line of titles.split('\n')) {
    const found = [...line.matchAll(YEARS_OF_TITLE)];
    for (const [place, { 0: words, 1: first = '', 2: last, index }] of found.entries()) {
      const years = [first, ...(last === undefined ? [] : [last])].map(numberValue);
      const behind = line.slice(index + words.length, found[place + 1]?.index);
      if (LOOKED_BACK.test(behind)) past = years.at(-1) ?? past;
      else for (const year of years) (PLANNED.test(behind) ? planned : others).add(year);
    }
  }
  return { planned: [...(planned.size > 0 ? planned : others)], past };
}

/** The number that a collection gave a plan: 篇二：, 第3篇：, 工作计划篇一, 工作计划一. */
const PIECE_BEFORE = /^第?(?:篇[一二三四五六七八九十\d]+|[一二三四五六七八九十\d]+篇)：(?=.{4})/u;
const PIECE_BEHIND = /\d*篇[一二三四五六七八九十\d]+$|(?<=计划|方案|要点)[一二三四五六七八九十]$/u;

/** A title for a plan: its title line, or what it says that it plans, or its first words. */
export function titleOf(opening: string, printed: string | null): string {
  const heading = printed === null ? null : undecorated(printed).replace(PIECE_BEFORE, '');
  const bare = heading?.replace(PIECE_BEHIND, '') ?? '';
  if (bare.length >= 4 && TITLE.test(bare) && heading === bare) return bare;
  const named = /(?:制[定订])(?:了)?(?:本|如下|以下|此)?([^，。；：]{2,24}(?:计划|方案|要点|安排))/u.exec(opening);
  if (named?.[1] !== undefined && named[1].length > 4) return named[1];
  const subject =
    /^(?:为(?:了)?)?(?:进一步|切实|深入|全面)?(?:做好|搞好|加强|推进|落实|规范)?([^，。；：]{4,24}工作)/u.exec(opening);
  if (subject?.[1] !== undefined) return `${subject[1]}计划`;
  return bare.length >= 4 ? bare : opening.slice(0, 20);
}
