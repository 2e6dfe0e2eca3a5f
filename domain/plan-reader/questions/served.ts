/** Whom a vague piece of work is for: 对高血压患者定期随访, or by its heading 糖尿病患者健康管理. Two of them are two questions. */
import type { Sentence } from '../recogniser';
import { clauseStart } from '../recognisers/clause';

const ILLNESS =
  '(?:[12一二ⅠⅡ]型)?(?:高血压|糖尿病|高血脂|冠心病|脑卒中|慢阻肺|肺结核|结核病?|艾滋病|肝炎|(?:严重|重性)?精神(?:障碍|疾病|病)|肿瘤|癌症|慢性?病|地方病|职业病|传染病)';
const PEOPLE =
  '(?:(?:高危|高龄|失能|独居|空巢|留守|困境|困难|特困|贫困|脱贫|重点|流动|适龄|在园|在校|住院|出院|签约|残疾|\\d+岁以上|0[-~至]6岁){0,2}(?:孕产妇|孕妇|产妇|新生儿|婴幼儿|儿童|幼儿|老年?人|妇女|残疾人|学生|教师|职工|患者|病人|人群|家庭|居民))';
const SERVED = new RegExp(`(?:${ILLNESS}(?:[、和与及]${ILLNESS})*)?(?:的|等)?${PEOPLE}|${ILLNESS}`, 'gu');
/** What is longer is no name for a group. */
const LONGEST = 16;

/** The group that the clause names before the vague word in `from`, else the one that the heading names; '' where neither does. */
export function servedBy({ text, heading }: Sentence, from: number): string {
  const near = text.slice(clauseStart(text, from), from).match(SERVED)?.at(-1);
  const found = near ?? heading.text.match(SERVED)?.at(-1) ?? '';
  return found.length <= LONGEST ? found : '';
}

/** Whether the name of a work says already whom it is for. */
export function namesServed(work: string): boolean {
  return work.search(SERVED) >= 0;
}
