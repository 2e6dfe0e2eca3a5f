import type { Copy } from '#app/copy/index';
import type { RevisionRow } from '#services/revisions/revision-rows';

/** Says which number an item had and has, or nothing where that did not change. */
export function numberNote({ revision }: Copy, { place, was, is }: RevisionRow): string[] {
  if (!place?.label || !was || !is) return [];
  const bare = (label: string) => label.replace(/[、．.\s]+$/u, '').trim() || revision.absent;
  return [revision.numberFrom(bare(was.label), bare(is.label))];
}
