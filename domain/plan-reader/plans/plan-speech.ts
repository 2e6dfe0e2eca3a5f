import { freeSpacing } from '../expressions/free-spacing';
const FORMULA = new RegExp(
  freeSpacing`
  (?:制[定订]|拟[定订]|编制)(?:了)?(?:
    本|如下|以下|下列|此|该|[^，。；]{0,16}(?:年度|20..|[×xX_]{2,4}年|今年|下半年|学期|学年)
  )[^，。；]{0,24}(?:计划|方案|要点|安排|意见|措施|打算)
  |(?:[作做]出?|[提拟订]出)(?:如下|以下)[^，。；]{0,12}(?:计划|安排|打算|部署|意见|几[条项])|特制[定订]
  |(?:计划|安排|打算|要点|方案|部署)如下
`,
  'u',
);
/** 特制定以下措施： opens a list of means inside a plan as often as a plan. */
const SET_OUT_MEANS = /(?:措施|要求|办法|制度|规定)(?:如下)?[：。]?$/u;
/** 根据以上目标，…安排如下：, 以上计划，… goes on with the plan. */
const LOOKS_BACK = /^[^，。]{0,6}(?:以上|上述)/u;
const YEAR = '(?:20[\\dxX×_*]{1,2}|[×xX_*]{2,4}|二〇..|今|本|新的一?)(?:年度?|学年|学期)';
const YEAR_OF = new RegExp(
  `^${YEAR}[，,]?(?:是|正是|将是|既是|为|作为)[^。]{0,60}(?:之年|的一年|年份|第[一二三四五][个年]|(?:重要|关键|第一|开局|起步|攻坚|收官)[^。]{0,6}年)`,
  'u',
);
const YEAR_WORK = new RegExp(
  `^${YEAR}[^。]{0,30}(?:工作|计划)[^。]{0,30}(?:指导思想|总体思路|总体要求|工作思路|总要求|以[^。]{2,60}(?:为指导|为动力|为目标|为中心|为主线)|继续|坚持|贯彻|紧紧围绕|围绕)`,
  'u',
);
/** 20xx年，我站将…, 在新的一年里, 新学期伊始，: the time that a plan is made for, as its first words. */
const NEW_TIME = new RegExp(
  `^在?(?:即将到来的|崭新的)?(?:${YEAR}|新年|新学期|新学年|来年)(?:伊始|之初|里|中|度)?[^。]{6,}|^又是一个(?:新学[年期]|新年)`,
  'u',
);
/** 过去的一年，…, 20xx年…取得了一定成绩: what was done before it. */
const REVIEW = new RegExp(
  `^(?:回顾|刚刚过去|在?过去的?一?年|一年来|去年|上年度?|上一年度?|上学[期年])|^${YEAR}[^。]{4,80}(?:支持|领导|关心|努力|指导)下[^。]{0,30}(?:取得|完成|做了|有了)`,
  'u',
);
/** 在县卫生局的领导下，…; 乡亲们，同志们： */
const ADDRESS = /^(?:各位[^。]{2,12}|[^，。：]{1,8}(?:们|同志))[，：！]/u;
const LED = /^在[^，。]{3,40}(?:领导|指导|支持|关心|带领|关怀|部署)下，/u;
/** 门诊是医院的窗口, 校园安全关系到…: what the whole work is about. */
const ABOUT = /^(?!这|那|此|以|每|其|它)[^，。；：]{2,18}(?:是|关系到?|事关|关乎|直接影响)[^。；]{4,}|^随着[^。]{8,}/u;
/** 本站现有职工14人: who plans. */
const STANDING =
  /^(?:我|本)[^，。；：]{0,12}(?:现有|共有|地处|位于|成立于|下?辖|开放床位|有[\d一二三四五六七八九十])|^[^，。；：]{3,20}(?:现有|地处|位于|成立于|下辖)/u;
/** 没有质量就没有医院的明天。 | 兵马未动，粮草先行。: with a saying or two some plans begin, before they name their time. */
const SAYING = /^(?:[^。；：！\d]{4,30}[。！]){1,2}/u;
const PURPOSE =
  /^(?:为(?:了|进一步|切实|深入|贯彻|全面|做好|加强|认真|确保|更好)?[^。]{8,}|根据[^。]{8,}|按照[^。]{8,}|在[^。]{6,}(?:基础上|指导下|领导下)[^。]{8,})/u;
/** …，现作如下安排：, 重点做好以下工作：: what a plan of a list ends its first paragraph with. */
const LISTS_WORK =
  /(?:以下|如下)[^，。；]{0,8}(?:工作|方面|几[点项件]|计划|安排)[^，。；]{0,8}(?:[：。]$|：一是)|(?:开展|入手|改进|推进)(?:工作)?：$/u;
const LONG = 60;
const SHORT = 25;

/** So much must speak for an opening that no title shows. */
export const ENOUGH = 3;

/** How much a paragraph speaks like the first of a plan: `ENOUGH` does by itself. */
export function openingScore(words: string): number {
  if (LOOKS_BACK.test(words)) return 0;
  const formula = FORMULA.exec(words);
  let score = 0;
  if (formula !== null && formula.index + formula[0].length >= words.length - 30)
    score += (PURPOSE.test(words) || words.length > SHORT) && !SET_OUT_MEANS.test(words.slice(formula.index)) ? 3 : 1;
  if (YEAR_OF.test(words) || isWholeFront(words)) return score + 3;
  if (YEAR_WORK.test(words)) return score + 2;
  if (PURPOSE.test(words) && words.length > LONG) score += 1;
  return score;
}

/** How much a paragraph sounds like the first of a plan, though a section may open with it too: only of weight where the numbering starts over behind it. */
export function prefaceScore(words: string): number {
  if (words.length < SHORT) return ADDRESS.test(words) ? 1 : 0;
  const behind = words.slice(SAYING.exec(words)?.[0].length ?? 0);
  const isPreface = [NEW_TIME, REVIEW, ADDRESS, LED, ABOUT, STANDING].some((sign) => sign.test(words));
  const signs = isPreface || NEW_TIME.test(behind) || REVIEW.test(behind) ? 1 : 0;
  return signs + (LISTS_WORK.test(words) ? 1 : 0);
}

/** 过去的一年，…取得了一定成绩。新的一年，我们计划做好如下几项工作。: all that stands before the work of a plan, in one paragraph. */
function isWholeFront(words: string): boolean {
  return words.length > LONG && REVIEW.test(words) && LISTS_WORK.test(words);
}

/** 总之，…, 以上计划，…: with what the last paragraph of a plan begins. */
const CONCLUDES =
  /^(?:总之|同志们|综上|让我们|我们(?:坚信|相信)|以上|(?:新的|面对新)[^，。]{0,6}形势)|^[^。]{2,30}(?:是一项[^。]{0,10}(?:长期|系统|艰巨|细致|持久)|没有终点|没有捷径|只有起点|任重(?!于)|琐碎|千头万绪|任务(?:十分|非常)?(?:繁重|艰巨))/u;
/** …而努力奋斗。, …作出新的贡献。, 相信…。: with what it ends. */
const APPEALS =
  /。(?:我们(?:将|坚信|相信|一定)|相信|让我们)[^。]*。$|努力奋斗。$|而奋斗。$|新(?:的)?(?:更大)?贡献。$|新(?:的)?台阶。$|圆满完成[^。]{0,16}。$/u;
/** …如与上级安排有冲突，将适当调整。, …望各科室抓好落实。: what stands nowhere but at an end. */
const LAST_WORDS =
  /(?:^|[。，])[请望]各[^。；]{2,60}(?:落实|执行|贯彻)。$|如[与有遇][^。]{2,30}(?:冲突|变[化动]|调整)[^。]{0,20}。$/u;

/** Whether a plan ends with these words. */
export function isClosing(words: string): boolean {
  const opening = openingScore(words);
  if (opening >= ENOUGH) return false;
  return (
    CONCLUDES.test(words) ||
    LAST_WORDS.test(words) ||
    words.endsWith('！') ||
    (APPEALS.test(words) && opening + prefaceScore(words) === 0)
  );
}

/** 指导思想, 总体要求, 基本情况: what the first section of a plan is called. */
const FIRST_SECTION =
  /^(?:指导思想|指导方针|总体(?:要求|思路|目标)|总的?要求|工作(?:思路|方针|目标|指导思想)|基本(?:情况|思路|现状)|主要目标|目标任务|目标|形势分析|现状分析|背景|情况分析)/u;

/** Whether a section with this title is the first of its plan. */
export function isFirstSection(title: string): boolean {
  return FIRST_SECTION.test(title);
}
