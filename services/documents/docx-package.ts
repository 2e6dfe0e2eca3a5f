import type { Verdict } from '#domain/shared/verdict';
import { readPart, relationshipsOf, type PartRefusal } from './office-package';
import type { XmlElement } from './xml';
import type { Archive } from './zip';

/** The parts of a Word package that carry text or numbering; headers, footers, notes and comments are not among them. */
export interface DocxParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
}

/** Finds and parses the parts by their relationships. */
export async function readDocxParts(archive: Archive): Promise<Verdict<{ readonly parts: DocxParts }, PartRefusal>> {
  const roots = await relationshipsOf(archive, '');
  if (!roots.ok) return roots;
  const main = roots.relationships.find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined) return { ok: false, reason: 'broken-document' };
  const document = await readPart(archive, main);
  if (!document.ok) return document;
  const related = await relationshipsOf(archive, main);
  if (!related.ok) return related;

  const found: { -readonly [Kind in keyof DocxParts]: DocxParts[Kind] } = {
    document: document.root,
    styles: undefined,
    numbering: undefined,
  };
  for (const part of ['styles', 'numbering'] as const) {
    const target = related.relationships.find(({ kind }) => kind === part)?.target;
    if (target === undefined) continue;
    const read = await readPart(archive, target);
    if (!read.ok) return read;
    found[part] = read.root;
  }
  return { ok: true, parts: found };
}
