import type { Verdict } from '#domain/shared/verdict';
import { elements, parseXml, type XmlElement } from './xml';
import type { Archive, ArchiveRefusal } from './zip';

/** The parts of a Word package that carry text or numbering; headers, footers, notes and comments are not among them. */
export interface DocxParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
}

type PartRefusal = ArchiveRefusal | 'broken-document';

/** Finds and parses the parts by their relationships (ISO 29500-2); a part that is named but missing or malformed is a broken document. */
export async function readDocxParts(archive: Archive): Promise<Verdict<{ readonly parts: DocxParts }, PartRefusal>> {
  const roots = await relationships(archive, '');
  if (!roots.ok) return roots;
  const main = roots.targets.get('officeDocument');
  if (main === undefined) return { ok: false, reason: 'broken-document' };
  const document = await readPart(archive, main);
  if (!document.ok) return document;
  const related = await relationships(archive, main);
  if (!related.ok) return related;

  const found: { -readonly [Kind in keyof DocxParts]: DocxParts[Kind] } = {
    document: document.root,
    styles: undefined,
    numbering: undefined,
  };
  for (const kind of ['styles', 'numbering'] as const) {
    const target = related.targets.get(kind);
    if (target === undefined) continue;
    const part = await readPart(archive, target);
    if (!part.ok) return part;
    found[kind] = part.root;
  }
  return { ok: true, parts: found };
}

async function readPart(archive: Archive, name: string): Promise<Verdict<{ readonly root: XmlElement }, PartRefusal>> {
  const part = await archive.read(name);
  if (!part.ok) return { ok: false, reason: part.reason === 'missing' ? 'broken-document' : part.reason };
  const parsed = parseXml(part.bytes);
  return parsed.ok ? parsed : { ok: false, reason: 'broken-document' };
}

/** The internal targets of a part, as archive names by the last word of the relationship's type (which both dialects, transitional and strict, share). */
async function relationships(
  archive: Archive,
  source: string,
): Promise<Verdict<{ readonly targets: ReadonlyMap<string, string> }, PartRefusal>> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${source.slice(folder.length)}.rels`;
  const targets = new Map<string, string>();
  if (!archive.names.has(name)) return { ok: true, targets };
  const part = await readPart(archive, name);
  if (!part.ok) return part;
  for (const { attributes } of elements(part.root, 'Relationship')) {
    const { Type: type, Target: target, TargetMode: mode } = attributes;
    if (type === undefined || target === undefined || mode === 'External') continue;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    if (!targets.has(kind)) targets.set(kind, resolveTarget(folder, target));
  }
  return { ok: true, targets };
}

function resolveTarget(folder: string, target: string): string {
  const resolved: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') resolved.pop();
    else if (step !== '' && step !== '.') resolved.push(step);
  }
  return resolved.join('/');
}
