import { Link } from '@remix-run/react';
import { formatMonthName } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { LIGHTS } from '#domain/tasks/lights';
import type { YearRing as Ring, YearRingView } from '#services/plans/get-year-ring';
import { bandOf, HEART, pointAt, radiiOf, RIM, sectorPath, type RingPlace } from './ring/ring-geometry';
import { RingMark } from './ring/ring-mark.tsx';

/** More rings than this are thinner than a mark; the table has them all. */
const MOST_RINGS = 12;

/**
 * The year as a circle: twelve sectors, one ring a section, each task a mark in its light. `hrefOf` says where a sector leads (its month,
 * 1 to 12, and its ring); without it the ring is a picture. `compact` leaves out the names, for a workbench.
 */
export function YearRing({
  view,
  hrefOf,
  compact = false,
}: {
  view: YearRingView;
  hrefOf?: (month: number, ring: Ring) => string;
  compact?: boolean;
}) {
  const copy = useCopy().plans.ring;
  const locale = useLocale();
  const rings = view.rings.slice(0, MOST_RINGS);
  return (
    <svg
      className="year-ring"
      data-compact={compact ? '' : undefined}
      viewBox="0 0 1000 1000"
      role={hrefOf ? 'group' : 'img'}
      aria-label={copy.describe(view.title, view.tasks)}
    >
      {rings.map((ring, index) => (
        <RingBand key={ring.id} ring={ring} place={bandOf(index, rings.length)} hrefOf={hrefOf} />
      ))}
      {Array.from({ length: 12 }, (_, month) => {
        const at = pointAt(RIM, (month + 0.5) / 12);
        return (
          <text key={month} className="ring-month" x={at.x} y={at.y} textAnchor="middle" dominantBaseline="central">
            {compact ? month + 1 : formatMonthName(locale, month + 1)}
          </text>
        );
      })}
      <text className="ring-year" x={500} y={500} textAnchor="middle" dominantBaseline="central">
        {view.year}
      </text>
      <TodayLine view={view} />
    </svg>
  );
}

function RingBand({
  ring,
  place,
  hrefOf,
}: {
  ring: Ring;
  place: RingPlace;
  hrefOf: ((month: number, ring: Ring) => string) | undefined;
}) {
  const copy = useCopy().plans.ring;
  const locale = useLocale();
  return (
    <g>
      {ring.sectors.map((sector, month) => {
        const words = copy.openMonth(formatMonthName(locale, sector.month), ring.label, sector.tasks);
        const drawn = (
          <>
            <title>{words}</title>
            <path className="ring-sector" d={sectorPath(place, month)} />
            <SectorMarks sector={sector} place={place} month={month} />
          </>
        );
        return hrefOf && sector.tasks > 0 ? (
          <Link key={month} to={hrefOf(sector.month, ring)} className="ring-link" aria-label={words}>
            {drawn}
          </Link>
        ) : (
          <g key={month}>{drawn}</g>
        );
      })}
    </g>
  );
}

/** Single tasks; where they are too many to be told apart, each light with its count. */
function SectorMarks({ sector, place, month }: { sector: Ring['sectors'][number]; place: RingPlace; month: number }) {
  const thick = place.outer - place.inner;
  const size = Math.min(9, Math.max(4, thick / 7));
  const radii = radiiOf(place, sector.marks);
  if (sector.marks.length > 0 || sector.tasks === 0)
    return sector.marks.map((mark, index) => (
      <RingMark
        key={mark.taskId}
        light={mark.light}
        size={size}
        at={pointAt(radii[index] ?? place.outer, (month + 0.04 + mark.at * 0.92) / 12)}
      />
    ));
  const shown = LIGHTS.filter((light) => sector.lights[light] > 0);
  return shown.map((light, index) => {
    const at = pointAt((place.inner + place.outer) / 2, (month + (index + 0.5) / shown.length) / 12);
    return (
      <g key={light}>
        <RingMark light={light} size={size} at={{ x: at.x, y: at.y - size }} />
        <text className="ring-count" x={at.x} y={at.y + size * 2} textAnchor="middle" dominantBaseline="central">
          {sector.lights[light]}
        </text>
      </g>
    );
  });
}

function TodayLine({ view }: { view: YearRingView }) {
  const copy = useCopy().plans.ring;
  const [year, month, day] = view.today.split('-').map(Number) as [number, number, number];
  if (year !== view.year) return null;
  const turn = (month - 1 + (day - 0.5) / 31) / 12;
  const [from, to] = [pointAt(HEART, turn), pointAt(RIM - 14, turn)];
  return (
    <g>
      <title>{copy.today}</title>
      <line className="ring-today" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
    </g>
  );
}
