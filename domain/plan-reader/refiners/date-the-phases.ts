import type { ReadStage } from '../reading';
import type { Findings } from '../recognise';
import type { Sentence } from '../recogniser';
import { milestoneDay } from '../recognisers/stage-dates';
import { timePhrases } from '../recognisers/time-phrases';

const ENDS_PHASE = /^[^，。；]{0,6}(?:完成|结束)[^，。；]{0,12}阶段/u;

/** Gives a phase without printed dates the day that its text names further down (4月份完成宣传动员阶段任务). */
export function dateThePhases(findings: Findings, sentences: readonly Sentence[]): Findings {
  const open = findings.stages.some((stage) => stage.by === 'stage-phase' && stage.to === null);
  if (!open) return findings;
  const stages = [...findings.stages].sort((a, b) => a.start - b.start);
  let current = -1;
  for (const sentence of sentences) {
    for (let next = stages[current + 1]; next !== undefined && next.start < sentence.end; next = stages[current + 1])
      current += 1;
    const phase = lastPhase(stages, current);
    if (phase === null || stages[phase]?.to !== null || !sentence.text.includes('阶段')) continue;
    const stage: ReadStage = stages[phase];
    for (const time of timePhrases(sentence)) {
      const to = milestoneDay(time.norm);
      if (to !== null && ENDS_PHASE.test(sentence.text.slice(time.to)))
        stages[phase] = { ...stage, to, origin: 'inferred' };
    }
  }
  return { ...findings, stages };
}

/** The phase in whose text the stage at `current` stands: milestones do not end a phase. */
function lastPhase(stages: readonly ReadStage[], current: number): number | null {
  for (let i = current; i >= Math.max(0, current - 12); i -= 1) if (stages[i]?.by === 'stage-phase') return i;
  return null;
}
