import type { Held, PackedMatrix } from './packed-matrix.rules.ts';
import { honourLinks, meetsNeeds } from './strongest-wordings.rules.ts';

/** A coalition with the strongest wordings that all of it accepts; bit n of `offices` is the nth. */
export type Coalition = Held & { offices: number };

type Search = Pick<PackedMatrix, 'offices' | 'links'> & {
  /** What is in every coalition besides; with a count of 0 it is nobody. */
  base: Held;
  visit: (coalition: Coalition) => void;
  /** Whether no coalition that holds this one, and at most so many offices more, is of interest. */
  isHopeless?: (coalition: Coalition, more: number) => boolean;
};

/**
 * Shows every feasible coalition that may be on the frontier. It grows them office by office, so that
 * each rests on the one before it, and turns back where nothing better can come:
 *
 * - a must-have that fails does not come back by letting more offices in;
 * - an office that needs nothing and accepts all that is kept makes any such coalition better. It
 *   joins at once; where it was passed over before, the coalition is beaten with all that grow from it.
 *
 * The same object is shown again and again: what is to be kept of it has to be copied.
 */
export function searchCoalitions(search: Search): void {
  const { base, offices } = search;
  const grown: Coalition[] = Array.from({ length: offices.length + 1 }, () => ({
    ...base,
    offices: 0,
  }));
  const start = grown[0];
  if (!start) return;
  honourLinks(start, search.links);
  if (!meetsNeeds(start, start) || !letIn(start, offices, 0)) return;
  if (start.count > 0) search.visit(start);
  grow(search, grown, 0, 0);
}

function grow(search: Search, grown: readonly Coalition[], depth: number, from: number): void {
  const { offices, isHopeless } = search;
  const here = grown[depth];
  const next = grown[depth + 1];
  if (!here || !next) return;
  for (let at = from; at < offices.length; at += 1) {
    if (here.offices & (1 << at) || !add(here, next, at, search)) continue;
    if (isHopeless?.(next, offices.length - at - 1)) continue;
    search.visit(next);
    grow(search, grown, depth + 1, at + 1);
  }
}

/** Puts the coalition with one office more into `next`; false where it is not worth growing. */
function add(here: Coalition, next: Coalition, at: number, { offices, links }: Search): boolean {
  const office = offices[at];
  if (!office) return false;
  joinInto(next, here, office);
  next.offices = here.offices | (1 << at);
  honourLinks(next, links);
  return meetsNeeds(next, next) && letIn(next, offices, at);
}

/** Lets in whoever makes it better for sure; false where one of them was passed over before. */
function letIn(coalition: Coalition, offices: readonly Held[], passed: number): boolean {
  for (let at = 0; at < offices.length; at += 1) {
    const office = offices[at];
    if (!office || coalition.offices & (1 << at) || !joinsForSure(coalition, office)) continue;
    if (at < passed) return false;
    coalition.offices |= 1 << at;
    coalition.parties |= office.parties;
    coalition.regions |= office.regions;
    coalition.people += office.people;
    coalition.count += 1;
  }
  return true;
}

function joinsForSure(coalition: Coalition, office: Held): boolean {
  const needs = office.needsOne | office.needsTwo | office.needsThree;
  const refused =
    (coalition.one & ~office.one) |
    (coalition.two & ~office.two) |
    (coalition.three & ~office.three);
  return (needs | refused) === 0;
}

/** What some offices hold together once another is with them. */
export function joinInto(into: Held, held: Held, office: Held): void {
  into.one = held.one & office.one;
  into.two = held.two & office.two;
  into.three = held.three & office.three;
  into.needsOne = held.needsOne | office.needsOne;
  into.needsTwo = held.needsTwo | office.needsTwo;
  into.needsThree = held.needsThree | office.needsThree;
  into.parties = held.parties | office.parties;
  into.regions = held.regions | office.regions;
  into.people = held.people + office.people;
  into.count = held.count + office.count;
}
