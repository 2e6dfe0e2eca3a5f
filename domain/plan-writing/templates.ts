import { paragraph, type WrittenBlock } from './written-plan';

/** What a new plan begins with: nothing, or the headings that such a document usually has. */
export const WRITING_TEMPLATES = ['skeleton', 'empty'] as const;
export type WritingTemplate = (typeof WRITING_TEMPLATES)[number];

const BLOCKS: Record<WritingTemplate, readonly WrittenBlock[]> = {
  empty: [paragraph('')],
  skeleton: [
    paragraph('指导思想', 1),
    paragraph(''),
    paragraph('工作目标', 1),
    paragraph('', 3),
    paragraph('主要任务', 1),
    paragraph('', 2),
    paragraph('', 3),
    paragraph('保障措施', 1),
    paragraph('', 3),
  ],
};

export function blocksOfTemplate(template: WritingTemplate): readonly WrittenBlock[] {
  return BLOCKS[template];
}

/** The head of a table of tasks, in words that the reader knows for columns. */
export const TASK_TABLE_HEAD: readonly string[] = ['任务', '指标', '时限', '责任单位'];
