import type { Verdict } from '#domain/shared/verdict';
import { elements, parseXml, type XmlElement } from './xml';
import type { Archive, ArchiveRefusal } from './zip';

export type PartRefusal = ArchiveRefusal | 'broken-document';

/** Where a part points: the last word of the relationship's type (which both dialects, transitional and strict, share), and an archive name. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** Parses one part of an Office package (ISO 29500-2); one that is named but missing or malformed is a broken document. */
export async function readPart(
  archive: Archive,
  name: string,
): Promise<Verdict<{ readonly root: XmlElement }, PartRefusal>> {
  const part = await archive.read(name);
  if (!part.ok) return { ok: false, reason: part.reason === 'missing' ? 'broken-document' : part.reason };
  const parsed = parseXml(part.bytes);
  return parsed.ok ? parsed : { ok: false, reason: 'broken-document' };
}

/** What a part points at inside the package; '' is the package itself. */
export async function relationshipsOf(
  archive: Archive,
  source: string,
): Promise<Verdict<{ readonly relationships: readonly Relationship[] }, PartRefusal>> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${source.slice(folder.length)}.rels`;
  if (!archive.names.has(name)) return { ok: true, relationships: [] };
  const part = await readPart(archive, name);
  if (!part.ok) return part;
  const relationships = elements(part.root, 'Relationship').flatMap(({ attributes }) => {
    const { Id: id = '', Type: type, Target: target, TargetMode: mode } = attributes;
    if (type === undefined || target === undefined || mode === 'External') return [];
    return [{ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(folder, target) }];
  });
  return { ok: true, relationships };
}

function resolveTarget(folder: string, target: string): string {
  const resolved: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') resolved.pop();
    else if (step !== '' && step !== '.') resolved.push(step);
  }
  return resolved.join('/');
}
