import { Fragment, type Mark, type Node } from '@tiptap/pm/model';
import { isOwnWords, isProposal } from './pending.rules.ts';
import { writeBlockProposal } from './proposal.rules.ts';
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
  const insertion = hand.suggests ? writeBlockProposal({ ...hand, id }) : null;
  const { type, attrs, content } = block;
  return type.create({ ...attrs, id: null, insertion }, dressedWords(content, hand, id));
}

function dressed(node: Node, hand: Hand, id: string): Node {
  if (!node.isText) return node.copy(dressedWords(node.content, hand, id));
  const marks = node.marks.filter((mark) => !isProposal(mark) || isOwnInsertion(mark, hand));
  const words = node.mark(marks);
  const { insertion } = node.type.schema.marks;
  if (!hand.suggests || !insertion || isOwnWords(words, hand.person)) return words;
  const { person, office } = hand;
  return words.mark(insertion.create({ id, person, office }).addToSet(marks));
}

function isOwnInsertion({ type, attrs }: Mark, { person }: Hand): boolean {
  return type.name === 'insertion' && attrs['person'] === person;
}
