/** How words stand beside each other: what is put together on a screen is put together here. */
export const phrases = {
  /** What it is, and of which or of whom: 移除：照片.jpg. */
  of: (what: string, which: string): string => `${what}：${which}`,
  aside: (words: string): string => `（${words}）`,
  clauses: (parts: readonly string[]): string => parts.join('，'),
  sentence: (parts: readonly string[]): string => `${parts.join('，')}。`,
  samples: (parts: readonly string[]): string => parts.join('；'),
};
