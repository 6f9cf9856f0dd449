import type { Block } from './document-text.rules.ts';

export const WORDING_QUERY_MAX = 200;

/** One block of a version that was signed off. */
export type AgreedPassage = {
  versionId: string;
  blockId: string;
  text: string;
};

/** How a block names the agreed wording it was taken from, and back; null for what names none. */
export function sourceName({ versionId, blockId }: { versionId: string; blockId: string }): string {
  return `${versionId} ${blockId}`;
}

export function readSource(source: string): { versionId: string; blockId: string } | null {
  const [versionId, blockId, ...more] = source.split(' ');
  return versionId && blockId && more.length === 0 && UUID.test(versionId)
    ? { versionId, blockId }
    : null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What each block of a text says it was taken from, without repeats. */
export function sourcesOf(blocks: readonly Pick<Block, 'node'>[]): string[] {
  const named = blocks.flatMap(({ node }) => sourceOfBlock(node) ?? []);
  return [...new Set(named)];
}

export type Departure<Passage> = {
  blockId: string;
  label: string | null;
  text: string;
  passage: Passage;
};

/**
 * The blocks whose words are no longer those that were agreed. A block whose source this reader may
 * not see, or that is no agreed wording, is left out.
 */
export function departures<Passage extends AgreedPassage>(
  blocks: readonly Block[],
  passages: readonly Passage[],
): Departure<Passage>[] {
  const bySource = new Map(passages.map((passage) => [sourceName(passage), passage]));
  return blocks.flatMap(({ id, label, text, node }) => {
    const passage = bySource.get(sourceOfBlock(node) ?? '');
    const departs = passage !== undefined && passage.text.trim() !== text.trim();
    return departs ? [{ blockId: id, label, text, passage }] : [];
  });
}

function sourceOfBlock({ attrs }: Block['node']): string | null {
  const source = attrs?.['source'];
  return typeof source === 'string' && source !== '' ? source : null;
}
