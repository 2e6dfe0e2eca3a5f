import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { refused, type Verdict } from '#domain/shared/verdict';

export type XmlNode = XmlElement | string;

/** An element with the prefixes that the specification uses (w:, m:, mc:; x: and r: for sheets), whatever the file calls its namespaces. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

const TEXT = '#text';
const CDATA = '#cdata';
const ATTRIBUTES = ':@';
const MAX_DEPTH = 400;

const PREFIX_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
    'http://schemas.openxmlformats.org/package/2006/relationships': '',
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x:',
    'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x:',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  }),
);

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  cdataPropName: CDATA,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
  // References are resolved by `resolveReferences`: the five names and numbers, never a definition of the file's own.
  processEntities: false,
});

/** Parses one part of an Office package. A document type definition is refused as the packaging standard demands (ISO 29500-2, 8.1.4). */
export function parseXml(bytes: Uint8Array): Verdict<{ readonly root: XmlElement }, 'malformed'> {
  const text = decodeXml(bytes);
  if (text === null || /<!DOCTYPE/iu.test(text) || XMLValidator.validate(text) !== true) return refused('malformed');
  let parsed: readonly ParsedNode[];
  try {
    parsed = parser.parse(text) as readonly ParsedNode[];
  } catch {
    return refused('malformed');
  }
  const root = parsed.map((node) => toNode(node, new Map())).find((node) => typeof node === 'object');
  return root === undefined ? refused('malformed') : { ok: true, root };
}

type ParsedNode = Readonly<Record<string, readonly ParsedNode[] | Record<string, string> | string>>;

function toNode(node: ParsedNode, outer: ReadonlyMap<string, string>): XmlNode {
  const rawText = node[TEXT];
  if (typeof rawText === 'string') return resolveReferences(rawText);
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES) ?? '';
  const children = (node[name] ?? []) as readonly ParsedNode[];
  if (name === CDATA) return children.map((child) => String(child[TEXT] ?? '')).join('');
  const raw = (node[ATTRIBUTES] ?? {}) as Record<string, string>;
  const scope = inner(outer, raw);
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(raw)) {
    attributes[key.includes(':') ? canonical(key, scope) : key] = resolveReferences(value);
  }
  return { name: canonical(name, scope), attributes, children: children.map((child) => toNode(child, scope)) };
}

function inner(outer: ReadonlyMap<string, string>, attributes: Record<string, string>): ReadonlyMap<string, string> {
  let scope: Map<string, string> | undefined;
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    scope ??= new Map(outer);
    scope.set(key === 'xmlns' ? '' : key.slice('xmlns:'.length), value);
  }
  return scope ?? outer;
}

function canonical(name: string, scope: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = PREFIX_OF.get(scope.get(colon < 0 ? '' : name.slice(0, colon)) ?? '');
  return prefix === undefined ? name : prefix + name.slice(colon + 1);
}

function decodeXml(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolveReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu, (_, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? '';
    const code = hex !== undefined ? parseInt(String(hex), 16) : parseInt(String(decimal), 10);
    const isCharacter =
      code >= 0x20 ? code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) : [9, 10, 13].includes(code);
    return isCharacter ? String.fromCodePoint(code) : '';
  });
}

/** The child elements, all or those of one name. */
export function elements(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child === 'object' && (name === undefined || child.name === name),
  );
}

/** The first element at the end of a path of child names. */
export function descend(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at && elements(at, name)[0], parent);
}

/** The `w:val` at the end of a path of child names. */
export function valueAt(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return descend(parent, ...path)?.attributes['w:val'];
}

/** An on/off property (17.17.4 ST_OnOff): undefined where it is not set; present without a value means on. */
export function onOffAt(parent: XmlElement | undefined, ...path: readonly string[]): boolean | undefined {
  const property = descend(parent, ...path);
  if (property === undefined) return undefined;
  return !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? 'true');
}
