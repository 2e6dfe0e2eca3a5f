import { zip, type ZipPart } from './zip-writer';

const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface SheetXml {
  readonly name: string;
  readonly rows: string;
  readonly merges?: string;
  readonly state?: string;
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  readonly properties?: string;
  readonly strings?: string;
  readonly styles?: string;
}

/** A workbook around the XML that a test is about. */
export function workbook({ sheets, properties = '', strings = '', styles = '' }: WorkbookXml): Uint8Array {
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const links = [
    ...sheets.map((_, at) => link(`s${at}`, 'worksheet', `worksheets/sheet${at}.xml`)),
    link('strings', 'sharedStrings', 'sharedStrings.xml'),
    link('styles', 'styles', 'styles.xml'),
  ];
  const listed = sheets.map(
    ({ name, state = 'visible' }, at) => `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="s${at}"/>`,
  );
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}">${link('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${X} xmlns:r="${OFFICE}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst ${X}>${strings}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet ${X}>${styles}</styleSheet>` },
    ...sheets.map(({ rows, merges = '' }, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      content: `<worksheet ${X}><sheetData>${rows}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`,
    })),
  ];
  return zip(parts);
}

/** A row of texts. */
export const textRow = (...cells: readonly string[]) =>
  `<row>${cells.map((cell) => (cell === '' ? '<c/>' : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`;
