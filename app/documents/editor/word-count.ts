import type { Node } from '@tiptap/pm/model';
import { countWords } from '#shared/documents/count-words.rules.ts';

/** A block that has not changed is the same node, and is counted once. */
const COUNTS = new WeakMap<Node, number>();

/** The words of a text as it would stand if all that is proposed were accepted; notes not counted. */
export function wordsOfText(doc: Node): number {
  let sum = 0;
  doc.forEach((block) => {
    const count = COUNTS.get(block) ?? countWords(standing(block, 0, block.content.size));
    COUNTS.set(block, count);
    sum += count;
  });
  return sum;
}

export function wordsBetween(doc: Node, from: number, to: number): number {
  return countWords(standing(doc, from, to));
}

function standing(node: Node, from: number, to: number): string {
  let text = '';
  node.nodesBetween(from, to, (inner, place) => {
    if (inner.isBlock) text += '\n';
    else if (inner.isText && stands(inner)) {
      text += inner.text?.slice(Math.max(0, from - place), Math.max(0, to - place)) ?? '';
    } else if (inner.type.name === 'hardBreak') text += '\n';
  });
  return text;
}

/** Of several wordings in brackets only the original counts, as long as nothing is settled. */
function stands({ marks }: Node): boolean {
  return marks.every(
    ({ type, attrs }) =>
      type.name !== 'deletion' && (type.name !== 'wording' || attrs['kind'] === 'original'),
  );
}
