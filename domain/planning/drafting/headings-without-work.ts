/** Headings of a plan under which nothing is ordered: thoughts, principles, the past. What names a time, a target or a party is work even there. */
const WITHOUT_WORK =
  /指导思想|指导原则|基本原则|工作原则|总体思路|基本思路|工作思路|总体要求|基本情况|现状|形势|工作背景|存在(?:的)?(?:主要)?问题|不足之处|编制依据|工作依据|工作回顾|工作总结|前言/u;

/** Whether a heading's own words say that no work stands below it. */
export function isWithoutWork(heading: string): boolean {
  return heading.length <= 24 && WITHOUT_WORK.test(heading);
}
