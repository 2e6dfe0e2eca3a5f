import type { DraftItem, DraftRule } from '../draft';
import { inOneSentence } from './same-rules';
import { isBefore } from '../schedule/windows';

/** So close behind its stretch a rhythm belongs to it: 4月至10月每月一次, 6月至9月，每周一次, 汛期内每日一次. */
const CLOSE = 3;

/** The rhythms of an item that run within a stretch of the year only, by id, each with the rule that names the stretch. */
export function rhythmStretches(item: DraftItem): ReadonlyMap<string, DraftRule> {
  const within = new Map<string, DraftRule>();
  for (const rhythm of item.rules) {
    if (rhythm.norm.kind !== 'recur') continue;
    const stretch = item.rules.findLast((rule) => holds(item, rule, rhythm));
    if (stretch) within.set(rhythm.id, stretch);
  }
  return within;
}

/** A season holds all that its sentence says behind it (暑假期间开放阅览室，每周5天), months and days only what follows at once. */
function holds(item: DraftItem, stretch: DraftRule, rhythm: DraftRule): boolean {
  if (!isStretch(stretch) || stretch.span === null || rhythm.span === null) return false;
  const gap = rhythm.span.start - stretch.span.end;
  return gap >= 0 && (gap <= CLOSE || stretch.norm.kind === 'season') && inOneSentence(item, stretch, rhythm);
}

function isStretch({ norm, printed }: DraftRule): boolean {
  if (norm.kind === 'season') return norm.season !== 'holiday' && !isBefore(printed);
  return norm.kind === 'month' || norm.kind === 'range';
}
