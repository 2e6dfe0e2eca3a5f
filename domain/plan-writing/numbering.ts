import type { OutlineLevel, WrittenBlock } from './written-plan';

const DIGITS = '〇一二三四五六七八九';

/** 1 to 99 in Chinese: 十二, 三十. What is longer comes out in digits. */
export function hanNumber(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  const front = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS.charAt(tens)}十`;
  return front + (unit === 0 ? '' : DIGITS.charAt(unit));
}

/** The label of a number at a level, as official documents print it. From 21 on, where no circled sign is read any more, ① goes on as （21）. */
export function labelOf(level: OutlineLevel, value: number): string {
  switch (level) {
    case 1:
      return `${hanNumber(value)}、`;
    case 2:
      return `（${hanNumber(value)}）`;
    case 3:
      return `${value}.`;
    case 4:
      return `（${value}）`;
    case 5:
      return value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : `（${value}）`;
  }
}

/** Counts paragraph by paragraph: each level goes on until a higher one stands between. */
export class OutlineCounter {
  private readonly values = new Map<OutlineLevel, number>();

  /** The number that the next paragraph at `level` would have. */
  peek(level: OutlineLevel): number {
    return (this.values.get(level) ?? 0) + 1;
  }

  /** Counts a paragraph at `level`, whose list may begin anew at a number; returns its number. */
  count(level: OutlineLevel, startsAt: number | null = null): number {
    return this.goOn(level, startsAt ?? this.peek(level));
  }

  /** Goes on from a number that does not follow; returns it. */
  goOn(level: OutlineLevel, value: number): number {
    for (const deeper of this.values.keys()) if (deeper > level) this.values.delete(deeper);
    this.values.set(level, value);
    return value;
  }
}

/** The label of each block; '' where it has none. Tables and plain text neither have one nor end a list. Linear. */
export function labelsOf(blocks: readonly WrittenBlock[]): string[] {
  const counter = new OutlineCounter();
  return blocks.map((block) =>
    block.kind === 'paragraph' && block.level !== null
      ? labelOf(block.level, counter.count(block.level, block.startsAt))
      : '',
  );
}
