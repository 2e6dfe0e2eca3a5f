import { assertNever } from '#domain/shared/assert-never';
import type { DueExplanation } from '#domain/planning/layout/occurrence';
import type { LayoutProblem } from '#domain/planning/layout/year-slots';

const problem: Record<LayoutProblem['code'], string> = {
  'no-working-day': '所在时段没有工作日，没有排出任务',
  'repeats-another-rule': '与同一任务的另一条时间相同，只排一次',
  'stage-not-dated': '有一个阶段没有写明截止日期，没有排出任务',
  'runs-past-year-end': '跨过年底，只排到本年最后一个工作日',
  'move-without-task': '手工改过日期的任务已不存在，改期作废',
  'unknown-observance': '不认识这个节日或纪念日，请改为具体日期',
  'unknown-season': '不认识这个季节或时段，请改为起止日期',
  'no-such-date': '日期不存在',
  'festival-not-dated': '这个节日或活动的日期因年份、地区而定，请改为具体日期',
};

/** How a due date came about, in one or a few sentences; `say` writes a date. */
function explain(
  { basis, printed, nominal, skipped, onMakeUpDay, notice }: DueExplanation,
  say: (date: string) => string,
): string[] {
  const days = skipped.map(({ date, name }) => `${say(date)}${name ? `（${name}）` : ''}`).join('、');
  return [
    origin(basis, printed, say(nominal)),
    ...(skipped.length > 0 ? [`${days}不上班，移到最近的工作日。`] : []),
    ...(onMakeUpDay ? ['这一天是调休上班日。'] : []),
    notice === null ? '该年的节假日安排尚未公布，日期暂定，公布后会复核。' : `依据：${notice}。`,
  ];
}

function origin(basis: DueExplanation['basis'], printed: string, day: string): string {
  const words = printed === '' ? '时间规则' : `“${printed}”`;
  switch (basis) {
    case 'rule':
      return `按${words}，应在 ${day}。`;
    case 'stage':
      return `按阶段安排，应在 ${day}。`;
    case 'month-end-of-item':
      return '原文没有写时间，安排在年底前的工作日。';
    case 'moved-by-hand':
      return `原排在 ${day}，由人工改到现在的日期。`;
    default:
      return assertNever(basis);
  }
}

export const layout = {
  problem,
  explain,
  noYear: '先确定计划年份，才能排期。',
  toReview: '去审读中确定年份',
  region: '排期表，可左右滚动',
  item: '工作任务',
  owner: '负责人',
  monthHead: (month: string, workingDays: number) => `${month}，${workingDays} 个工作日`,
  daysShort: (count: number) => `${count} 天`,
  workingDays: (count: number) => `${count} 个工作日`,
  tasks: (count: number) => `${count} 项任务`,
  total: '合计',
  provisional: '暂定',
  short: { provisional: '暂', moved: '改', past: '过' },
  legend: '暂：节假日安排未公布，日期暂定　改：人工改过　过：在今天之前',
  hint: '拖到别的月份即改期；选中日期按 Alt ← → 换月，按 Enter 查看由来、另选日期。',
  hintOnPhone: '点日期查看由来、另选日期。',
  hintReadOnly: '点日期查看由来。草稿状态下可以改期。',
  chip: (title: string, date: string, marks: readonly string[]) => [title, date, ...marks].join('，'),
  noOwner: '未分派',
  moved: (count: number) => `${count} 项改过日期`,
  load: '各负责人每月任务量',
  loadRegion: '各负责人每月任务量，可左右滚动',
  peak: '高峰',
  peakWhy: '不少于 5 项，且超过本人各月中位数的 1.5 倍',
  problems: '排期中的问题',
  occurrence: {
    due: '到期',
    opens: '可开始',
    why: '日期由来',
    moveTo: '改到',
    move: '改期',
    notWorking: '这一天不是工作日，仍可选用。',
    outside: '只能改到计划所属年份之内。',
    back: '恢复排定日期',
    toPrevious: '移到上月',
    toNext: '移到下月',
    close: '关闭',
  },
  movedTo: (date: string) => `已改到 ${date}`,
  publish: {
    act: '发布',
    title: '发布计划',
    lead: (tasks: number, people: number) => `发布后立刻生成 ${tasks} 项任务，并通知 ${people} 位负责人。`,
    told: '将通知',
    toldOne: (name: string, tasks: number) => `${name}（${tasks} 项）`,
    past: (count: number) => `有 ${count} 项任务的日期在今天之前`,
    leaveOut: '不建这些任务',
    create: '照样建立，逐项补办',
  },
};
