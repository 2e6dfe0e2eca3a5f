import type { YearRingView } from '#services/plans/get-year-ring';
import { countLights } from '#domain/tasks/light-counts';
import type { DirectorWorkbench } from '#services/workbench/get-director-workbench';
import { LIGHTS } from '#domain/tasks/lights';

/** The groups of the workbench as the year ring draws them: counts alone, the single tasks are the calendar's. */
export function ringOfGroups({ ring, today, unit }: Pick<DirectorWorkbench, 'ring' | 'today' | 'unit'>): YearRingView {
  const rings = ring.map((group) => ({
    id: group.id,
    label: group.name,
    tasks: group.total,
    sectors: Array.from({ length: 12 }, (_, index) => {
      const lights = sumOf(group.segments.filter((one) => one.month === index + 1).map((one) => one.counts));
      return { month: index + 1, lights, tasks: LIGHTS.reduce((sum, light) => sum + lights[light], 0), marks: [] };
    }),
  }));
  return {
    year: Number(today.slice(0, 4)),
    title: unit.name,
    today,
    rings,
    lights: sumOf(ring.flatMap((group) => group.segments.map((one) => one.counts))),
    tasks: ring.reduce((sum, group) => sum + group.total, 0),
  };
}

function sumOf(all: readonly DirectorWorkbench['ring'][number]['segments'][number]['counts'][]) {
  return countLights(all.flatMap((counts) => LIGHTS.map((light) => ({ light, count: counts[light] }))));
}
