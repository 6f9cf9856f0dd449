import { listWords } from '#app/positions/position-words.ts';
import type { Softening, Step } from '#shared/coalition/neighbours.rules.ts';
import { countOf } from './level-words.ts';

export type Names = {
  offices: readonly { officeName: string }[];
  asks: readonly { label: string }[];
};

/** "Leave out Ask 4, soften Ask 2": what becomes of the asks. */
export function softeningWords(changes: readonly Softening[], { asks }: Names): string {
  return changes
    .map(({ ask, from, to }) => {
      const label = asks[ask]?.label ?? '';
      if (to === 0) return `leave out ${label}`;
      if (from === 0) return `put ${label} back in`;
      return to < from ? `soften ${label}` : `firm up ${label}`;
    })
    .join(', ');
}

/** "3 more offices: Tees Valley, West Midlands and York", or who would leave. */
export function officesWords(
  { gained, lost }: Pick<Step, 'gained' | 'lost'>,
  names: Names,
): string {
  const named = (places: readonly number[]) =>
    listWords(places.flatMap((place) => names.offices[place]?.officeName ?? []));
  return [
    ...(gained.length > 0
      ? [`${countOf(gained.length, 'more office', 'more offices')}: ${named(gained)}`]
      : []),
    ...(lost.length > 0 ? [`without ${named(lost)}`] : []),
  ].join('; ');
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
