import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import { isHollow, removeHollow } from '#shared/documents/hollow-block.rules.ts';
import { readWordingMark, type WordingMark } from './alternative.rules.ts';

export type Choice = { alternativeId: string; wordingId: string };

/**
 * Leaves of one passage the chosen wording, without its brackets, and nothing where the choice is
 * to delete. Works on the pieces themselves, so that what somebody types beside them, or into them
 * unseen, stays in the text. Does nothing where the passage or the wording is gone.
 */
export function settleAlternative(doc: Y.Doc, choice: Choice): void {
  doc.transact(() => {
    for (const line of linesOf(doc.getXmlFragment(TEXT_FRAGMENT))) {
      const settled = settleLine(line, choice);
      if (settled && isHollow(line)) removeHollow(line);
    }
  });
}

/** Elements that hold words, in order. */
function linesOf(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().flatMap((node) => {
    if (!(node instanceof Y.XmlElement)) return [];
    const holdsWords = node.toArray().some((child) => child instanceof Y.XmlText);
    return holdsWords ? [node] : linesOf(node);
  });
}

/** Words with one set of marks, or what stands among words and carries none, such as a line break. */
type Piece = { mark: WordingMark | null; settle: (chosen: boolean) => void; isWords: boolean };

function settleLine(line: Y.XmlElement, { alternativeId, wordingId }: Choice): boolean {
  const own = withInner(piecesOf(line)).filter(({ mark }) => mark?.alternative === alternativeId);
  // From the last to the first, so that places further up stay true.
  for (const { mark, settle } of own.toReversed()) {
    settle(mark?.id === wordingId && mark.kind !== 'delete');
  }
  return own.length > 0;
}

function piecesOf(line: Y.XmlElement): Piece[] {
  return line.toArray().flatMap((child, place): Piece[] => {
    if (child instanceof Y.XmlText) return wordsOf(child);
    const settle = (chosen: boolean) => {
      if (!chosen) line.delete(place, 1);
    };
    return [{ mark: null, settle, isWords: false }];
  });
}

type Delta = { insert: string; attributes?: { wording?: Record<string, unknown> } }[];

function wordsOf(text: Y.XmlText): Piece[] {
  let end = 0;
  return (text.toDelta() as Delta).map(({ insert, attributes }) => {
    const at = end;
    end += insert.length;
    const settle = (chosen: boolean) => {
      if (chosen) text.format(at, insert.length, { wording: null });
      else text.delete(at, insert.length);
    };
    const mark = attributes?.wording ? readWordingMark(attributes.wording) : null;
    return { mark, settle, isWords: true };
  });
}

/** What carries no marks belongs to the wording whose words stand on both its sides. */
function withInner(pieces: Piece[]): Piece[] {
  return pieces.map((piece, place) => {
    if (piece.isWords) return piece;
    const before = pieces.slice(0, place).findLast(({ isWords }) => isWords)?.mark;
    const after = pieces.slice(place + 1).find(({ isWords }) => isWords)?.mark;
    return before && before.id === after?.id ? { ...piece, mark: before } : piece;
  });
}
