import type { QuestionKind } from '#domain/plan-reader/reading';

/** What a question is about; of one that was kept without it nothing. */
const of = (about: string): string => (about ? `${about}：` : '');

const asked: Record<QuestionKind, (printed: string, about: string) => string> = {
  'plan-year': () => '这是哪一年的计划？',
  'unclear-owner': (printed, about) => (printed === '' ? '这项工作由谁负责？' : `${of(about)}“${printed}”指谁？`),
  'shared-lead': (printed) => `“${printed}”以谁牵头？`,
  'vague-frequency': (printed, about) => `${of(about)}“${printed}”是多久一次？`,
  'vague-time': (printed, about) => `${of(about)}“${printed}”是${printed === '及时' ? '多长时间内' : '什么时候'}？`,
  'ambiguous-date': (printed) => `“${printed}”指哪一天？`,
  'other-year': (printed) => `“${printed}”早于计划年份，是否改按计划年份？`,
  'ambiguous-value': (printed, about) => `${of(about)}“${printed}”应是多少？`,
  'contradicting-targets': (printed, about) => `${about || '这里'}写了${printed}，以哪个为准？`,
};

/** What it is called to decide nothing. */
const leave: Record<QuestionKind, string> = {
  'plan-year': '暂不确定',
  'unclear-owner': '暂不指定',
  'shared-lead': '不分主次',
  'vague-frequency': '不作安排',
  'vague-time': '不作安排',
  'ambiguous-date': '不作安排',
  'other-year': '不作安排',
  'ambiguous-value': '不作指标',
  'contradicting-targets': '都保留',
};

export const questions = {
  asked,
  leave,
  title: '有疑问，请先确认',
  count: (count: number) => `${count} 个，按影响大小排列`,
  none: '没有疑问：原文写得清楚，或已沿用以往的回答。',
  more: (count: number) => `其余 ${count} 个疑问`,
  answered: (count: number) => `已答 ${count} 个`,
  carriedCount: (count: number) => `沿用以往的回答 ${count} 个`,
  answer: (answer: string) => `答：${answer}`,
  answerFor: (question: string) => `回答：${question}`,
  hangs: (tasks: number) => `影响 ${tasks} 项任务`,
  places: (count: number) => `${count} 处`,
  set: '确定',
  other: '另定',
  otherTitle: '另定时间',
  change: '改答',
  keep: '不改',
  everywhere: (count: number) => `其余 ${count} 处同此`,
  allByStandard: (count: number) => `${count} 处全部按规范`,
  byWord: (word: string) => `凡“${word}”均如此`,
  carried: (by: string, on: string, plan: string | null) =>
    plan === null ? `沿用 ${by} ${on} 的回答` : `沿用 ${by} ${on} 在《${plan}》中的回答`,
  forget: '不再沿用',
  forgotten: '以后的计划不再沿用',
  byStandard: '按规范',
  source: (title: string, section: string) => `《${title}》${section}`,
  toCheck: '依通行做法整理，引用前请核对原文',
  vague: {
    tab: '模糊用语',
    lead: '原文的“定期”“不定期”“经常”“及时”等用语都列在这里。有规范可依的附建议；没有回答的，只在年底列一项任务，不另排期。',
    proposed: (count: number) => `有规范可依 ${count} 处`,
    open: (count: number) => `未作安排 ${count} 处`,
    answered: (count: number) => `已作安排 ${count} 处`,
    none: '原文没有模糊用语。',
  },
  memory: {
    link: '以往的回答',
    title: (unit: string) => `${unit}：以往的回答`,
    lead: '审读时的回答按单位记住，下一份计划直接沿用并注明出处。不再适用的，在这里移除；已经起草的计划不受影响。',
    words: '用语',
    parties: '责任方',
    word: '原文用语',
    about: '事项',
    anyWork: '凡用此语',
    means: '含义',
    party: '原文写法',
    assigned: '对应',
    by: '回答人',
    on: '日期',
    plan: '所在计划',
    acts: '操作',
    planGone: '已删除的草稿',
    noWords: '还没有记住的用语。审读计划时回答疑问，就会记在这里。',
    noParties: '还没有记住的责任方。审读计划时分派责任方，就会记在这里。',
    forgetThis: (what: string) => `不再沿用：${what}`,
  },
  keys: { answer: '选第几个答案', next: '到下一个疑问' },
};
