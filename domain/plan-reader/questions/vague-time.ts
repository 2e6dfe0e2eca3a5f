/** 及时, 随时, 适时 on work: listed with the limit that a rule sets, where one does; never pressed for an answer. 及时上报疫情信息, 适时召开现场会. */
import { matches, pattern } from '../pattern';
import type { ReadQuestion } from '../reading';
import { questionAt, type Asker } from './asker';
import { vagueWork } from './vague-work';

const VAGUE = pattern(/(?:及时|随时|适时)(?![率性])/gu);
/** 10日内及时上报 says when. */
const SAID = /(?:\d|[一二三四五六七八九十两])(?:个?工作日|日|天|小时|个月|周)(?:内|之内|以内)?$/u;

export const vagueTime: Asker = ({ sentences }) =>
  sentences.flatMap(({ sentence }) =>
    matches(sentence, VAGUE).flatMap((match): ReadQuestion[] => {
      const place = [match.index, match.index + match[0].length] as const;
      const about = vagueWork(sentence, ...place);
      if (about === null || SAID.test(sentence.text.slice(Math.max(0, match.index - 8), match.index))) return [];
      return [questionAt(sentence, 'vague-time', place, { about, candidates: [] })];
    }),
  );
