import { freeSpacing } from '../expressions/free-spacing';
export const TITLE =
  /^[^，。；！？：]{0,40}(?:计划(?:[和与及]目标|书)?|方案|要点|打算|工作安排|工作意见|工作规划|工作设想|工作思路|工作部署|任务(?:分解|分工|安排|推进)?表|(?:分解|安排|计划|进度|分工|一览)表|(?:任务|责任|工作)清单)(?:范文|模板|样本)?(?:[(（][^)）]{1,12}[)）])?$/u;
/** 关于印发《青石镇2026年工作计划》的通知. */
export const NOTICE = /^[^，。；！？：]{0,20}关于[^，。；！？：]{2,50}的(?:通知|意见)$/u;
/** A title that names a whole year's work rather than one matter (培训计划) of it. */
export const WHOLE_TITLE =
  /(?:工作|年度|学期|学年)(?:计划|要点|方案|安排|打算|意见)(?:范文|模板|样本)?(?:[(（][^)）]{1,12}[)）])?$/u;
/** The body that stands over 2026年工作计划 on a line of its own. */
export const BODY_LINE =
  /^[^，。；：！？、\d]{3,24}(?:[院局校馆委站所村镇乡县市区部科处会办园队社厂]|中心|学校|小学|中学|公司|街道|支部)$/u;
/** What a site prints around a text: when and by whom it was put up, links to others. */
export const CHROME =
  /^(?:发布(?:时间|日期|人)?|来源|文章来源|作者|编辑|责任编辑|字号|字体|点击(?:数|量)?|浏览(?:次数|量)?|阅读(?:数|量|次数)?|更新时间|推荐度|上传时间)(?:：|\d)|^时间：\d{4}[-./]\d|^(?:当前位置|您(?:现在)?的位置|首页)|^点击下载|^\[?打印|^(?:上|下)一篇(?:：|$)/u;
export const TAIL_CHROME = new RegExp(
  freeSpacing`
  相关(?:文章|推荐|阅读|范文|热词)|猜你(?:喜欢|感兴趣)|^(?:上|下)一[篇页](?:：|$)|^本文(?:来源|链接|地址|由)
  |^(?:推荐|延伸|热门)(?:阅读|文章)|^以上(?:就是|是|便是|内容).{0,40}(?:小编|全部内容|整理|分享|范文)
  |^(?:看|读)了.{0,40}(?:还看|也看|的人)|更多.{0,20}(?:敬请|请)(?:关注|访问|点击|收藏)|转载请(?:注明|保留)|点击下载
  |^返回(?:顶部|首页|列表)|文档(?:下载|为doc)
`,
  'u',
);
export const TITLE_SUBJECT =
  /20[\dxX×_*]{2}|[×xX_]{2,4}年|年度|学年|学期|[上下]半年|[院局校馆委站所村镇乡县市区部科处会办园队社厂组公司]/u;

/** What collectors of model texts write around the plans: no part of any plan. */
export const BOILERPLATE = new RegExp(
  freeSpacing`
  ^【?导语|(?:写|做|制[定订]|开始)[^，。]{0,12}计划(?:了|吧|才|呢|的?时候|怎么|如何)|小编|范文|请访问|我们一起来|一起来看
  |供(?:大家|各位|读者|同行们?|广大[^，。]{1,6})[^，。]{0,4}(?:参考|借鉴)|仅供参考|欢迎阅读|欢迎大家
  |为大家(?:整理|带来|收集|准备|分享)|给大家(?:讲|带来|分享|整理)|希望(?:大家|对(?:大家|您|你))
  |(?:帮|为|替)(?:大家|您|你).{0,8}(?:整理|找寻|收集)|工作计划网|下面是.{0,20}(?:整理|收集|推荐)|该如何写|怎么写
  |以下[两几三四五六七八九十\d]{1,2}篇|请您?过目
`,
  'u',
);
const SIGNED =
  /^(?:20[\dxX×_]{2}|[×xX_]{2,4}|二[〇○0]..)年[\dxX×_一二三四五六七八九十]{1,3}月(?:[\dxX×_一二三四五六七八九十]{1,3}日)?$/u;
export const COPIED_TITLE =
  /(?:20[\dxX×_]{2}|[×xX_]{2,4})(?:-20..)?(?:年|学年)[^，。]{2,}(?:计划|方案|要点|工作(?:安排|打算|意见|思路))$/u;

/** A line that is nothing but a date: the end of a plan, not a time rule. */
export function isSignature(words: string): boolean {
  return SIGNED.test(words);
}
