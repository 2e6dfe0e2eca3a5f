import { describe, expect, it } from 'vitest';
import { formatNumber } from '#services/documents/number-formats';

describe('numbers as Word writes them', () => {
  it.each([
    ['decimal', [0, 1, 20], ['0', '1', '20']],
    ['decimalZero', [1, 10, 100], ['01', '10', '100']],
    ['decimalZero3', [1, 10, 1000], ['001', '010', '1000']],
    ['decimalFullWidth', [1, 20], ['１', '２０']],
    ['chineseCounting', [1, 10, 11, 20, 21, 99, 100, 101], ['一', '十', '十一', '二十', '二十一', '九十九', '一○○', '一○一']],
    ['chineseCountingThousand', [2, 10, 19, 100, 101, 110, 111, 1001, 1010, 10000, 20010], ['二', '十', '十九', '一百', '一百零一', '一百一十', '一百一十一', '一千零一', '一千零一十', '一万', '二万零一十']],
    ['taiwaneseCountingThousand', [12, 105], ['十二', '一百零五']],
    ['japaneseCounting', [1, 10, 11, 25, 100, 111, 201], ['一', '十', '十一', '二十五', '百', '百十一', '二百一']],
    ['chineseLegalSimplified', [1, 10, 12, 105], ['壹', '壹拾', '壹拾贰', '壹佰零伍']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12, 13], ['子', '亥', '13']],
    ['ideographZodiacTraditional', [1, 60, 61], ['甲子', '癸亥', '61']],
    ['ideographDigital', [3, 10, 26], ['三', '一〇', '二六']],
    ['upperRoman', [1, 4, 9, 40, 1999, 0], ['I', 'IV', 'IX', 'XL', 'MCMXCIX', '0']],
    ['lowerRoman', [3, 14], ['iii', 'xiv']],
    ['upperLetter', [1, 26, 27, 28, 53], ['A', 'Z', 'AA', 'BB', 'AAA']],
    ['lowerLetter', [2, 27], ['b', 'aa']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalEnclosedCircleChinese', [3], ['③']],
    ['decimalEnclosedParen', [1, 20], ['⑴', '⒇']],
    ['decimalEnclosedFullstop', [1, 20], ['⒈', '⒛']],
    ['ideographEnclosedCircle', [1, 10], ['㊀', '㊉']],
    ['numberInDash', [4], ['- 4 -']],
    ['none', [7], ['']],
    ['a format of the future', [7], ['7']],
    ['constructor', [7], ['7']],
    ['__proto__', [7], ['7']],
  ] as const)('%s', (format, values, written) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual(written);
  }); // prettier-ignore
});
