import { isBusy, type Round } from './rounds.ts';
import { median } from './statistics.ts';
import { type FigureName, TARGETS, type Target } from './targets.ts';

/** One line of the report; `met` is null where no target is set. */
export type Figure = {
  name: FigureName;
  value: number | null;
  floor: number | null;
  ratio: number | null;
  target: number | null;
  met: boolean | null;
};

export type ReportedFigure = Figure & { quiet: number; rounds: number };

/** Medians of the quiet rounds, or of all where none was quiet. */
export function reportFigures(rounds: readonly Round[]): ReportedFigure[] {
  const names = Object.keys(TARGETS) as FigureName[];
  return names
    .map((name) =>
      reportFigure(
        name,
        rounds.filter(({ samples }) => samples[name]),
      ),
    )
    .filter(({ rounds: count }) => count > 0);
}

function reportFigure(name: FigureName, rounds: readonly Round[]): ReportedFigure {
  const quiet = rounds.filter((round) => !isBusy(round));
  const samples = (quiet.length > 0 ? quiet : rounds).flatMap((round) => round.samples[name] ?? []);
  const value = finite(median(samples.map((sample) => sample.value)));
  const floor = finite(median(samples.map((sample) => sample.floor)));
  const ratio = finite(median(samples.map((sample) => sample.value / sample.floor)));
  const target: Target | null = TARGETS[name];
  const met = target && isMet(target, target.on === 'ratio' ? ratio : value);
  const counts = { quiet: quiet.length, rounds: rounds.length };
  return { name, value, floor, ratio, target: target?.limit ?? null, met, ...counts };
}

function isMet({ limit, better }: Target, reached: number | null): boolean {
  if (reached === null) return false;
  return better === 'lower' ? reached <= limit : reached >= limit;
}

/** NaN and infinity have no JSON form. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

export function asTable(figures: readonly ReportedFigure[]): string {
  const head = ['figure', 'value', 'floor', 'ratio', 'target', ''];
  const lines = figures.map((figure) => [
    figure.name,
    shown(figure.value),
    shown(figure.floor),
    shown(figure.ratio),
    targetWords(figure),
    verdict(figure),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, n) => pad(cell, widths[n] ?? 0, n))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column >= 1 && column <= 3 ? cell.padStart(width) : cell.padEnd(width);
}

function shown(value: number | null): string {
  if (value === null) return '–';
  return value >= 1000
    ? Math.round(value).toLocaleString('en-GB')
    : `${Number(value.toPrecision(3))}`;
}

function targetWords({ name }: Figure): string {
  const target: Target | null = TARGETS[name];
  if (!target) return '';
  return `${target.better === 'lower' ? '≤' : '≥'} ${target.limit}${target.on === 'value' ? ' (value)' : ''}`;
}

function verdict({ met, quiet, rounds }: ReportedFigure): string {
  const busy = quiet === rounds ? '' : ` (${rounds - quiet} of ${rounds} rounds on a busy machine)`;
  if (met === null) return busy.trim();
  return `${met ? 'met' : 'MISSED'}${busy}`;
}
