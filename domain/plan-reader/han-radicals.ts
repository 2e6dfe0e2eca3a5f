/** Radicals of the supplement (U+2E80 to U+2EFF), for which Unicode names no character, each with the one that it looks like. */
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  '⺁厂 ⺇几 ⺌小 ⺎尢 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺛无 ⺝月 ⺟母 ⺠民 ⺡水 ⺢水 ⺩王 ⺪疋 ⺫目 ⺬示 ⺮竹 ⺯糸 ⺰纟 ⺱网 ⺲网 ⺶羊 ⺷羊 ⺸羊 ⺹老 ⺻聿 ⺼肉 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衣 ⻃西 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒長 ⻓长 ⻔门 ⻕阜 ⻖阜 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀'
    .split(' ')
    .map(([radical = '', character = '']) => [radical, character]),
);

/** Radicals and compatibility forms, which look like characters and are none. */
const LOOKALIKES = /[\u2E80-\u2FDF\uF900-\uFAFF]/gu;

/**
 * Gives radicals back as the characters that they look like: fonts that draw both with one glyph make PDFs say ⽉ (a radical) where 月 was written.
 * One for one, so that offsets stay.
 */
export function withoutRadicals(text: string): string {
  return text.replace(LOOKALIKES, (sign) => {
    const character = SUPPLEMENT.get(sign) ?? sign.normalize('NFKC');
    return character.length === 1 ? character : sign;
  });
}
