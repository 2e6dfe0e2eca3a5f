const N = '[一二三四五六七八九十\\d]{1,3}';
export const COLLECTION_HEADINGS: readonly RegExp[] = [
  new RegExp(`^.{0,40}[篇](${N})[)）】\\]]?(?:：.{0,30})?$`, 'u'),
  new RegExp(`^[【\\[(（]?第(${N})篇[)）】\\]]?.{0,40}$`, 'u'),
  new RegExp(`^[【\\[(（]?篇(${N})[)）】\\]]?.{0,40}$`, 'u'),
  new RegExp(`^.{2,36}(?:计划|方案|要点|安排|打算|范文|例文|模板)[(（【\\[]?(${N})[)）】\\]]?$`, 'u'),
  new RegExp(`^(?:计划|方案|范文|例文|范本|模板)(${N})[：、]?.{0,30}$`, 'u'),
];
export const TITLE =
  /^[^，。；！？：]{0,30}(?:计划|方案|要点|打算|工作安排|工作意见|工作规划|工作设想|工作思路|工作部署|任务(?:分解|分工|安排|推进)?表|(?:分解|安排|计划|进度|分工|一览)表|(?:任务|责任|工作)清单)(?:[(（][^)）]{1,12}[)）])?$/u;
export const TITLE_SUBJECT =
  /20[\dxX×_*]{2}|[×xX_]{2,4}年|年度|学年|学期|[上下]半年|[院局校馆委站所村镇乡县市区部科处会办园队社厂公司]/u;

/** What collectors of model texts write around the plans: no part of any plan. */
export const BOILERPLATE =
  /小编|范文|请访问|我们一起来|一起来看|供大家参考|仅供参考|欢迎阅读|欢迎大家|为大家(?:整理|带来|收集|准备|分享)|给大家(?:讲|带来|分享|整理)|希望(?:大家|对(?:大家|您|你))|(?:帮|为|替)(?:大家|您|你).{0,8}(?:整理|找寻|收集)|工作计划网|下面是.{0,20}(?:整理|收集|推荐)|该如何写|怎么写/u;
const FORMULA =
  /(?:制[定订]|拟[定订]|编制)(?:了)?(?:本|如下|以下|下列|此|该|[^，。；]{0,16}(?:年度|20..|[×xX_]{2,4}年|今年|下半年|学期|学年))[^，。；]{0,24}(?:计划|方案|要点|安排|意见|措施|打算)|(?:[作做]出?|提出)(?:如下|以下)[^，。；]{0,12}(?:计划|安排|打算|部署|意见)|特制[定订]|(?:计划|安排|打算|要点|方案|部署)如下/u;
const YEAR = '(?:20[\\dxX×_*]{1,2}|[×xX_*]{2,4}|二〇..|今|本|新的一)(?:年度?|学年|学期)';
const YEAR_OF = new RegExp(
  `^${YEAR}[，,]?(?:是|正是|将是|既是|为|作为)[^。]{0,60}(?:之年|的一年|年份|(?:重要|关键|第一|开局|起步|攻坚|收官)[^。]{0,6}年)`,
  'u',
);
const YEAR_WORK = new RegExp(
  `^${YEAR}[^。]{0,30}(?:工作|计划)[^。]{0,30}(?:指导思想|总体思路|总体要求|工作思路|总要求|以[^。]{2,60}(?:为指导|为动力|为目标|为中心|为主线)|继续|坚持|贯彻|紧紧围绕|围绕)`,
  'u',
);
const PURPOSE =
  /^(?:为(?:了|进一步|切实|深入|贯彻|全面|做好|加强|认真|确保|更好)?[^。]{8,}|根据[^。]{8,}|按照[^。]{8,}|在[^。]{6,}(?:基础上|指导下|领导下)[^。]{8,})/u;
export const CLOSING =
  /^(?:总之|同志们|综上|让我们|我们(?:坚信|相信))|努力奋斗[！。]$|而奋斗[！。]$|[！]$|新(?:的)?(?:更大)?贡献[。！]$|新(?:的)?台阶[。！]$|圆满完成[^。]{0,16}[。！]$/u;
const SIGNED =
  /^(?:20[\dxX×_]{2}|[×xX_]{2,4}|二[〇○0]..)年[\dxX×_一二三四五六七八九十]{1,3}月(?:[\dxX×_一二三四五六七八九十]{1,3}日)?$/u;
export const COPIED_TITLE =
  /(?:20[\dxX×_]{2}|[×xX_]{2,4})(?:-20..)?(?:年|学年)[^，。]{2,}(?:工作)?(?:计划|方案|要点)$/u;

/** How much a paragraph speaks like the first of a plan: 3 is enough by itself. */
export function openingScore(words: string): number {
  let score = 0;
  const formula = FORMULA.exec(words);
  if (formula !== null && formula.index + formula[0].length >= words.length - 30)
    score += PURPOSE.test(words) || words.length > 40 ? 3 : 1;
  if (YEAR_OF.test(words)) score += 3;
  else if (YEAR_WORK.test(words)) score += 2;
  else if (PURPOSE.test(words) && words.length > 60) score += 1;
  return score;
}

/** A line that is nothing but a date: the end of a plan, not a time rule. */
export function isSignature(words: string): boolean {
  return SIGNED.test(words);
}
