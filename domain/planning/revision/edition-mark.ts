const EDITION =
  '(?:\\d{4}年)?(?:修订|修改|调整|征求意见|送审|报批|讨论|审议|定|初)稿(?:[一二三四五六七八九十]|\\d{1,2})?|修订版|调整版|修订';
const AT_THE_END = new RegExp(
  `\\s*(?:[（(【〔\\[](?:${EDITION})[）)】〕\\]]|(?:修订|修改|征求意见|送审|报批|讨论)稿)\\s*$`,
  'u',
);

/** A plan's title without the mark of the paper's edition: 2026年工作计划（修订稿） is still the 2026年工作计划. */
export function withoutEditionMark(title: string): string {
  return title.replace(AT_THE_END, '');
}
