import type { DocumentJson } from '#shared/documents/document-json.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { countProposals, standingText } from '#shared/documents/standing-text.rules.ts';
import { compareTexts } from '#shared/revisions/compare.rules.ts';
import type { TextAt } from './text-at.ts';

/**
 * The difference of two texts as a page shows it. What is only proposed in either is left out and
 * counted: until it is settled it has changed nothing.
 */
export function comparison(from: TextAt, to: TextAt) {
  const later = blocksOf(standingText(to.content));
  const nodes = new Map(later.map(({ id, node }) => [id, node]));
  const blocks = compareTexts(blocksOf(standingText(from.content)), later).map((block) => ({
    ...block,
    // What is the same is shown as it is set, and what differs as words.
    node: block.change === 'unchanged' ? (nodes.get(block.id) ?? null) : null,
  }));
  return { from: shown(from), to: shown(to), blocks };
}

function shown({ content, ...point }: TextAt) {
  return { ...point, proposals: proposalsOf(content) };
}

function proposalsOf(content: DocumentJson) {
  const { suggestions, brackets } = countProposals(content);
  return suggestions + brackets === 0 ? null : { suggestions, brackets };
}
