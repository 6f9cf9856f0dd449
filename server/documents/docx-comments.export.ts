import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  TextRun,
  type XmlComponent,
} from 'docx';

/** A thread that everyone of the coalition sees, in the order it was said. */
export type SharedThread = {
  blockId: string;
  quote: string;
  comments: { author: string; at: Date; text: string }[];
};

type Placed = { blockId: string | null; ids: number[] };

/** Threads as Word's comments, replies under the first; each stands at its block. */
export function wordComments(threads: readonly SharedThread[], blockIds: ReadonlySet<unknown>) {
  const comments: ICommentOptions[] = [];
  const placed: Placed[] = threads.map(({ blockId, quote, comments: said }) => {
    const first = comments.length;
    said.forEach(({ author, at, text }, place) => {
      const words = place === 0 ? `On “${quote}”: ${text}` : text;
      comments.push({
        id: comments.length,
        author,
        date: at,
        children: words.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
        ...(place > 0 && { parentId: first }),
      });
    });
    const ids = said.map((_, place) => first + place);
    return { blockId: blockIds.has(blockId) ? blockId : null, ids };
  });
  return { comments, around: surrounding(placed) };
}

/** Puts each thread round its block's first paragraph, once. */
function surrounding(placed: readonly Placed[]) {
  return (blockId: unknown, children: XmlComponent[]): XmlComponent[] => {
    if (blockId === undefined) return children;
    const ids = placed.flatMap((thread) => (thread.blockId === blockId ? thread.ids : []));
    return [
      ...ids.map((id) => new CommentRangeStart(id)),
      ...children,
      ...ids.flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ]),
    ];
  };
}
