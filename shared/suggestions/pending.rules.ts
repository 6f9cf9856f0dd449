import type { Mark, Node } from '@tiptap/pm/model';
import { marksOn } from './atom-proposal.rules.ts';
import { readProposal } from './proposal.rules.ts';

/** Who edits, as what they propose names them. */
export type Author = { person: string; office: string | null };

/** A top-level block and where it stands. */
export type PlacedBlock = { block: Node; place: number };

export function isProposal({ type }: Mark): boolean {
  return type.name === 'insertion' || type.name === 'deletion';
}

/** The marks on a node; those a footnote or a line break only names in its attributes among them. */
export function marksOf(node: Node): readonly Mark[] {
  const { attrs, marks, type } = node;
  if (node.isText || !node.isInline) return marks;
  const named = marksOn({ type: type.name, attrs });
  return [...marks, ...named.map((mark) => type.schema.mark(mark.type, mark.attrs))];
}

/** Words that are there only because this person proposes them. */
export function isOwnWords(node: Node, person: string): boolean {
  return marksOf(node).some((mark) => adds(mark) && mark.attrs['person'] === person);
}

/** Words that are there only because somebody else proposes them. */
export function isWordsOfAnother(node: Node, person: string): boolean {
  return marksOf(node).some((mark) => adds(mark) && mark.attrs['person'] !== person);
}

/** Words this person has proposed to take out. */
export function isStruckBy(node: Node, person: string): boolean {
  return marksOf(node).some(
    ({ type, attrs }) => type.name === 'deletion' && attrs['person'] === person,
  );
}

/** A block this person proposes, in which nobody else has a word yet: they may do with it as they like. */
export function isOwnBlock(block: Node, person: string): boolean {
  if (readProposal(block.attrs['insertion'])?.person !== person) return false;
  return inlineNodesOf(block).every((node) => isUnmarkedAtom(node) || isWhollyOwn(node, person));
}

/** As whole blocks brought them in before they could be proposed by themselves. */
function isUnmarkedAtom(node: Node): boolean {
  return !node.isText && marksOf(node).length === 0;
}

/** Own words on which nobody else has laid anything. */
export function isWhollyOwn(node: Node, person: string): boolean {
  const others = marksOf(node).some(
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
    const marks = node ? marksOf(node) : [];
    const own = marks.find((mark) => isProposal(mark) && mark.attrs['person'] === person);
    if (own) return own.attrs['id'];
  }
  return null;
}

/** What stands for a footnote or a line break when words are compared. */
export function leafWords({ type, attrs }: Node): string {
  return `<${type.name} ${attrs['text'] ?? ''}>`;
}

/** Insertions, and wordings other than the one that stood there before. */
function adds({ type, attrs }: Mark): boolean {
  return type.name === 'insertion' || (type.name === 'wording' && attrs['kind'] !== 'original');
}
