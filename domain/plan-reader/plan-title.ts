import { numberValue } from './recognisers/numbers';
import { TITLE } from './plan-words';

const OWN_YEAR =
  /(?<![到至自从较比])(20\d\d)年?(?:度|工作|全年|我|的|，|是|[^，。；]{0,12}(?:计划|要点|方案|[解排工划度览务]表|清单))/u;

const YEAR_OF_TITLE = /(?<![到至自从较比])(20\d\d)年/u;

const HAN_YEAR = /(二[〇○零][〇○零一二三四五六七八九]{2})年/u;

/** The plan's year as printed in its title lines or near its start, or null. */
export function yearOf(opening: string, titles: string): number | null {
  const words = `${titles}\n${opening.slice(0, 300)}`;
  const match = YEAR_OF_TITLE.exec(titles) ?? OWN_YEAR.exec(words);
  if (match !== null) return Number(match[1]);
  const spelled = HAN_YEAR.exec(words);
  return spelled === null ? null : numberValue(spelled[1] ?? '');
}

/** A title for a plan: its title line, or what it says that it plans, or its first words. */
export function titleOf(opening: string, printed: string | null): string {
  const heading = printed?.replace(/^[●◆■★▲※]/u, '') ?? null;
  const bare = heading?.replace(/\d*篇[一二三四五六七八九十\d]+$/u, '') ?? '';
  if (bare.length >= 4 && TITLE.test(bare) && heading === bare) return bare;
  const named = /(?:制[定订])(?:了)?(?:本|如下|以下|此)?([^，。；：]{2,24}(?:计划|方案|要点|安排))/u.exec(opening);
  if (named?.[1] !== undefined && named[1].length > 4) return named[1];
  const subject =
    /^(?:为(?:了)?)?(?:进一步|切实|深入|全面)?(?:做好|搞好|加强|推进|落实|规范)?([^，。；：]{4,24}工作)/u.exec(opening);
  if (subject?.[1] !== undefined) return `${subject[1]}计划`;
  return bare.length >= 4 ? bare : opening.slice(0, 20);
}
