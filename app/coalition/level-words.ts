import type { Level } from '#shared/coalition/cell.state.ts';

/** How an ask stands in a coalition's text, or which wording of it is meant. */
export const LEVEL_WORDS: Record<Level | 0, string> = {
  3: 'As it stands',
  2: 'Softer wording',
  1: 'Softest wording',
  0: 'Left out',
};

/** "72%": how much of all asks, as they stand, is kept. */
export function strengthWords(strength: number, full: number): string {
  return `${full > 0 ? Math.round((strength / full) * 100) : 0}%`;
}

const inMillions = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const MILLION = 1_000_000;

/** "23.4 million people". */
export function peopleWords(people: number): string {
  if (people === 0) return 'Not known';
  return people < MILLION
    ? people.toLocaleString('en-GB')
    : `${inMillions.format(people / MILLION)} million`;
}

/** "1 office", "3 offices". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
