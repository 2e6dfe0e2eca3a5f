export const palette = {
  title: '查找与操作',
  placeholder: '输入计划、任务、人员或单位名称，或要做的事',
  nothing: '没有找到相符的内容',
  found: '查到',
  go: '前往',
  importPlan: '导入计划',
  processes: '流程运行情况',
  kinds: { plan: '计划', task: '任务', person: '人员', unit: '单位' },
};
