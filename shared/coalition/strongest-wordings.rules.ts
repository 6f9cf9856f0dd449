import type { Level } from './cell.state.ts';
import type { Held, PackedLink } from './packed-matrix.rules.ts';

/** The asks accepted at each very level, as bits. */
export type Wordings = Pick<Held, 'one' | 'two' | 'three'>;
type Needs = Pick<Held, 'needsOne' | 'needsTwo' | 'needsThree'>;

/** The asks kept at this level or a stronger one. */
export function keptAt({ one, two, three }: Wordings, level: Level): number {
  if (level === 3) return three;
  return level === 2 ? two | three : one | two | three;
}

/**
 * Takes wordings out until no link is broken. What is left is the greatest set of wordings that keeps
 * every link, whatever the order: a wording is only taken out where none of those sets could hold it.
 */
export function honourLinks(wordings: Wordings, links: readonly PackedLink[]): void {
  let broken = links.length > 0;
  while (broken) {
    broken = false;
    for (const link of links) {
      if (!holdsAny(wordings, link) || holdsAny(wordings, link.needs)) continue;
      wordings.one &= ~link.one;
      wordings.two &= ~link.two;
      wordings.three &= ~link.three;
      broken = true;
    }
  }
}

function holdsAny({ one, two, three }: Wordings, of: Wordings): boolean {
  return ((one & of.one) | (two & of.two) | (three & of.three)) !== 0;
}

/** Whether every ask that an office must have is kept at its level. */
export function meetsNeeds(wordings: Wordings, { needsOne, needsTwo, needsThree }: Needs): boolean {
  const missing =
    (needsThree & ~keptAt(wordings, 3)) |
    (needsTwo & ~keptAt(wordings, 2)) |
    (needsOne & ~keptAt(wordings, 1));
  return missing === 0;
}

/** The level at which an ask is kept; 0 where it is left out. */
export function levelOf({ one, two, three }: Wordings, ask: number): Level | 0 {
  const bit = 1 << ask;
  if (three & bit) return 3;
  if (two & bit) return 2;
  return one & bit ? 1 : 0;
}
