import { type BlockDifference, compareTexts } from '#shared/revisions/compare.rules.ts';
import type { DocumentJson } from './document-json.ts';
import { blocksOf } from './document-text.rules.ts';

/**
 * Why what somebody wrote is not in the text. `closed`: it was locked for sign-off, or they may no
 * longer write in it. `suggest_only`: it changes words where they may only suggest.
 * `older_program`: it was written by a page that knows less than the text holds. `withdrawn`: the text is no longer open to them. `signed_out`: nobody is signed in where
 * it was written.
 */
export type SetAsideReason =
  | 'closed'
  | 'suggest_only'
  | 'older_program'
  | 'withdrawn'
  | 'signed_out';

/** The blocks in which what was written differs from the text as the server has it. */
export function writtenBlocks(text: DocumentJson, written: DocumentJson): BlockDifference[] {
  return compareTexts(blocksOf(text), blocksOf(written)).filter(
    ({ change }) => change !== 'unchanged',
  );
}

/** A block as it was written: without what it replaced, and empty where it was taken out. */
export function wordsWritten({ parts }: Pick<BlockDifference, 'parts'>): string {
  return parts
    .filter(({ op }) => op !== 'removed')
    .map(({ text }) => text)
    .join('');
}

/** What was written as a Markdown text to keep or paste, block by block under its name. */
export function setAsideMarkdown(
  { title, at, blocks }: { title: string; at: string; blocks: readonly BlockDifference[] },
  nameOf: (block: BlockDifference) => string,
): string {
  const parts = blocks.map(
    (block) => `## ${nameOf(block)}\n\n${wordsWritten(block) || '(removed)'}\n`,
  );
  return [
    `# ${title}: not in the text\n`,
    `Written on this device, set aside ${at}.\n`,
    ...parts,
  ].join('\n');
}
