import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { SharedThread } from '#server/comments/shared-threads.ts';
import { bookmarked } from '#server/letters/docx-inlines.export.ts';
import type { Passage } from '#shared/comments/comment-anchor.rules.ts';
import { clean } from '#shared/letters/printed-letter.rules.ts';
import type { Commented, CommentSign } from '#shared/word-files/commented-text.rules.ts';
import { onDeletedText } from '#shared/word-files/imported-comments.rules.ts';
import { bookmarkName } from '#shared/word-files/word-marks.rules.ts';

/** A thread, and where its passage stands in the text that goes out; null when that is gone. */
export type PlacedThread = SharedThread & { passage: Passage | null };

/**
 * The library writes replies, and which threads are resolved, only where something replies. A parent
 * that is no comment makes it do so, and makes no reply.
 */
const NO_PARENT = -1;

/** Threads as Word's comments, replies under the first, each under a number of its own in the file. */
export function wordComments(threads: readonly PlacedThread[]) {
  const comments: ICommentOptions[] = [];
  const names: string[] = [];
  const passages: Commented[] = [];
  const lost: number[] = [];
  for (const thread of threads) {
    const first = comments.length;
    const numbers = thread.comments.map((_, place) => first + place);
    comments.push(...commentsOf(thread, first));
    names.push(...thread.comments.map(({ id }) => id));
    if (thread.passage) passages.push({ comments: numbers, ...thread.passage });
    else lost.push(...numbers);
  }
  const commented = ({ comments: numbers, ends }: CommentSign) =>
    ends ? endsOf(numbers, names) : numbers.map((number) => new CommentRangeStart(number));
  return { comments, passages, lost, commented };
}

function commentsOf(thread: PlacedThread, first: number): ICommentOptions[] {
  return thread.comments.map(({ author, at, text }, place) => {
    const words = place === 0 && !thread.passage ? `${onDeletedText(thread)}\n${text}` : text;
    return {
      id: first + place,
      author,
      date: at,
      children: words.split('\n').map((line) => new Paragraph(clean(line))),
      parentId: place > 0 ? first : NO_PARENT,
      resolved: thread.resolved,
    };
  });
}

/** Each comment's reference bears Concord's own name for it, so that it is known when it comes back. */
function endsOf(numbers: readonly number[], names: readonly string[]): ParagraphChild[] {
  return numbers.flatMap((number) => {
    const reference = new TextRun({ children: [new CommentReference(number)] });
    const name = bookmarkName('comment', names[number], number);
    return [new CommentRangeEnd(number), ...(name ? bookmarked(name, [reference]) : [reference])];
  });
}
