import { QUOTE_LENGTH } from '#shared/comments/comment-anchor.rules.ts';

/** What the text says of the comments on it, by their ids in the file. */
export type CommentsRead = {
  /** Those whose words are being read. */
  open: Set<string>;
  quotes: Map<string, string>;
  /** Those that stand in the paragraph that is being read. */
  here: string[];
  /** Concord's own names for them. */
  own: Map<string, string>;
};

export function noComments(): CommentsRead {
  return { open: new Set(), quotes: new Map(), here: [], own: new Map() };
}

/** A comment's sign in the text. Of what stands in one of Concord's own bookmarks, the first is meant. */
export function noteReference(comments: CommentsRead, id: string, named: string | undefined) {
  comments.open.delete(id);
  comments.here.push(id);
  if (named && ![...comments.own.values()].includes(named)) comments.own.set(id, named);
}

type Said = { comments: readonly string[] };

/** A paragraph's pieces, all of them under a comment that stands there and on no words. */
export function underComments<Piece extends Said>(
  { here, quotes }: CommentsRead,
  pieces: readonly Piece[],
): Piece[] {
  const onWords = new Set([...quotes.keys(), ...pieces.flatMap(({ comments }) => comments)]);
  const onNone = here.splice(0).filter((id) => !onWords.has(id));
  return pieces.map((piece) => ({ ...piece, comments: [...piece.comments, ...onNone] }));
}

/** Keeps the words each comment stands on, paragraphs divided. */
export function quotePieces(
  { quotes }: CommentsRead,
  pieces: readonly (Said & { words: string })[],
): void {
  for (const id of new Set(pieces.flatMap(({ comments }) => comments))) {
    const own = pieces.filter(({ comments }) => comments.includes(id));
    const before = quotes.get(id);
    const words = own.map((piece) => piece.words).join('');
    const quote = before === undefined ? words : `${before}\n${words}`;
    quotes.set(id, quote.slice(0, QUOTE_LENGTH));
  }
}
