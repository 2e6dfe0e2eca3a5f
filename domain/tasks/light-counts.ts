import { LIGHTS, type Light } from './lights';

/** How many tasks of each light; every light is there. */
export type LightCounts = Readonly<Record<Light, number>>;

/** Sums up numbers of tasks by their light. */
export function countLights(rows: Iterable<{ readonly light: Light; readonly count: number }>): LightCounts {
  const counts = noLights();
  for (const { light, count } of rows) counts[light] += count;
  return counts;
}

function noLights(): Record<Light, number> {
  return Object.fromEntries(LIGHTS.map((light) => [light, 0])) as Record<Light, number>;
}
