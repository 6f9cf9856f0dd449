import { Link } from '@remix-run/react';
import type { KeyboardEvent } from 'react';
import { countOf, strengthWords } from './level-words.ts';

type ChartPoint = { key: string; count: number; strength: number };
type Reading = 'pessimistic' | 'optimistic';

type Props = {
  lines: Record<Reading, readonly ChartPoint[]>;
  offices: number;
  full: number;
  chosen: string | undefined;
  /** The address that shows this point. */
  addressOf: (key: string) => string;
};

const SIZE = { width: 640, height: 400 };
const EDGE = { left: 58, right: 20, top: 16, bottom: 52 };
const HEIGHTS = [0, 25, 50, 75, 100];
/** More numbers than this would touch each other. */
const MOST_TICKS = 14;
/** On a phone every other one is left out beyond this. */
const FEW_TICKS = 7;

/** Offices against how much of the asks is kept. The table beside it says the same. */
export function FrontierChart({ lines, offices, full, chosen, addressOf }: Props) {
  const scale = { offices, full };
  return (
    <figure
      className="frontier-chart"
      aria-label="Offices that sign against how much of the asks is kept"
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: what it shows are links, each with its name */}
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}>
        <Axes {...scale} />
        <path
          className="frontier-chart__line frontier-chart__line--optimistic"
          d={steps(lines.optimistic, scale)}
        />
        <path className="frontier-chart__line" d={steps(lines.pessimistic, scale)} />
        {(['optimistic', 'pessimistic'] as const).map((reading) =>
          lines[reading].map((point, nth) => (
            <Mark
              key={point.key}
              {...{ point, reading, scale }}
              to={addressOf(point.key)}
              current={point.key === chosen}
              tabbable={chosen ? point.key === chosen : reading === 'pessimistic' && nth === 0}
            />
          )),
        )}
      </svg>
      <figcaption>
        <span className="frontier-chart__key">
          <Sample reading="pessimistic" /> what is known: unknown answers count as no
        </span>
        <span className="frontier-chart__key">
          <Sample reading="optimistic" /> if every unknown answer is a yes
        </span>
      </figcaption>
    </figure>
  );
}

type Scale = { offices: number; full: number };

function x(count: number, { offices }: Scale): number {
  const room = SIZE.width - EDGE.left - EDGE.right;
  return EDGE.left + (room * count) / Math.max(1, offices);
}

function y(strength: number, { full }: Scale): number {
  const room = SIZE.height - EDGE.top - EDGE.bottom;
  return EDGE.top + room * (1 - strength / Math.max(1, full));
}

/** What so many offices keep, fewer keep as well: level up to each point, then down. */
function steps(points: readonly ChartPoint[], scale: Scale): string {
  const [first] = points;
  if (!first) return '';
  const start = `M ${x(0, scale)} ${y(first.strength, scale)}`;
  const parts = points.map(({ count, strength }) => `V ${y(strength, scale)} H ${x(count, scale)}`);
  return [start, ...parts].join(' ');
}

function Axes(scale: Scale) {
  const every = scale.offices > MOST_TICKS ? 2 : 1;
  const counts = Array.from(
    { length: Math.floor(scale.offices / every) },
    (_, n) => (n + 1) * every,
  );
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and numbers take no focus
    <g aria-hidden="true">
      {HEIGHTS.map((percent) => {
        const height = y((scale.full * percent) / 100, scale);
        return (
          <g key={percent}>
            <line
              className="frontier-chart__grid"
              x1={EDGE.left}
              x2={SIZE.width - EDGE.right}
              y1={height}
              y2={height}
            />
            <text x={EDGE.left - 8} y={height + 5} textAnchor="end">
              {percent}%
            </text>
          </g>
        );
      })}
      {counts.map((count) => (
        <text
          key={count}
          className={scale.offices > FEW_TICKS && count % 2 ? 'frontier-chart__between' : undefined}
          x={x(count, scale)}
          y={SIZE.height - EDGE.bottom + 22}
          textAnchor="middle"
        >
          {count}
        </text>
      ))}
      <text x={SIZE.width - EDGE.right} y={SIZE.height - 6} textAnchor="end">
        offices that sign
      </text>
    </g>
  );
}

type MarkProps = {
  point: ChartPoint;
  reading: Reading;
  scale: Scale;
  to: string;
  current: boolean;
  tabbable: boolean;
};

function Mark({ point, reading, scale, to, current, tabbable }: MarkProps) {
  const place = { x: x(point.count, scale), y: y(point.strength, scale) };
  const name = `${countOf(point.count, 'office')}, ${strengthWords(point.strength, scale.full)} kept`;
  return (
    <Link
      className={`frontier-chart__mark frontier-chart__mark--${reading}`}
      to={to}
      preventScrollReset
      tabIndex={tabbable ? 0 : -1}
      aria-label={reading === 'optimistic' ? `${name}, if every unknown answer is a yes` : name}
      aria-current={current ? 'true' : undefined}
      onKeyDown={moveAlong}
    >
      <circle className="frontier-chart__reach" cx={place.x} cy={place.y} />
      {current && <circle className="frontier-chart__ring" cx={place.x} cy={place.y} r={12} />}
      <Shape reading={reading} {...place} />
    </Link>
  );
}

/** A disc for what is known, a square on its corner for what might be. */
function Shape({ reading, x: across, y: down }: { reading: Reading; x: number; y: number }) {
  if (reading === 'pessimistic') return <circle cx={across} cy={down} r={6} />;
  return <path d={`M ${across} ${down - 7} l 7 7 l -7 7 l -7 -7 Z`} />;
}

function Sample({ reading }: { reading: Reading }) {
  return (
    <svg className="frontier-chart__sample" viewBox="0 0 36 16" aria-hidden="true">
      <path
        className={`frontier-chart__line${reading === 'optimistic' ? ' frontier-chart__line--optimistic' : ''}`}
        d="M 0 8 H 36"
      />
      <g className={`frontier-chart__mark--${reading}`}>
        <Shape reading={reading} x={18} y={8} />
      </g>
    </svg>
  );
}

/** Arrow keys go from point to point, as among the choices of one field. */
function moveAlong(event: KeyboardEvent<Element>) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  const marks: Element[] = [...(event.currentTarget.closest('svg')?.querySelectorAll('a') ?? [])];
  const next = marks[marks.indexOf(event.currentTarget) + by];
  if (next instanceof SVGElement) next.focus();
  event.preventDefault();
}
