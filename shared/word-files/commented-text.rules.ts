import type { DocumentJson } from '#shared/documents/document-json.ts';
import { isLine, sizeOf } from './line.rules.ts';

/** Comments by their numbers in the file, and where their passage stands as the editor counts. */
export type Commented = { comments: readonly number[]; from: number; to: number };

/** Stands in a line where comments begin or end. It says nothing and is no word of the text. */
export type CommentSign = { comments: readonly number[]; ends: boolean };

type Placed = CommentSign & { at: number };

/** A text with a sign where each passage begins and where it ends. */
export function withCommentSigns(text: DocumentJson, passages: readonly Commented[]): DocumentJson {
  const signs = passages.flatMap(({ comments, from, to }): Placed[] => [
    { comments, ends: false, at: from },
    { comments, ends: true, at: to },
  ]);
  // A text itself has no beginning that would count.
  return signs.length === 0 ? text : signed(text, -1, signs);
}

/** The comments that begin or end at a node; null for every word of the text. */
export function commentSignOf({ marks = [] }: DocumentJson): CommentSign | null {
  const attrs = marks.find(({ type }) => type === SIGN)?.attrs;
  return attrs ? (attrs as CommentSign) : null;
}

const SIGN = 'comment_sign';

function signed(node: DocumentJson, place: number, signs: readonly Placed[]): DocumentJson {
  if (!node.content) return node;
  const inLine = isLine(node);
  let at = place + 1;
  const content = node.content.flatMap((child) => {
    const start = at;
    at += sizeOf(child);
    return inLine ? cut(child, start, signs) : [signed(child, start, signs)];
  });
  const last = inLine ? signs.filter((sign) => sign.at === at).map(signNode) : [];
  return { ...node, content: [...content, ...last] };
}

/** What stands in a line from `start`, cut where signs go, those at its beginning before it. */
function cut(node: DocumentJson, start: number, signs: readonly Placed[]): DocumentJson[] {
  const inside = signs
    .filter(({ at }) => at >= start && at < start + sizeOf(node))
    .toSorted((a, b) => a.at - b.at);
  if (inside.length === 0 || node.text === undefined) return [...inside.map(signNode), node];
  const { text } = node;
  const places = inside.map(({ at }) => wholeLetter(text, at - start));
  const pieces = [0, ...places].map((place, nth) => text.slice(place, places[nth]));
  return pieces.flatMap((words, nth) => {
    const sign = inside[nth];
    return [...(words ? [{ ...node, text: words }] : []), ...(sign ? [signNode(sign)] : [])];
  });
}

function signNode({ comments, ends }: Placed): DocumentJson {
  return { type: 'text', text: '', marks: [{ type: SIGN, attrs: { comments, ends } }] };
}

/** Some letters are two long, and nothing goes between their halves. */
function wholeLetter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}
