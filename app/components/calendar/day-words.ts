import type { Copy } from '#app/copy/index';
import type { DayKind } from '#domain/work-calendar/work-calendar';

/** What a day is, in words; null stands for a year without a holiday notice. */
export function dayWords(copy: Copy, kind: DayKind | null): string {
  const words = copy.calendar;
  if (!kind) return words.unpublished;
  switch (kind.kind) {
    case 'holiday':
      return words.dayKinds.holiday(kind.name);
    case 'make-up':
      return words.dayKinds['make-up'](kind.holiday);
    case 'weekend':
    case 'working':
      return words.dayKinds[kind.kind]();
  }
}

/** The one character that the cell of an unusual day carries. */
export function dayMark(copy: Copy, kind: DayKind | null): string | null {
  return kind?.kind === 'holiday' || kind?.kind === 'make-up' ? copy.calendar.marks[kind.kind] : null;
}
