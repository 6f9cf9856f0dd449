import type { DocumentJson } from '#shared/documents/document-json.ts';
import { type Block, blocksOf } from '#shared/documents/document-text.rules.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { proposalsOn } from './atom-proposal.rules.ts';
import { blockProposalOf, type Proposal, type ProposalMark } from './proposal.rules.ts';

export type SuggestionKind = 'insert' | 'delete' | 'replace' | 'block';

/** Everything proposed under one id, wherever it stands in the text. */
export type Suggestion = Proposal & {
  /** The block it begins in, and its number there, as a reader sees it. */
  blockId: string;
  blockLabel: string | null;
  /** `block` when it brings a whole block. */
  kind: SuggestionKind;
  inserted: string;
  deleted: string;
  /** The id of another's pending suggestion that it stands in or takes words from. */
  counters: string | null;
};

/** Every suggestion of a text, in the order in which they begin. */
export function suggestionsOf(text: DocumentJson): Suggestion[] {
  const found = new Map<string, Gathered>();
  for (const block of blocksOf(text)) {
    const whole = blockProposalOf(block.node);
    if (whole) gather(found, whole, block).brings = true;
    for (const line of linesOf(block.node)) gatherLine(found, block, line, whole);
  }
  return [...found.values()].map(suggestionFrom);
}

/** The ids of all suggestions of a text. */
export function suggestionIdsOf(text: DocumentJson): string[] {
  return suggestionsOf(text).map(({ id }) => id);
}

type Words = { block: Block; text: string };
type Gathered = {
  proposal: Proposal;
  first: Block;
  brings: boolean;
  inserted: Words[];
  deleted: Words[];
  counters: string | null;
};

function gather(found: Map<string, Gathered>, proposal: Proposal, block: Block): Gathered {
  const known = found.get(proposal.id);
  if (known) return known;
  const { id, person, office } = proposal;
  const fresh: Gathered = {
    proposal: { id, person, office },
    first: block,
    brings: false,
    inserted: [],
    deleted: [],
    counters: null,
  };
  found.set(id, fresh);
  return fresh;
}

function gatherLine(
  found: Map<string, Gathered>,
  block: Block,
  line: readonly DocumentJson[],
  whole: Proposal | null,
) {
  line.forEach((node, place) => {
    for (const proposal of proposalsOn(node).toSorted(additionsFirst)) {
      const suggestion = gather(found, proposal, block);
      const words = { block, text: plainText({ ...node, marks: [] }) };
      if (proposal.kind === 'insertion') suggestion.inserted.push(words);
      else suggestion.deleted.push(words);
      suggestion.counters ??= counteredBy(proposal, line, place, whole);
    }
  });
}

/** What is struck stands after what it is struck from. */
function additionsFirst(one: ProposalMark, other: ProposalMark): number {
  return Number(one.kind === 'deletion') - Number(other.kind === 'deletion');
}

/** Whose pending words this part takes out, or stands between, or whose new block it stands in. */
function counteredBy(
  proposal: ProposalMark,
  line: readonly DocumentJson[],
  place: number,
  whole: Proposal | null,
): string | null {
  const others = (node: DocumentJson | undefined) =>
    (node ? proposalsOn(node) : []).filter((each) => isAnothers(each, proposal));
  const under = others(line[place]).find(({ kind }) => kind === 'insertion');
  if (under && proposal.kind === 'deletion') return under.id;
  const beyond = new Set(others(neighbour(line, place, 1, proposal.id)).map(({ id }) => id));
  const around = others(neighbour(line, place, -1, proposal.id)).find(({ id }) => beyond.has(id));
  if (around) return around.id;
  return whole && isAnothers(whole, proposal) ? whole.id : null;
}

/** The words beside these that this suggestion did not bring. */
function neighbour(line: readonly DocumentJson[], place: number, step: 1 | -1, id: string) {
  let at = place + step;
  while (isBroughtBy(line[at], id)) at += step;
  return line[at];
}

function isBroughtBy(node: DocumentJson | undefined, id: string): boolean {
  if (!node) return false;
  return proposalsOn(node).some((each) => each.id === id && each.kind === 'insertion');
}

function isAnothers(one: Proposal, { id, person }: Proposal): boolean {
  return one.id !== id && one.person !== person;
}

/** The lines of a block: what stands in each of its paragraphs, or in itself. */
function linesOf(node: DocumentJson): DocumentJson[][] {
  const children = node.content ?? [];
  if (node.type === 'paragraph' || node.type === 'heading') return [children];
  return children.flatMap(linesOf);
}

function suggestionFrom({ proposal, first, brings, counters, ...words }: Gathered): Suggestion {
  const inserted = joined(words.inserted);
  const deleted = joined(words.deleted);
  const kind = brings
    ? 'block'
    : deleted === ''
      ? 'insert'
      : inserted === ''
        ? 'delete'
        : 'replace';
  const { id: blockId, label: blockLabel } = first;
  return { ...proposal, blockId, blockLabel, kind, inserted, deleted, counters };
}

/** Words of one block stand together, those of different blocks on lines of their own. */
function joined(words: readonly Words[]): string {
  return words.reduce((all, { block, text }, place) => {
    const before = words[place - 1];
    return all + (before && before.block !== block ? '\n' : '') + text;
  }, '');
}
