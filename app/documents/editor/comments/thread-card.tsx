import type { Editor } from '@tiptap/core';
import { CommentItem } from './comment-item.tsx';
import { changePassages } from './passages.ts';
import { ReplyForm } from './reply-form.tsx';
import { showPassage, threadElementId } from './show-thread.ts';
import { ThreadActions } from './thread-actions.tsx';
import type { CommentThread } from './use-comments.ts';

type Props = {
  positionId: string;
  editor: Editor;
  thread: CommentThread;
  active: boolean;
  /** Whether its passage is still in the text. */
  placed: boolean;
  say: (words: string) => void;
};

/** One thread: folded to its first comment, or open with all of them and what can be done. */
export function ThreadCard({ positionId, editor, thread, active, placed, say }: Props) {
  const { id, privateTo, anchor, comments } = thread;
  const toggle = () => {
    changePassages(editor, { active: active ? null : id });
    if (!active) showPassage(editor, id);
  };
  const kinds = [privateTo !== null && 'thread--private', active && 'thread--active'];
  return (
    <li
      className={['thread', ...kinds].filter(Boolean).join(' ')}
      id={threadElementId(id)}
      tabIndex={-1}
      aria-label={`Thread on “${anchor.quote}”`}
    >
      {privateTo !== null && <p className="private-words">Private to {thread.privateToName}</p>}
      {!placed && <p className="thread__lost">On deleted text</p>}
      <button type="button" className="thread__quote" aria-expanded={active} onClick={toggle}>
        “{anchor.quote}”
      </button>
      <ul className="thread__comments">
        {(active ? comments : comments.slice(0, 1)).map((comment) => (
          <CommentItem key={comment.id} {...{ positionId, privateTo, comment }} />
        ))}
      </ul>
      {!active && <p className="quiet">{repliesWords(comments.length - 1)}</p>}
      {thread.resolvedBy && <p className="quiet">Resolved by {thread.resolvedBy}</p>}
      {active && thread.state === 'open' && (
        <ReplyForm {...{ positionId, privateTo }} threadId={id} />
      )}
      {active && <ThreadActions {...{ positionId, editor, thread, placed, say }} />}
    </li>
  );
}

function repliesWords(count: number): string | null {
  if (count <= 0) return null;
  return count === 1 ? '1 reply' : `${count} replies`;
}
