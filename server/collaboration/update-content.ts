import * as Y from 'yjs';
import { atomProposalsIn } from '#shared/suggestions/atom-proposal.rules.ts';

/** So many characters or nodes of one author, from this one on. */
export type Range = { client: number; clock: number; length: number };

/** What an update brings and what it builds on. */
export type UpdateContent = {
  bytes: Uint8Array;
  /** What it inserts, by author, ascending. */
  inserts: Range[];
  deletes: Range[];
  /** How much of each author's writing must be there before this can be shown. */
  needs: Map<number, number>;
  /** Whether it may have to do with what somebody proposes. */
  proposes: boolean;
  /** The ids of suggestions under which it strikes words. */
  strikes: Set<string>;
};

/** Decodes an update; throws when it is not one. */
export function readUpdate(bytes: Uint8Array): UpdateContent {
  const { structs, ds } = Y.decodeUpdate(bytes);
  const inserts: Range[] = [];
  const needs = new Map<number, number>();
  const strikes = new Set<string>();
  let proposes = false;
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    extend(inserts, { ...struct.id, length: struct.length });
    if (!(struct instanceof Y.Item)) continue;
    noteNeeds(needs, struct);
    proposes ||= bearsOnProposals(struct);
    noteStrike(strikes, struct);
  }
  const deletes = deletedRanges(ds);
  for (const { client, clock, length } of deletes) need(needs, client, clock + length);
  return { bytes, inserts, deletes, needs, proposes, strikes };
}

/** Marks of proposals and wordings, by the names Yjs has for them. */
const PROPOSING = /^(insertion|deletion|wording)(--|$)/;

const STRIKING = /^deletion(--|$)/;

function noteStrike(strikes: Set<string>, { content }: Y.Item) {
  if (content instanceof Y.ContentAny) noteStruckAtom(strikes, content.arr);
  if (!(content instanceof Y.ContentFormat) || !STRIKING.test(content.key)) return;
  const { id } = (content.value ?? {}) as { id?: unknown };
  if (typeof id === 'string') strikes.add(id);
}

/** By whatever attribute, as one that replaces another does not say which it is. */
function noteStruckAtom(strikes: Set<string>, values: readonly unknown[]) {
  for (const value of values.filter((each) => typeof each === 'string')) {
    for (const { id } of atomProposalsIn(value)) strikes.add(id);
  }
}

/** An attribute that replaces another does not say which it is. */
function bearsOnProposals({ content, parentSub, origin }: Y.Item): boolean {
  if (content instanceof Y.ContentFormat) return PROPOSING.test(content.key);
  if (parentSub === 'insertion' || parentSub === 'deletion') return true;
  return content instanceof Y.ContentAny && parentSub === null && origin !== null;
}

function deletedRanges(ds: ReturnType<typeof Y.decodeUpdate>['ds']): Range[] {
  const ranges = [...ds.clients].flatMap(([client, items]) =>
    items.map(({ clock, len }) => ({ client, clock, length: len })),
  );
  if (ranges.some(({ length }) => length < 1)) {
    throw new Error('Something is deleted that has no length');
  }
  return ranges;
}

function extend(ranges: Range[], { client, clock, length }: Range) {
  if (length < 1) throw new Error('Something is written that has no length');
  const last = ranges.at(-1);
  if (last?.client === client && last.clock + last.length === clock) last.length += length;
  else ranges.push({ client, clock, length });
}

/** An author builds on what is there. Yjs does not expect otherwise, and fails in every client. */
function noteNeeds(needs: Map<number, number>, { id, origin, rightOrigin, parent }: Y.Item) {
  for (const other of [origin, rightOrigin, parent]) {
    if (!(other instanceof Y.ID)) continue;
    if (other.client === id.client && other.clock >= id.clock) {
      throw new Error('Something builds on what its author has yet to write');
    }
    need(needs, other.client, other.clock + 1);
  }
}

function need(needs: Map<number, number>, client: number, clock: number) {
  if ((needs.get(client) ?? 0) < clock) needs.set(client, clock);
}
