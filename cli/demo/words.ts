interface Words {
  readonly progress: string;
  readonly done: string;
  readonly returned: string;
  readonly comment: string;
  readonly reason: string;
}

/** What people of the demo county write when they report. */
export const DEMO_WORDS: readonly [Words, ...Words[]] = [
  {
    progress: '已按要求部署，各村正在推进，数据逐日汇总。',
    done: '已完成，汇总表和现场照片已存科室档案。',
    returned: '缺少河湾村的签到表，请补齐后再报。',
    comment: '完成得及时，下次附上对照上季度的变化。',
    reason: '连续降雨，两个村的入户工作未能进行，申请顺延。',
  },
  {
    progress: '方案已印发，人员分工已明确，本周完成过半。',
    done: '全部办结，结果已反馈相关科室。',
    returned: '数据口径与上月不一致，请核对分母。',
    comment: '请把发现的共性问题列入下月例会。',
    reason: '检测试剂到货推迟，预计下周可以完成。',
  },
  {
    progress: '已完成前期摸底，剩余部分安排在本月下旬。',
    done: '已完成并通过自查，资料齐全。',
    returned: '总结中没有问题清单，请补充整改措施。',
    comment: '已阅，数据可以作为季度通报的依据。',
    reason: '抽调人员参加应急处置，时间不足，申请延期。',
  },
];
