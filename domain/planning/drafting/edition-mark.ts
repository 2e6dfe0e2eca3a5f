const PAPER = '(?:修订|修改|调整|征求意见|送审|报批|报审|讨论|审议|审定|代拟|拟|草|定|最终|终|初)稿';
const EDITION = `(?:\\d{4}年)?${PAPER}(?:[一二三四五六七八九十]|\\d{1,2})?|第?[一二三四五六七八九十]{1,2}稿|(?:讨论|送审|修订)?草案|(?:修订|修改|调整|送审)版|修订|征求意见`;
const IN_BRACKETS = `[（(【〔\\[](?:${EDITION})[）)】〕\\]]`;
const BARE = '(?:修订|修改|征求意见|送审|报批|讨论)稿|草案';
const AT_THE_END = new RegExp(`(?:\\s*(?:${IN_BRACKETS}|${BARE}))+\\s*$`, 'u');

/**
 * A plan's title without the mark of the paper's edition: 2026年工作计划（征求意见稿） is still the 2026年工作计划, and called so once it is
 * approved. 试行 and 暂行 say how it is in force and belong to its name.
 */
export function withoutEditionMark(title: string): string {
  return title.replace(AT_THE_END, '') || title;
}
