import { wordingMarkOf } from '#shared/alternatives/alternative.rules.ts';
import { proposalsOn } from '#shared/suggestions/atom-proposal.rules.ts';
import type { DocumentJson } from './document-json.ts';
import { type Block, blocksOf } from './document-text.rules.ts';
import { plainText } from './plain-text.rules.ts';

/** A block as an outline names it; `text` is its first line. */
export type OutlineItem = Pick<Block, 'id' | 'kind' | 'label' | 'text'>;

/**
 * Every block of a draft in a line: without what is struck, and of what is not agreed only the words
 * that stood there.
 */
export function outlineOf(text: DocumentJson): OutlineItem[] {
  return blocksOf(text).map(({ id, kind, label, node, text: all }) => {
    const line = firstLine(plainText(asRead(node)));
    return { id, kind, label, text: line || (firstLine(all) ? 'Struck' : 'Empty') };
  });
}

function asRead(node: DocumentJson): DocumentJson {
  if (!node.content) return node;
  return { ...node, content: node.content.filter(isRead).map(asRead) };
}

function isRead(node: DocumentJson): boolean {
  const wording = wordingMarkOf(node);
  const isStruck = proposalsOn(node).some(({ kind }) => kind === 'deletion');
  return !isStruck && (wording === null || wording.kind === 'original');
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
