/**
 * Seasons and other stretches without printed edges: 夏秋季, 汛期, 寒暑假, 秋季学期, 重大节日期间, 学期末. Not 四季, 季节性.
 */
import { matches, pattern } from '../pattern';
import type { TimeFamily, TimePhrase } from './schedule-phrase';

const SEASON = pattern(
  /(?<!四|[\d一二三四五六七八九十])(?:今?冬明?春|春夏秋冬|[春夏秋冬]{2}|[春夏秋冬])(?:两|二)?季(?:学期|开学)?(?!度|节性)|冬春(?=农田|水利|训)|今冬明春/g,
);
const STRETCHES = pattern(
  /(?:主汛期|汛期|防汛期间?|汛前|寒暑假|暑假|寒假|暑期|森林防火期|防火期|采暖季|供暖季|采暖期|供暖期|枯水期|农闲|农忙|冬闲|三夏|三秋|双抢|春耕|春播|夏收|秋收|秋播|麦收|丰水期|旅游旺季|毕业季|开学季|征兵季|用电高峰期|流行季节?|高发季节?)(?:期间|时节|季节|时期|前后|前|之前)?/g,
);
const SCHOOL = pattern(
  /(?<!每|每个|本|上|下|一)学期(?:初|中|末|末尾)(?:之?前)?|开学(?:初|前|后|之初|伊始|季|第[一二1-2]周)|(?<![学周长短定近日假预时工节孕早中晚后前分首])期末(?!考|检|测|试|成|评|总)/g,
);
const HOLIDAYS = pattern(
  /(?:[\u4e00-\u9fff]{0,8}返乡)?(?:重大节日|重要节日|(?<![\u4e00-\u9fff])在?节日|[“"]?[两双]节[”"]?|传统节日|节假日|法定节假日|过节)(?:等[^，。；]{0,4})?(?:期间|前后|前)|每逢(?:重大|重要|传统|法定)?节(?:假)?日/g,
);
/** 冬春季传染病防控知识 names a disease, 枯水期（3月） is dated. */
const CONTENT =
  /^(?:节)?(?:性|高发|多发|常见|流行)?(?:的)?(?:传染病|流感|呼吸道|肠道|疾病|常见病|多发病)|^[(（]\d{1,2}[月.]/;
const WHICH = [
  ['spring', /春/],
  ['summer', /夏|暑|汛|高温|麦收/],
  ['autumn', /秋/],
  ['winter', /冬|寒|暖/],
] as const;

function seasonOf(printed: string): string {
  const season = WHICH.filter(([, sign]) => sign.test(printed)).map(([name]) => name);
  return season.length > 0 ? season.join('-') : printed;
}

export const seasonFamily: TimeFamily = {
  name: 'schedule-season',
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    for (const stretch of [SEASON, STRETCHES, SCHOOL]) {
      for (const match of matches(words, stretch)) {
        const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 6);
        if (/流行季$|高发季$/.test(match[0]) || CONTENT.test(behind)) continue;
        found.push({
          from: match.index,
          to: match.index + match[0].length,
          norm: { kind: 'season', season: seasonOf(match[0]) },
        });
      }
    }
    for (const match of matches(words, HOLIDAYS)) {
      found.push({ from: match.index, to: match.index + match[0].length, norm: { kind: 'season', season: 'holiday' } });
    }
    return found;
  },
};
