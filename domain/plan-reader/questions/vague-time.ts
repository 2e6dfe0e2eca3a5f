/** 及时, 随时, 适时 on work: listed with the limit that a rule sets, where one does; never pressed for an answer. 及时上报疫情信息, 适时召开现场会. */
import { pattern } from '../expressions/pattern';
import type { ReadQuestion } from '../reading';
import { questionAt, signsIn, type Asker } from './asker';
import { vagueWork } from './vague-work';

const VAGUE = pattern(/(?:及时|随时|适时)(?![率性])/gu);
/** 10日内及时上报 says when. */
const SAID = /(?:\d|[一二三四五六七八九十两])(?:个?工作日|日|天|小时|个月|周)(?:内|之内|以内)?$/u;

export const vagueTime: Asker = ({ sentences }) =>
  signsIn(sentences, VAGUE).flatMap(({ sentence, from, to }): ReadQuestion[] => {
    const about = vagueWork(sentence, from, to);
    if (about === null || SAID.test(sentence.text.slice(Math.max(0, from - 8), from))) return [];
    return [questionAt(sentence, 'vague-time', [from, to], { about, candidates: [] })];
  });
