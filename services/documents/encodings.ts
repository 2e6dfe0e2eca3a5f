import { SIMPLIFIED } from '#domain/plan-reader/traditional';
import { refused, type Verdict } from '#domain/shared/verdict';

export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** The commonest characters of running Chinese and of office papers, simplified; wrongly decoded bytes give rarer ones. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去' +
    '把性好应开它合还因由其些然前外天政四日社义事平形相全表间样与关各重新线内数正心反你明看原又利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题程展五果料象员革位入常文总次品式活' +
    '设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运指几九区强放决西被干做必先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶思术交受联认六共权收证改清己美再采更' +
    '单风切打教速花带安场身车例真务具万每目至达走积示议声报完类八名确才科张信马节话米整空况今集温传土许步群广石记需段研界拉林律究观越织装影算低持音众书布复容须际商非验连断深难近周委技备半办青省列习响约支般' +
    '史感劳便团往历市除消构府称准精值率族维划选标写存候毛效院查江型眼按格养置派层片始专状育厂京识适属包火住调满县局照参细引听该铁价严健康卫监督检疫防控责牵负落配范综项镇乡村居街服医疗妇幼儿童孕药诊病患预宣' +
    '培训考核评估季旬底末初召汇册档案巡排隐投诉罚款申请审批销号签降善推促创扶贫困助残疾',
);
/** Characters that running text does not hold: controls, replacement characters, private use, unassigned. */
const IMPLAUSIBLE = /[\p{Cn}\p{Co}\uFFFD]|(?![\t\n\v\f\r\u001A])\p{Cc}/gu;
/** One implausible character in this many is bad luck; more is another encoding, or no text. */
const PLAUSIBLE_FROM = 200;
/** A UTF-8 text with one damaged character in this many is still UTF-8, and damaged. */
const DAMAGED_UTF8_FROM = 20;
/** UTF-16 that does not say so must show Chinese or plain Latin: any bytes decode to some characters. */
const UNANNOUNCED_FROM = 0.3;
const LOOKED_AT_CHARACTERS = 20_000;

/**
 * Decodes a text file strictly; a byte-order mark is not part of the text, line ends stay as they are.
 * Order: byte-order mark, UTF-8, then whichever of GB18030 (with GBK and GB2312), Big5 and UTF-16 gives the most of what Chinese is commonly written with.
 * Refuses what no encoding explains and damaged UTF-8: guessing would show words that nobody wrote.
 */
export function decodeText(
  bytes: Uint8Array,
): Verdict<{ readonly text: string; readonly encoding: TextEncoding }, 'undecodable-text'> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return strictly(bytes, 'utf-16be');
  const hasZeros = bytes.includes(0);
  if (!hasZeros) {
    const utf8 = strictly(bytes, 'utf-8');
    if (utf8.ok || isDamagedUtf8(bytes)) return utf8;
  }
  return theBetterReading(bytes, hasZeros ? ['utf-16le', 'utf-16be'] : ['gb18030', 'big5', 'utf-16le', 'utf-16be']);
}

/** The first of those that read best. */
function theBetterReading(bytes: Uint8Array, candidates: readonly TextEncoding[]): ReturnType<typeof decodeText> {
  let best: ReturnType<typeof decodeText> = refused('undecodable-text');
  let most = -1;
  for (const encoding of candidates) {
    const reading = strictly(bytes, encoding);
    if (!reading.ok) continue;
    const share = commonShare(reading.text);
    if (encoding.startsWith('utf-16') && share < UNANNOUNCED_FROM) continue;
    if (share > most) {
      best = reading;
      most = share;
    }
  }
  return best;
}

function strictly(bytes: Uint8Array, encoding: TextEncoding): ReturnType<typeof decodeText> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return isPlausible(text) ? { ok: true, text, encoding } : refused('undecodable-text');
  } catch {
    return refused('undecodable-text');
  }
}

function isPlausible(text: string): boolean {
  if (text.includes('\0')) return false;
  return (text.match(IMPLAUSIBLE)?.length ?? 0) * PLAUSIBLE_FROM <= text.length;
}

/** How much of a text's beginning is common Chinese, its stops, or plain Latin, 0 to 1; traditional characters count as their simplified ones. */
function commonShare(text: string): number {
  const looked = text.slice(0, LOOKED_AT_CHARACTERS);
  let common = 0;
  for (const character of looked) {
    const isLatin = character < '\u007f';
    if (isLatin || COMMON.has(SIMPLIFIED.get(character) ?? character) || '，。、；：（）“”《》　'.includes(character))
      common += 1;
  }
  return looked.length === 0 ? 0 : common / looked.length;
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return damaged * DAMAGED_UTF8_FROM < whole;
}
