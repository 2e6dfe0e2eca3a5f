const N = '[一二三四五六七八九十\\d]{1,3}';
const MODEL = '(?:计划|方案|要点|安排|打算|范文|范例|例文|范本|样本|模板|精选)';
/** A word out of each of the headings below. */
export const HEADING_WORD = new RegExp(`篇|${MODEL}|[Pp]art|PART|Chapter`);
/** …工作计划篇一: a piece of a collection, with the number that it had there. Group 1 is the number. */
export const PIECE = new RegExp(`^.{0,40}篇(${N})[)）】\\]]?(?:：.{0,30})?$`, 'u');
/** How collections number their plans: 工作计划篇一, 【第1篇】…, 第二篇：…, …方案【第一篇】, 工作计划（三）, 范文二：. Group 1 is the number. */
export const COLLECTION_HEADINGS: readonly RegExp[] = [
  PIECE,
  new RegExp(`^[#>*【\\[(（]{0,3}第?(${N})篇[)）】\\]]?.{0,40}$`, 'u'),
  new RegExp(`^[^，。；]{2,40}[【\\[(（]?第(${N})篇[)）】\\]]?：?$`, 'u'),
  new RegExp(`^[【\\[(（]?篇(${N})[)）】\\]]?.{0,40}$`, 'u'),
  new RegExp(`^.{2,36}${MODEL}》?[(（【\\[]?(${N})[)）】\\]]?：?$`, 'u'),
  new RegExp(`^${MODEL}(${N})[：、]?.{0,30}$`, 'u'),
  new RegExp(`^(?:Part|PART|part|Chapter)\\.?(${N})[：.、]?.{0,40}$`, 'u'),
];
/** 一、学校工作计划, （二）教务处实施方案: group 1 is the number. */
export const NUMBERED_TITLE = new RegExp(
  `^[(【]?(${N})[)】]?[、.：]?[^，。；：！？\\d]{2,30}(?:计划|方案|要点|打算)(?:范文)?$`,
  'u',
);
export const TITLE =
  /^[^，。；！？：]{0,30}(?:计划(?:[和与及]目标)?|方案|要点|打算|工作安排|工作意见|工作规划|工作设想|工作思路|工作部署|任务(?:分解|分工|安排|推进)?表|(?:分解|安排|计划|进度|分工|一览)表|(?:任务|责任|工作)清单)(?:[(（][^)）]{1,12}[)）])?$/u;
/** A title that names a whole year's work rather than one matter (培训计划) of it. */
export const WHOLE_TITLE = /(?:工作|年度|学期|学年)(?:计划|要点|方案|安排|打算|意见)(?:[(（][^)）]{1,12}[)）])?$/u;
/** The body that stands over 2026年工作计划 on a line of its own. */
export const BODY_LINE =
  /^[^，。；：！？、\d]{3,24}(?:[院局校馆委站所村镇乡县市区部科处会办园队社厂]|中心|学校|小学|中学|公司|街道|支部)$/u;
/** What a site prints around a text: when and by whom it was put up, links to others. */
export const CHROME =
  /^(?:发布(?:时间|日期|人)?|来源|文章来源|作者|编辑|责任编辑|字号|字体|点击(?:数|量)?|浏览(?:次数|量)?|阅读(?:数|量|次数)?|更新时间|推荐度|上传时间)(?:：|\d)|^时间：\d{4}[-./]\d|^(?:当前位置|您(?:现在)?的位置|首页)|^点击下载|^\[?打印|^(?:上|下)一篇(?:：|$)/u;
export const TAIL_CHROME =
  /相关(?:文章|推荐|阅读|范文|热词)|猜你(?:喜欢|感兴趣)|^(?:上|下)一[篇页](?:：|$)|^本文(?:来源|链接|地址|由)|^(?:推荐|延伸|热门)(?:阅读|文章)|^以上(?:就是|是|便是|内容).{0,40}(?:小编|全部内容|整理|分享|范文)|^(?:看|读)了.{0,40}(?:还看|也看|的人)|更多.{0,20}(?:敬请|请)(?:关注|访问|点击|收藏)|转载请(?:注明|保留)|点击下载|^返回(?:顶部|首页|列表)|文档(?:下载|为doc)/u;
export const TITLE_SUBJECT =
  /20[\dxX×_*]{2}|[×xX_]{2,4}年|年度|学年|学期|[上下]半年|[院局校馆委站所村镇乡县市区部科处会办园队社厂组公司]/u;

/** What collectors of model texts write around the plans: no part of any plan. */
export const BOILERPLATE =
  /小编|范文|请访问|我们一起来|一起来看|供(?:大家|各位|读者|同行们?|广大[^，。]{1,6})[^，。]{0,4}(?:参考|借鉴)|仅供参考|欢迎阅读|欢迎大家|为大家(?:整理|带来|收集|准备|分享)|给大家(?:讲|带来|分享|整理)|希望(?:大家|对(?:大家|您|你))|(?:帮|为|替)(?:大家|您|你).{0,8}(?:整理|找寻|收集)|工作计划网|下面是.{0,20}(?:整理|收集|推荐)|该如何写|怎么写|以下[两几三四五六七八九十\d]{1,2}篇|请您?过目/u;
const FORMULA =
  /(?:制[定订]|拟[定订]|编制)(?:了)?(?:本|如下|以下|下列|此|该|[^，。；]{0,16}(?:年度|20..|[×xX_]{2,4}年|今年|下半年|学期|学年))[^，。；]{0,24}(?:计划|方案|要点|安排|意见|措施|打算)|(?:[作做]出?|提出)(?:如下|以下)[^，。；]{0,12}(?:计划|安排|打算|部署|意见)|特制[定订]|(?:计划|安排|打算|要点|方案|部署)如下/u;
/** 特制定以下措施： opens a list of means inside a plan as often as a plan. */
const SET_OUT_MEANS = /(?:措施|要求|办法|制度|规定)(?:如下)?[：。]?$/u;
/** 根据以上目标，…安排如下： goes on with the plan. */
const LOOKS_BACK = /^[^，。]{0,6}(?:以上|上述)/u;
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
  if (formula !== null && formula.index + formula[0].length >= words.length - 30 && !LOOKS_BACK.test(words))
    score += (PURPOSE.test(words) || words.length > 25) && !SET_OUT_MEANS.test(words.slice(formula.index)) ? 3 : 1;
  if (YEAR_OF.test(words)) score += 3;
  else if (YEAR_WORK.test(words)) score += 2;
  else if (PURPOSE.test(words) && words.length > 60) score += 1;
  return score;
}

/** A line that is nothing but a date: the end of a plan, not a time rule. */
export function isSignature(words: string): boolean {
  return SIGNED.test(words);
}
