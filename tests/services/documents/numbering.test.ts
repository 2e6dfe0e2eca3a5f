import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#services/documents/read-document';
import { abstractList, item, linesOf, list, paragraph, run } from './word-file';

const chinese = abstractList(0, [
  { format: 'chineseCountingThousand', text: '%1、' },
  { format: 'chineseCountingThousand', text: '（%2）' },
  { format: 'decimal', text: '%3.', suffix: 'tab' },
]);
const decimal = (extra = '') =>
  abstractList(0, [
    { format: 'decimal', text: '%1', suffix: 'space' },
    { format: 'decimal', text: '%1.%2', suffix: 'space' },
    { format: 'decimal', text: '%1.%2.%3', suffix: 'space', extra },
  ]);
const levels = (...at: number[]) => at.map((level) => item('x', level)).join('');

describe('automatic numbering', () => {
  it('prints the labels of three levels and begins the lower ones anew', async () => {
    expect(await linesOf({ numbering: chinese + list(1, 0), body: levels(0, 1, 1, 2, 2, 1, 2, 0, 1, 2) })).toEqual([
      '一、x', '（一）x', '（二）x', '1. x', '2. x', '（三）x', '1. x', '二、x', '（一）x', '1. x',
    ]); // prettier-ignore
  });

  it('prints the labels of all nine levels', async () => {
    const formats = ['chineseCountingThousand', 'chineseCountingThousand', 'decimal', 'decimal', 'decimalEnclosedCircle', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman']; // prettier-ignore
    const texts = ['%1、', '（%2）', '%3.', '（%4）', '%5', '%6)', '%7.', '%8.', '%9.'];
    const nine = abstractList(
      0,
      formats.map((format, at) => ({ format, text: texts[at] ?? '' })),
    );
    expect(await linesOf({ numbering: nine + list(1, 0), body: levels(0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 5, 0) })).toEqual([
      '一、x', '（一）x', '1.x', '（1）x', '①x', 'a)x', 'A.x', 'i.x', 'I.x', 'II.x', 'b)x', '二、x',
    ]); // prettier-ignore
  });

  it('counts on across text that is not in the list', async () => {
    const body = item('甲') + paragraph('说明') + item('乙');
    expect(await linesOf({ numbering: chinese + list(1, 0), body })).toEqual(['一、甲', '说明', '二、乙']);
  });

  it('shows the numbers of the levels above where the label names them', async () => {
    expect(await linesOf({ numbering: decimal() + list(1, 0), body: levels(0, 1, 2, 2, 1, 2) })).toEqual([
      '1 x', '1.1 x', '1.1.1 x', '1.1.2 x', '1.2 x', '1.2.1 x',
    ]); // prettier-ignore
  });

  it('counts a level that is skipped as begun', async () => {
    expect(await linesOf({ numbering: decimal() + list(1, 0), body: levels(0, 2, 1) })).toEqual([
      '1 x',
      '1.1.1 x',
      '1.2 x',
    ]);
  });

  it('does not begin anew where the level says never, or only below a higher one', async () => {
    const never = decimal('<w:lvlRestart w:val="0"/>') + list(1, 0);
    expect(await linesOf({ numbering: never, body: levels(0, 1, 2, 1, 2, 0, 1, 2) })).toContain('2.1.3 x');
    const belowFirst = decimal('<w:lvlRestart w:val="1"/>') + list(1, 0);
    expect(
      (await linesOf({ numbering: belowFirst, body: levels(0, 1, 2, 1, 2, 0, 1, 2) })).filter((l) => /\..*\./u.test(l)),
    ).toEqual(['1.1.1 x', '1.2.2 x', '2.1.1 x']);
  });

  it('lets two lists of one definition share their numbers, unless one starts over', async () => {
    const over = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = item('a', 0, 1) + item('b', 0, 2) + item('c', 0, 3) + item('d', 0, 3) + item('e', 0, 1);
    expect(await linesOf({ numbering: chinese + list(1, 0) + list(2, 0) + list(3, 0, over), body })).toEqual([
      '一、a', '二、b', '一、c', '二、d', '三、e',
    ]); // prettier-ignore
  });

  it('takes a level that the list defines for itself', async () => {
    const own =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimalEnclosedCircle"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl></w:lvlOverride>';
    expect(await linesOf({ numbering: chinese + list(1, 0, own), body: levels(0, 0) })).toEqual(['⑤x', '⑥x']);
  });

  it('writes the levels above in decimal in legal style, and its own as it is', async () => {
    const numbering =
      abstractList(0, [
        { format: 'chineseCounting', text: '第%1章', suffix: 'space' },
        { format: 'decimalZero', text: '%1.%2', suffix: 'space', extra: '<w:isLgl/>' },
      ]) + list(1, 0);
    expect(await linesOf({ numbering, body: levels(0, 0, 1) })).toEqual(['第一章 x', '第二章 x', '2.01 x']);
  });

  it('finds the list through the paragraph style and what it is based on, and the level through its link', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H3"><w:basedOn w:val="H2"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Plain"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstractList(0, [
        { format: 'chineseCounting', text: '%1、', extra: '<w:pStyle w:val="H1"/>' },
        { format: 'chineseCounting', text: '（%2）', extra: '<w:pStyle w:val="H2"/>' },
        { format: 'decimal', text: '%3.' },
      ]) + list(1, 0);
    const styled = (id: string, more = '') => paragraph(run('x'), `<w:pStyle w:val="${id}"/>${more}`);
    const noNumber = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    const body =
      ['H1', 'H2', 'H3', 'H2', 'Plain'].map((id) => styled(id)).join('') + styled('H1', noNumber) + styled('H1');
    expect(await linesOf({ styles, numbering, body })).toEqual([
      '一、x',
      '（一）x',
      '1.x',
      '（二）x',
      'x',
      'x',
      '二、x',
    ]);
  });

  it('follows a list that is defined by a list style', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>';
    const defined = chinese.replace('<w:lvl ', '<w:styleLink w:val="S"/><w:lvl ');
    const linking = '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="S"/></w:abstractNum>';
    expect(await linesOf({ styles, numbering: defined + linking + list(7, 0) + list(1, 3), body: levels(0, 1, 0) })).toEqual([
      '一、x', '（一）x', '二、x',
    ]); // prettier-ignore
  });

  it('shows bullets as their fonts draw them', async () => {
    const bullet = (sign: string, font: string) => ({
      format: 'bullet',
      text: sign,
      suffix: 'space' as const,
      extra: `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`,
    });
    const numbering =
      abstractList(0, [
        bullet('\uF0B7', 'Symbol'),
        bullet('o', 'Courier New'),
        bullet('l', 'Wingdings'),
        bullet('–', 'Arial'),
        bullet('\uF0FF', 'Webdings'),
      ]) + list(1, 0);
    expect(await linesOf({ numbering, body: levels(0, 1, 2, 3, 4) })).toEqual(['• x', '○ x', '● x', '– x', '• x']);
  });

  it('prints the number of an empty paragraph, as in a column of serial numbers', async () => {
    expect(await linesOf({ numbering: chinese + list(1, 0), body: item('') + item('乙') })).toEqual(['一、', '二、乙']);
  });

  it('reads the zeros of a custom format', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:suff w:val="space"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>${list(1, 0)}`;
    expect(await linesOf({ numbering, body: levels(0, 0) })).toEqual(['009 x', '010 x']);
  });

  it('leaves a paragraph alone whose list or level does not exist, and whose styles go in circles', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const body = item('甲', 0, 99) + item('乙', 8) + paragraph(run('丙'), '<w:pStyle w:val="A"/>');
    expect(await linesOf({ styles, numbering: chinese + list(1, 0), body })).toEqual(['甲', '乙', '丙']);
  });

  it('reads what another program wrote', async () => {
    const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: at,
      format,
      text,
      alignment: AlignmentType.START,
    });
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'plan',
            levels: [
              level(0, LevelFormat.CHINESE_COUNTING, '第%1章'),
              level(1, LevelFormat.IDEOGRAPH_TRADITIONAL, '%2.'),
              level(2, LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%3'),
            ],
          },
        ],
      },
      sections: [
        {
          children: [0, 1, 1, 2, 0, 1].map(
            (at) => new Paragraph({ text: '工作', numbering: { reference: 'plan', level: at } }),
          ),
        },
      ],
    });
    const read = await readDocument('计划.docx', await Packer.toBuffer(document));
    expect(read).toMatchObject({ text: '第一章 工作\n甲. 工作\n乙. 工作\n① 工作\n第二章 工作\n甲. 工作' });
  });
});
