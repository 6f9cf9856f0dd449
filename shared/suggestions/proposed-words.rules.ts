import { Fragment, type Mark, type Node } from '@tiptap/pm/model';
import { atomWith } from './laying-marks.rules.ts';
import { isOwnWords, isProposal, marksOf } from './pending.rules.ts';
import { writeProposal } from './proposal.rules.ts';
import type { Hand } from './taking-out.rules.ts';

/**
 * Words as this hand brings them in: proposed under `id`, or plainly. What somebody else proposes
 * where they are put is never taken over from the words around.
 */
export function dressedWords(words: Fragment, hand: Hand, id: string): Fragment {
  return Fragment.from(words.content.map((node) => dressed(node, hand, id)));
}

/** A whole block as this hand brings it in. Its lasting name is given to it afterwards. */
export function dressedBlock(block: Node, hand: Hand, id: string): Node {
  const insertion = hand.suggests ? writeProposal({ ...hand, id }) : null;
  const { type, attrs, content } = block;
  return type.create({ ...attrs, id: null, insertion }, dressedWords(content, hand, id));
}

function dressed(node: Node, hand: Hand, id: string): Node {
  if (!node.isInline) return node.copy(dressedWords(node.content, hand, id));
  const marks = marksOf(node).filter((mark) => !isProposal(mark) || isOwnInsertion(mark, hand));
  const { insertion } = node.type.schema.marks;
  const { person, office, suggests } = hand;
  const isOwn = isOwnWords(withMarks(node, marks), person);
  if (!suggests || !insertion || isOwn) return withMarks(node, marks);
  return withMarks(node, insertion.create({ id, person, office }).addToSet(marks));
}

function withMarks(node: Node, marks: readonly Mark[]): Node {
  return node.isText ? node.mark(marks) : atomWith(node, marks);
}

function isOwnInsertion({ type, attrs }: Mark, { person }: Hand): boolean {
  return type.name === 'insertion' && attrs['person'] === person;
}
