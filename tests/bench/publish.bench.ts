import { connect } from '#db/client.server';
import { getLayoutView } from '#services/plans/get-layout-view';
import { getReviewView } from '#services/plans/get-review-view';
import { getTaskMatrix } from '#services/plans/get-task-matrix';
import { getYearRing } from '#services/plans/get-year-ring';
import { publishPlan } from '#services/plans/publish-plan';
import { approveWhole, chooseWhole } from '#tests/services/plans/way';
import { office } from '#tests/support/office';
import { measure, type Measured } from './measure';

const RUNS = 12;
const PLANS = RUNS + 5;
const ITEMS = 84;

/** A plan of 84 items that come every month: 1,008 tasks. */
function planText(number: number): string {
  const item = (at: number) =>
    `${at}、公共卫生科每月${1 + (at % 28)}日前完成第${at}类重点人群随访管理，管理率达到90%以上。`;
  const items = Array.from({ length: ITEMS }, (_, at) => item(at + 1));
  return [`青石镇卫生院2026年度工作计划第${number}号`, '一、重点任务', ...items].join('\n');
}

/** Publishing a plan of 1,000 tasks, from the verb's call until its rows stand, and the screens of such a plan. */
export async function run(databaseUrl: string): Promise<Measured[]> {
  const { db, close } = connect(databaseUrl);
  try {
    const place = await office(db);
    const director = place.ctxFor(place.people.director, { now: '2026-01-01T01:00:00Z' });
    const approved: { planId: string; version: number }[] = [];
    for (let number = 1; number <= PLANS; number += 1) {
      const planId = await chooseWhole(place, planText(number));
      approved.push({ planId, version: await approveWhole(place, planId) });
    }
    const { planId } = approved[0]!;
    const shown = [
      await measure('review, 84 items', null, RUNS, () => getReviewView(director, { planId })),
      await measure('lay-out, 1,000 tasks', null, RUNS, () => getLayoutView(director, { planId })),
    ];
    let next = 0;
    const published = await measure('publish, 1,000 tasks', 500, RUNS, () => publishPlan(director, approved[next++]!));
    return [
      ...shown,
      published,
      await measure('matrix, 1,000 tasks', null, RUNS, () => getTaskMatrix(director, { planId })),
      await measure('ring, 1,000 tasks', null, RUNS, () => getYearRing(director, { planId })),
    ];
  } finally {
    await close();
  }
}
