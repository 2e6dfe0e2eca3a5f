/** The verbs and nouns that say that something is to become more or less, as alternatives of an expression. */

/** Words of becoming more: 增长10%, 增幅10%. */
export const UP_WORDS =
  '增长|增加|净增|递增|增幅|涨幅|增速|增收|增产|增效|新增|提高|提升|提速|上升|上涨|上浮|上调|攀升|扩大|多出';
/** Words of becoming less: 下降5%, 降幅5%. */
export const DOWN_WORDS =
  '下降|下调|下浮|降低|降幅|减少|减排|减轻|压减|压降|压缩|削减|缩减|缩短|精简|节约|节省|回落|收窄';
/** A single character says so only right before its number (增15%, 减半), not before its object. */
export const UP_CHARACTERS = '增|涨';
export const DOWN_CHARACTERS = '减|降';
