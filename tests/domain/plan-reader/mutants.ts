import type { PlanText } from './all-plans';

const SCRAPS = [
  ...'一二三四五六七八九十百千万半两零〇0123456789１２xX×%‰。，；：、！？（）()《》“”\n\t| 　每年季月周日天次个名前底末初内后率达到在由要比至-~.元分之成倍余第',
  '一、',
  '（一）',
  '①',
  '一是',
  '第一章',
  '篇一',
  '第一阶段',
  '工作计划',
  '每季度一次',
  '不少于95%',
  '由办公室负责',
  '6月底前',
  '20xx年',
  '（3月1日—5月）',
  '\uFEFF',
  '\uD83D',
  '😀',
  '𠮷',
];
const SHORTEST = 40;
const LONGEST = 240;

/** A stretch of one of the plans with characters taken out, put in, replaced, and pieces of others set in. The same for the same seed. */
export function mutant(plans: readonly PlanText[], seed: number): string {
  const next = numbersFrom(seed);
  const text = (plans[next(plans.length)]?.text ?? '') + '\n';
  const start = next(text.length);
  const units = [...text.slice(start, start + SHORTEST + next(LONGEST))];
  for (let left = 1 + next(24); left > 0; left -= 1) {
    const at = next(units.length + 1);
    const scrap = SCRAPS[next(SCRAPS.length)] ?? '';
    switch (next(4)) {
      case 0:
        units.splice(at, 1 + next(4));
        break;
      case 1:
        units.splice(at, 0, scrap);
        break;
      case 2:
        units.splice(at, 1, scrap);
        break;
      default: {
        const other = plans[next(plans.length)]?.text ?? '';
        const from = next(other.length);
        units.splice(at, next(8), ...other.slice(from, from + next(30)));
      }
    }
  }
  return units.join('');
}

/** Numbers below a limit, one after the other, from a linear congruence: enough to scatter, and the same everywhere. */
function numbersFrom(seed: number): (limit: number) => number {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
