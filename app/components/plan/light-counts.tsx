import { LightCount } from '#app/components/ui/light.tsx';
import { LIGHTS } from '#domain/tasks/lights';
import type { LightCounts as Counts } from '#domain/tasks/light-counts';

/** How many tasks show each light; lights that none shows are left out. */
export function LightCounts({ lights }: { lights: Counts }) {
  return (
    <span className="light-counts">
      {LIGHTS.filter((light) => lights[light] > 0).map((light) => (
        <LightCount key={light} light={light} count={lights[light]} />
      ))}
    </span>
  );
}
