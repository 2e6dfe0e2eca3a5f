import { readDocument } from '#services/documents/read-document';
import { zip, type ZipPart } from './zip-writer';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const part = (name: string, type: string) =>
  `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`;

export const wordTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document', 'document.main')}${part('styles', 'styles')}${part('numbering', 'numbering')}${part('footnotes', 'footnotes')}</Types>`;

/** The parts of a Word file around the XML that a test is about. */
export function wordParts({ body, ...others }: WordParts): ZipPart[] {
  const named = Object.entries(others).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const links = named.map(([kind], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`);
  return [
    { name: '[Content_Types].xml', content: wordTypes },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`,
    },
    { name: 'word/document.xml', content: `<w:document ${W} ${MC}><w:body>${body}</w:body></w:document>` },
    ...named.map(([kind, xml]) => ({ name: `word/${kind}.xml`, content: `<w:${kind} ${W} ${MC}>${xml}</w:${kind}>` })),
  ];
}

/** The text of a Word file made of these parts, as lines; fails where it is refused. */
export async function linesOf(parts: WordParts): Promise<string[]> {
  const read = await readDocument('计划.docx', zip(wordParts(parts)));
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return read.text.split('\n');
}

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;

/** A paragraph of the list `numId` at a level from 0. */
export const item = (text: string, level = 0, numId = 1) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

export interface LevelXml {
  readonly format: string;
  readonly text: string;
  readonly suffix?: 'tab' | 'space' | 'nothing';
  readonly extra?: string;
}

export const abstractList = (id: number, levels: readonly LevelXml[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ({ format, text, suffix = 'nothing', extra = '' }, at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:suff w:val="${suffix}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;

export const list = (numId: number, abstractId: number, overrides = '') =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
