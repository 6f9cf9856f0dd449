import type { Mark, Node } from '@tiptap/pm/model';
import { readBlockProposal } from './proposal.rules.ts';

/** Who edits, as what they propose names them. */
export type Author = { person: string; office: string | null };

/** A top-level block and where it stands. */
export type PlacedBlock = { block: Node; place: number };

export function isProposal({ type }: Mark): boolean {
  return type.name === 'insertion' || type.name === 'deletion';
}

/** Words that are there only because this person proposes them. */
export function isOwnWords({ marks }: Node, person: string): boolean {
  return marks.some((mark) => adds(mark) && mark.attrs['person'] === person);
}

/** Words that are there only because somebody else proposes them. */
export function isWordsOfAnother({ marks }: Node, person: string): boolean {
  return marks.some((mark) => adds(mark) && mark.attrs['person'] !== person);
}

/** Words this person has proposed to take out. */
export function isStruckBy({ marks }: Node, person: string): boolean {
  return marks.some(({ type, attrs }) => type.name === 'deletion' && attrs['person'] === person);
}

/** A block this person proposes, in which nobody else has a word yet: they may do with it as they like. */
export function isOwnBlock(block: Node, person: string): boolean {
  if (readBlockProposal(block.attrs['insertion'])?.person !== person) return false;
  return inlineNodesOf(block).every((node) => !node.isText || isWhollyOwn(node, person));
}

/** Own words on which nobody else has laid anything. */
export function isWhollyOwn(node: Node, person: string): boolean {
  const others = node.marks.some(
    (mark) => (isProposal(mark) || mark.type.name === 'wording') && mark.attrs['person'] !== person,
  );
  return isOwnWords(node, person) && !others;
}

/** Every top-level block of which at least a part lies in the stretch. */
export function blocksWithin(doc: Node, from: number, to: number): PlacedBlock[] {
  const found: PlacedBlock[] = [];
  doc.forEach((block, place) => {
    if (place < to && place + block.nodeSize > from) found.push({ block, place });
  });
  return found;
}

export function inlineNodesOf(block: Node): Node[] {
  const found: Node[] = [];
  block.descendants((node) => {
    if (node.isInline) found.push(node);
  });
  return found;
}

/**
 * The id of this person's proposal that the stretch touches: what they do beside or inside it goes on
 * with it, so that a sentence is one suggestion and not one for each key.
 */
export function idBeside(doc: Node, from: number, to: number, person: string): string | null {
  const beside = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter];
  for (const node of beside) {
    const own = node?.marks.find((mark) => isProposal(mark) && mark.attrs['person'] === person);
    if (own) return own.attrs['id'];
  }
  return null;
}

/** Insertions, and wordings other than the one that stood there before. */
function adds({ type, attrs }: Mark): boolean {
  return type.name === 'insertion' || (type.name === 'wording' && attrs['kind'] !== 'original');
}
