import type { DocumentJson } from '#shared/documents/document-json.ts';
import { linesOf } from './line.rules.ts';

/** Words of one line, by places as lines count them. */
export type Stretch = { line: number; from: number; to: number };

/** What a comment of a file stands on, in the first block that holds any of it. */
export type WordPassage = { block: string; stretches: Stretch[] };

const COMMENT = 'comment';

/** Where the comments of a text stand, by their ids in the file. */
export function passagesIn(blocks: readonly DocumentJson[]): Map<string, WordPassage> {
  const passages = new Map<string, WordPassage>();
  for (const block of blocks) {
    const id = String(block.attrs?.['id']);
    for (const [comment, stretches] of stretchesIn(block)) {
      if (!passages.has(comment)) passages.set(comment, { block: id, stretches });
    }
  }
  return passages;
}

function stretchesIn(block: DocumentJson): Map<string, Stretch[]> {
  const found = new Map<string, Stretch[]>();
  linesOf(block).forEach(({ runs }, line) => {
    for (const { at, length, marks } of runs) {
      for (const comment of marks.flatMap(commentOf)) add(found, comment, { line, at, length });
    }
  });
  return found;
}

type Found = { line: number; at: number; length: number };

/** What stands between two parts of one passage belongs to it, whatever it is. */
function add(found: Map<string, Stretch[]>, comment: string, { line, at, length }: Found): void {
  const stretches = found.get(comment) ?? [];
  const last = stretches.at(-1);
  if (last?.line === line) last.to = at + length;
  else stretches.push({ line, from: at, to: at + length });
  found.set(comment, stretches);
}

function commentOf({ type, attrs }: NonNullable<DocumentJson['marks']>[number]): string[] {
  return type === COMMENT ? [String(attrs?.['id'])] : [];
}

/** The text without what its comments stand on. */
export function withoutComments(node: DocumentJson): DocumentJson {
  return {
    ...node,
    ...(node.marks && { marks: node.marks.filter(({ type }) => type !== COMMENT) }),
    ...(node.content && { content: node.content.map(withoutComments) }),
  };
}
