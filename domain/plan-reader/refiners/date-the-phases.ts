import type { ReadStage, ScheduleNorm } from '../reading';
import type { Findings } from '../recognise';
import type { Sentence } from '../recogniser';
import { milestoneDay, stageDates, type StageDates } from '../recognisers/stages/stage-dates';

/** The sentence behind a phase's name that says when: 时间：3月1日至4月30日, 3月1日至4月30日，召开… */
const SAYS_WHEN =
  /^(?:(?:具体|实施|活动|工作|起止|完成)?时[间限](?:安排)?(?:为|是|：|从|自|在)*|从|自|于)?(?=[\d一二三四五六七八九十第上下年])/u;
const ONLY_DONE = /^(?:全部|全面|基本)?(?:完成|结束)?。?$/u;
const ENDS_PHASE = /^[^，。；]{0,6}(?:完成|结束)[^，。；]{0,12}阶段/u;

function isPhase({ by }: ReadStage): boolean {
  return by === 'stage-phase' || by === 'stage-step';
}

/** Gives a phase without printed dates the day that its text names further down (4月份完成宣传动员阶段任务). */
export function dateThePhases(findings: Findings, sentences: readonly Sentence[]): Findings {
  const open = findings.stages.some((stage) => isPhase(stage) && stage.to === null);
  if (!open) return findings;
  const stages = [...findings.stages].sort((a, b) => a.start - b.start);
  let current = -1;
  for (const sentence of sentences) {
    for (let next = stages[current + 1]; next !== undefined && next.start < sentence.end; next = stages[current + 1])
      current += 1;
    const phase = lastPhase(stages, current);
    if (phase === null || stages[phase]?.to !== null) continue;
    const stage: ReadStage = stages[phase];
    const dates =
      sentence.previous !== null && stage.end <= sentence.start && stage.start >= sentence.previous.start
        ? saidDates(sentence)
        : null;
    if (dates !== null) stages[phase] = { ...stage, ...dates, origin: 'inferred' };
    if (dates !== null || !sentence.text.includes('阶段')) continue;
    for (const time of sentence.times) {
      const to = milestoneDay(time.norm);
      if (to !== null && ENDS_PHASE.test(sentence.text.slice(time.to)))
        stages[phase] = { ...stage, to, origin: 'inferred' };
    }
  }
  return { ...findings, stages };
}

function saidDates(sentence: Sentence): StageDates | null {
  const lead = SAYS_WHEN.exec(sentence.text);
  const [time] = lead === null ? [] : sentence.times;
  if (lead === null || time === undefined || time.from > lead[0].length) return null;
  const dates = stageDates([time]);
  const isDated =
    lead[0].includes('时') ||
    isSpan(time.norm) ||
    (time.norm.kind === 'deadline' && sentence.text[time.to - 1] === '前') ||
    ONLY_DONE.test(sentence.text.slice(time.to));
  return dates.to !== null && isDated ? dates : null;
}

function isSpan(norm: ScheduleNorm): boolean {
  return norm.kind === 'range' || (norm.kind === 'month' && norm.months.length > 1);
}

/** The phase in whose text the stage at `current` stands: milestones do not end a phase. */
function lastPhase(stages: readonly ReadStage[], current: number): number | null {
  for (let i = current; i >= Math.max(0, current - 12); i -= 1) {
    const stage = stages[i];
    if (stage !== undefined && isPhase(stage)) return i;
  }
  return null;
}
