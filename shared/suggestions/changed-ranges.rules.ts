import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, AttrStep, Mapping, RemoveMarkStep, type Step } from '@tiptap/pm/transform';

/** A stretch of a text, and what stands in its place after a change. */
export type ChangedRange = { from: number; to: number; fromAfter: number; toAfter: number };

/** Every stretch that a transaction replaced, in order and apart from each other. */
export function changedRanges({ steps, mapping }: Transaction): ChangedRange[] {
  const found = steps.flatMap((step, place) => {
    const { back, on } = around(mapping, place);
    const ranges: ChangedRange[] = [];
    step.getMap().forEach((from, to, fromAfter, toAfter) => {
      ranges.push({
        from: back.map(from, -1),
        to: back.map(to, 1),
        fromAfter: on.map(fromAfter, -1),
        toAfter: on.map(toAfter, 1),
      });
    });
    return ranges;
  });
  return merged(found);
}

/** A stretch that kept its length: whose marks or attributes alone a step changed. */
export function restyledRanges({ steps, mapping }: Transaction): ChangedRange[] {
  return steps.flatMap((step, place) => {
    const span = styledBy(step);
    if (!span) return [];
    const { back, on } = around(mapping, place);
    return [
      {
        from: back.map(span.from, -1),
        to: back.map(span.to, 1),
        fromAfter: on.map(span.from, -1),
        toAfter: on.map(span.to, 1),
      },
    ];
  });
}

/** The one stretch from the beginning of the first to the end of the last; null where there is none. */
export function hullOf(ranges: readonly ChangedRange[]): ChangedRange | null {
  const first = ranges[0];
  const last = ranges.at(-1);
  if (!first || !last) return null;
  return { ...first, to: last.to, toAfter: last.toAfter };
}

/** The ways from the text a step was made for to the one before all steps, and to the one after. */
function around(mapping: Transaction['mapping'], place: number) {
  const back = new Mapping(mapping.maps.slice(0, place)).invert();
  return { back, on: mapping.slice(place + 1) };
}

function merged(ranges: readonly ChangedRange[]): ChangedRange[] {
  const result: ChangedRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from || a.fromAfter - b.fromAfter)) {
    const last = result.at(-1);
    const apart = !last || (last.to < range.from && last.toAfter < range.fromAfter);
    if (apart) result.push({ ...range });
    else Object.assign(last, union(last, range));
  }
  return result;
}

function union(one: ChangedRange, other: ChangedRange): ChangedRange {
  return {
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    fromAfter: Math.min(one.fromAfter, other.fromAfter),
    toAfter: Math.max(one.toAfter, other.toAfter),
  };
}

/** Null for a step that replaces words or blocks. */
function styledBy(step: Step): { from: number; to: number } | null {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return step;
  if (step instanceof AttrStep) return { from: step.pos, to: step.pos + 1 };
  return null;
}
