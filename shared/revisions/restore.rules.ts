import type { DocumentJson } from '#shared/documents/document-json.ts';
import { type Block, blocksOf } from '#shared/documents/document-text.rules.ts';
import { countProposals, standingText } from '#shared/documents/standing-text.rules.ts';
import { canonicalJson } from '#shared/hash.ts';
import { blockProposalOf } from '#shared/suggestions/proposal.rules.ts';
import { keptInPlace } from './compare.rules.ts';

type Fate = 'stays' | 'is_edited' | 'is_put';

/** What becomes of each block that stands in the text now. */
export type RestorePlan = {
  /** In the order of the restored text; `stays` where its block is in place already. */
  blocks: { id: string; node: DocumentJson; does: Fate }[];
  /** Places, in the live text, of blocks that go. */
  removed: number[];
  /** Blocks that would change while something is proposed in them. */
  inTheWay: Pick<Block, 'id' | 'label' | 'kind'>[];
  /** Blocks somebody is writing in that could not stay, so that their next words would be lost. */
  writtenIn: Pick<Block, 'id' | 'label' | 'kind'>[];
  changes: boolean;
};

/**
 * How a live text becomes an earlier one with as little change as can be: a block that says the same
 * stays untouched, with whatever is proposed in it. Proposals of the earlier text do not come back, and
 * a block that is only suggested now stays a suggestion. In Yjs a move is a copy and a deletion, so of
 * blocks that change places those stay that somebody is writing in, and the others go round them.
 */
export function planRestore(
  live: DocumentJson,
  earlier: DocumentJson,
  written: ReadonlySet<string> = new Set(),
): RestorePlan {
  const now = blocksOf(live);
  const target = blocksOf(standingText(earlier));
  const standing = new Map(blocksOf(standingText(live)).map((block) => [block.id, block.node]));
  const places = placesOf(now);
  const kept = keptInPlace(
    now.filter((block, place) => places.get(block.id) === place),
    target,
    written,
  );
  const blocks = target.map(({ id, node }) => {
    const before = kept.has(id) ? standing.get(id) : undefined;
    return { id, node, does: fateOf(before, node) };
  });
  const after = new Map(target.map(({ id, node }) => [id, node]));
  const fates = new Map(blocks.map(({ id, does }) => [id, does]));
  const goes = (block: Block, place: number) => {
    if (places.get(block.id) !== place) return true;
    if (!fates.has(block.id)) return !staysBeside(block);
    return fates.get(block.id) === 'is_put';
  };
  const losesWords = (block: Block, place: number) =>
    written.has(block.id) &&
    (goes(block, place) || isBuiltAnew(standing.get(block.id), after.get(block.id)));
  const touched = now.filter(
    (block, place) => goes(block, place) || fates.get(block.id) === 'is_edited',
  );
  return {
    blocks,
    removed: now.flatMap((block, place) => (goes(block, place) ? [place] : [])),
    inTheWay: touched.filter(({ node }) => holdsProposals(node)),
    writtenIn: now.filter(losesWords),
    changes: touched.length > 0 || blocks.some(({ does }) => does === 'is_put'),
  };
}

/** What is only suggested is no part of either text; an empty paragraph only makes room. */
function staysBeside({ node, kind, text }: Block): boolean {
  return blockProposalOf(node) !== null || (kind === 'paragraph' && text.trim() === '');
}

/** Where each id first stands; a block without one stands nowhere that could be known again. */
function placesOf(blocks: readonly Block[]): Map<string, number> {
  const places = new Map<string, number>();
  blocks.forEach(({ id }, place) => {
    if (id && !places.has(id)) places.set(id, place);
  });
  return places;
}

function fateOf(before: DocumentJson | undefined, after: DocumentJson): Fate {
  if (before?.type !== after.type) return 'is_put';
  return sameBlock(before, after) ? 'stays' : 'is_edited';
}

/** Whether a change goes beyond the words of lines that both have. */
function isBuiltAnew(before: DocumentJson | undefined, after: DocumentJson | undefined): boolean {
  return before !== undefined && after !== undefined && frameOf(before) !== frameOf(after);
}

/** A block without its words: only how it is built. */
function frameOf({ type, content = [] }: DocumentJson): string {
  const inside = content
    .map(frameOf)
    .filter((each, place, all) => each !== 'text()' || each !== all[place - 1]);
  return `${type}(${inside.join()})`;
}

function sameBlock(one: DocumentJson, other: DocumentJson): boolean {
  return canonicalJson(withoutUnset(one)) === canonicalJson(withoutUnset(other));
}

/** An attribute that is not set and one that is not there say the same. */
function withoutUnset({ attrs = {}, content = [], ...rest }: DocumentJson): DocumentJson {
  const set = Object.entries(attrs).filter(([, value]) => value !== null);
  return { ...rest, attrs: Object.fromEntries(set), content: content.map(withoutUnset) };
}

function holdsProposals(node: DocumentJson): boolean {
  const { suggestions, brackets } = countProposals({ type: 'doc', content: [node] });
  return suggestions + brackets > 0;
}
