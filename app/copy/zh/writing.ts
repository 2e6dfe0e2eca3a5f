import type { OutlineLevel } from '#domain/plan-writing/written-plan';
import type { WritingTemplate } from '#domain/plan-writing/templates';
import type { ErrorFacts } from '#services/errors';
import { earlier } from './earlier-change';

const template: Record<WritingTemplate, { name: string; hint: string }> = {
  skeleton: { name: '常用四部分', hint: '指导思想、工作目标、主要任务、保障措施' },
  empty: { name: '空白', hint: '从第一行写起' },
};

const level: Record<OutlineLevel, string> = {
  1: '一级：一、',
  2: '二级：（一）',
  3: '三级：1.',
  4: '四级：（1）',
  5: '五级：①',
};

export const writing = {
  start: {
    act: '起草计划',
    title: '起草计划',
    lead: '边写边读：写下一句，旁边就出现由它产生的任务。',
    unit: '单位',
    name: '计划名称',
    suggested: (unit: string, year: number) => `${unit}${year}年工作计划`,
    year: '年份',
    template: '从哪里开始',
    templates: template,
    submit: '开始起草',
    noUnits: '当前账号不能起草计划。',
  },
  list: {
    title: '正在起草',
    untitled: '未命名的计划',
    changed: (by: string, at: string) => `${by}，${at}`,
    open: '继续起草',
  },
  page: {
    title: '起草计划',
    toPlan: '查看审读',
    back: '继续起草',
    send: '送去审读',
    sendLead: '按现在的文字生成计划草稿，进入审读：回答疑问、分派责任人，然后提交审批。文字仍可回来修改。',
    sendOne: (tasks: number, doubts: number) =>
      doubts === 0 ? `现有 ${tasks} 项任务，没有疑问。` : `现有 ${tasks} 项任务，${doubts} 处疑问留待审读时回答。`,
    several: (count: number) =>
      `这份文字会被读成 ${count} 份计划，送审时须先选择。如本是一份，请检查中间是否有像标题的单独一行，或编号重新从“一、”开始。`,
    settled: '计划已不在草稿状态，文字不能再改。',
    sent: '已送去审读。改好后按“更新草稿”，改动进入审读中的草稿；审读时回答过、分派过、修改过的照样保留。',
    sentElsewhere: (paper: string) =>
      `审读中的草稿后来采用了修订稿《${paper}》，与这里的文字不同。更新草稿时先逐项对照，再决定采用哪些。`,
    sentYear: '年份在审读中修改',
    update: '更新草稿',
    updateLead:
      '按现在的文字更新审读中的草稿。回答过的疑问、做过的分派和改过的内容照样保留；同一处两边都改过的，先请你选择。更新后可以撤销。',
    updated: (appeared: number, changed: number, fellAway: number) => {
      const parts = [
        appeared > 0 ? `新增 ${appeared} 项` : '',
        changed > 0 ? `改动 ${changed} 项` : '',
        fellAway > 0 ? `删去 ${fellAway} 项` : '',
      ].filter(Boolean);
      return parts.length > 0 ? `草稿已更新：${parts.join('，')}。` : '草稿已更新，任务没有变化。';
    },
    same: '文字没有改动，草稿与文稿一致。',
    undecided: '草稿还没有更新：请先逐项对照并选择。',
    discard: '删除文稿',
    discardLead: '这份文稿将被删除，不再列在“正在起草”中；文字留在操作记录里。',
    export: '导出 Word',
    paper: '文稿',
    reading: '读出的任务',
    panes: '文稿与任务',
    name: '计划名称',
    namePlaceholder: '计划名称',
    year: '年份',
    anyYear: '年份待定',
    more: '更多',
    loading: '正在打开文稿',
  },
  saving: {
    saved: (at: string) => `已保存 ${at}`,
    changed: '有未保存的修改',
    saving: '正在保存',
    offline: '没有连上服务器，文字暂存在这台电脑上，连上后自动保存',
    kept: '还没有保存到服务器，文字暂存在这台电脑上',
    conflict: (facts: ErrorFacts) =>
      `${earlier(facts)}保存了这份文稿，与本页的修改相互冲突，没有覆盖。本页的文字还在。`,
    keepMine: '把我的文字另存一份',
    takeTheirs: '改用最新的文稿',
    takeTheirsLead: '本页换成最新的文稿，你没有保存的文字将不再显示。如仍需要，请先另存一份。',
    copyTitle: (title: string) => `${title}（另存）`,
    found: (at: string) => `这台电脑上有${at}没有保存到服务器的文字。`,
    restore: '恢复这些文字',
    dropFound: '不需要',
    foundOlder: '服务器上的文稿在那之后又有修改，可以另存一份，再两相对照。',
  },
  states: {
    act: '以前的文稿',
    lead: '换人修改或每写十分钟，自动留下当时的文稿。',
    none: '还没有以前的文稿。',
    line: (by: string, at: string) => `${at}，${by}`,
    restore: '恢复到此时',
    restored: '已恢复。恢复前的文稿也留在列表中。',
  },
  toolbar: {
    label: '编辑工具',
    levels: '层次',
    body: '正文',
    level,
    deeper: '降一级',
    higher: '升一级',
    restart: '重新编号',
    table: '任务表',
    tableHint: '插入“任务、指标、时限、责任单位”表',
    addRow: '加一行',
    dropRow: '删这一行',
    dropTable: '删表格',
    keys: '快捷键',
  },
  editor: {
    label: '计划正文',
    placeholder: '写下第一句，例如：每季度组织一次消防演练，由保卫科负责。',
  },
  reading: {
    nothing: '还没有读出任务。写下一句带时间、指标或责任方的话，任务就会出现在这里。',
    starting: '正在准备',
    tasks: (count: number) => `任务 ${count}`,
    doubts: (count: number) => `疑问 ${count}`,
    silent: (count: number) => `未读出 ${count}`,
    coverage: '读出比例',
    next: (date: string) => `下次 ${date}`,
    last: (date: string) => `最近一次 ${date}`,
    counted: (date: string, provisional: boolean, times: number) =>
      `${date}${provisional ? '（暂定）' : ''}${times > 1 ? `，全年 ${times} 次` : ''}`,
    noOwner: '未写责任方',
    doubtsNone: '没有疑问。',
    doubtsLead: '写清楚就不再问；留着也可以，审读时再答。',
    silentNone: '没有遗漏：有数字或日期的句子都读出了内容。',
    silentLead: '这些句子里有数字或日期，却没有读出内容。',
    noYear: '选定年份后，这里显示每项任务的日期。',
  },
  keys: {
    title: '快捷键',
    rows: [
      ['Tab', '降一级；在正文行编号'],
      ['Shift Tab', '升一级'],
      ['Alt →', '降一级'],
      ['Alt ←', '升一级'],
      ['Enter', '同级续写；空行时升一级'],
      ['Backspace', '在行首取消编号'],
      ['Alt ↑', '与上一段对调'],
      ['Alt ↓', '与下一段对调'],
      ['Ctrl Z', '撤销'],
      ['Ctrl Shift Z', '重做'],
      ['Ctrl S', '立即保存'],
      ['Esc', '离开正文，转到任务'],
    ] as readonly (readonly [string, string])[],
    typed: '行首直接键入“一、”“（一）”“1.”“（1）”“①”，也会变成编号。',
  },
};
