import type { Light } from '#domain/tasks/lights';
import type { Point } from './ring-geometry';

/** A light as a drawn shape: ring, disc, triangle, square, tick, bars; as the letters are elsewhere. */
export function RingMark({ light, at: { x, y }, size }: { light: Light; at: Point; size: number }) {
  const about = { className: 'ring-mark', 'data-light': light };
  switch (light) {
    case 'grey':
      return <circle {...about} cx={x} cy={y} r={size * 0.8} fill="none" strokeWidth={size * 0.35} />;
    case 'green':
      return <circle {...about} cx={x} cy={y} r={size} />;
    case 'amber':
      return <path {...about} d={`M${x} ${y - size * 1.1}l${size * 1.1} ${size * 2}h${-size * 2.2}Z`} />;
    case 'red':
      return <rect {...about} x={x - size * 0.9} y={y - size * 0.9} width={size * 1.8} height={size * 1.8} />;
    case 'blue':
      return (
        <path
          {...about}
          d={`M${x - size} ${y}l${size * 0.7} ${size * 0.8}l${size * 1.3} ${-size * 1.6}`}
          fill="none"
          strokeWidth={size * 0.5}
        />
      );
    case 'violet':
      return (
        <path
          {...about}
          d={`M${x - size * 0.5} ${y - size}v${size * 2}M${x + size * 0.5} ${y - size}v${size * 2}`}
          strokeWidth={size * 0.5}
        />
      );
  }
}
