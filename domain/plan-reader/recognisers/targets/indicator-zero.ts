/** Targets of nothing: 重大安全事故零发生, 实现零投诉, 死亡人数为零, 不发生一起医疗事故. Not 零距离, 零差率, 零容忍, which count nothing. */
import { freeSpacing } from '../../expressions/free-spacing';
import { clauseStart } from '../clause';
import { matches, Patterns, type Words } from '../../expressions/pattern';
import type { IndicatorPhrase, WordyFamily } from './indicator-family';
import { JOIN, nameBefore, trimName } from './indicator-name';

const patterns = new Patterns();

const ZERO = patterns.of(
  new RegExp(
    freeSpacing`
  (?:零|(?<![\d.])0)”?(?!容忍|距离|差[率价]|报告|门槛|跑|接触|申报|星|售|食|件|散)(?:[\u4e00-\u9fff]{2,4}?)?(
    发生|增长|事故|死亡|感染|投诉|差错|失误|上访|违纪|违规|违法|火灾|火情|伤亡|案件|发案|辍学|流失|新增|污染|超标|排放|遗漏|漏报
    |举报|缺陷|失学|溺亡|溺水|非访|进京访|吸毒|邪教|犯罪|积压|退稿|逾期|登记|滞留|返贫|延误|失控|脱管|漏管|再犯|复吸|失联|传播|输入
    |扩散|泄密|欠薪|拖欠|违章|破坏|伤害
  )
  |(?:为|保持|达到|控制为|实现|归|(?<!动态)清)零(?=的?目标|[^\u4e00-\u9fff]|$)
`,
    'g',
  ),
);

/** 坚持“零事故、零伤害、零污染”: a creed. */
const SLOGAN = /(?:坚持|秉承|秉持|树立|倡导|践行)(?:[\u4e00-\u9fff]{0,4})“[^”]*$/;

/** 不发生一起医疗事故, 不出现一例聚集性疫情: not one of them. */
const NOT_ONE = patterns.of(
  /不(?:再|得|能)?(?:发生|出现|出|漏)一([起例件次人桩宗名个])([\u4e00-\u9fff]{2,12}?)(?=[，。；、]|$)/g,
);

export const zeroFamily: WordyFamily = { name: 'indicator-zero', asks: patterns.any, find: zerosIn };

function zerosIn(words: Words): readonly IndicatorPhrase[] {
  const { text } = words;
  const found: IndicatorPhrase[] = matches(words, NOT_ONE).map(({ 0: whole, 1: unit = '', 2: name = '', index }) => {
    return { from: index, to: index + whole.length, name, op: '=', value: 0, unit, kind: 'level' };
  });
  for (const match of matches(words, ZERO)) {
    const to = match.index + match[0].length;
    const start = clauseStart(text, match.index);
    const named = nameBefore(text, match.index, found.at(-1)?.to ?? 0);
    const own = named !== null && named.from >= start ? named : null;
    const event = match[1] ?? '';
    const name = trimName(`${own?.name ?? ''}${event === '发生' ? '' : event}`).name;
    if (name.length < 2 || SLOGAN.test(text.slice(start, match.index))) continue;
    for (const each of event === '' || event === '发生' ? listedIn(name, event) : [name])
      found.push({ from: own?.from ?? match.index, to, name: each, op: '=', value: 0, unit: '', kind: 'level' });
  }
  return found;
}

const MISHAP = /(?:事故|案件|事件|疫情|火灾|火情|灾情|舆情)$/;

/** 死亡、重伤 | 事故 (为零), 生产安全事故和火灾亡人事故 (零发生): each kind of accident that is listed; 晕针、跌倒等意外 is one. */
function listedIn(name: string, event: string): readonly string[] {
  const parts = name.split(JOIN);
  const tail = MISHAP.exec(name)?.[0] ?? '';
  const lends = tail === '事故' && event === '' && parts.every((part) => part.length >= 2);
  if (tail === '' || /等/.test(name) || !(lends || parts.every((part) => MISHAP.test(part)))) return [name];
  return parts.map((part) => (MISHAP.test(part) ? part : part + tail));
}
