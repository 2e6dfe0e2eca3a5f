/** The faces that GB/T 9704-2012 asks for, by the names under which offices have them. */
export const FONTS = {
  title: '方正小标宋简体',
  heiti: '黑体',
  kaiti: '楷体_GB2312',
  fangsong: '仿宋_GB2312',
  songti: '宋体',
  latin: 'Times New Roman',
} as const;
export type FontName = Exclude<keyof typeof FONTS, 'latin'>;

/** What to take where a face is not installed: other names of it, and the kind of letters for programs that choose by kind. */
const STAND_INS: Record<FontName, { readonly names: string; readonly family: 'roman' | 'swiss' }> = {
  title: { names: '小标宋,华文中宋,宋体,SimSun,Noto Serif CJK SC', family: 'roman' },
  heiti: { names: 'SimHei,Noto Sans CJK SC', family: 'swiss' },
  kaiti: { names: '楷体,KaiTi,华文楷体,Noto Serif CJK SC', family: 'roman' },
  fangsong: { names: '仿宋,FangSong,华文仿宋,Noto Serif CJK SC', family: 'roman' },
  songti: { names: 'SimSun,Noto Serif CJK SC', family: 'roman' },
};

/** word/fontTable.xml: each face with its family and what stands in for it (ECMA-376 17.8.3.1). */
export const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...Object.entries(STAND_INS).map(
    ([name, { names, family }]) =>
      `<w:font w:name="${FONTS[name as FontName]}"><w:altName w:val="${names}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  ),
  `<w:font w:name="${FONTS.latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
  '</w:fonts>',
].join('');
