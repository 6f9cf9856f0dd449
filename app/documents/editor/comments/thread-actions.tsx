import type { Editor } from '@tiptap/core';
import { changePassages } from './passages.ts';
import { showPassage } from './show-thread.ts';
import { type CommentThread, failureWords, useCommentActions } from './use-comments.ts';

type Props = {
  positionId: string;
  editor: Editor;
  thread: CommentThread;
  placed: boolean;
  /** Says what was done, aloud and below the list, and keeps the keyboard near. */
  say: (words: string) => void;
};

export function ThreadActions({ positionId, editor, thread, placed, say }: Props) {
  const { resolve, reopen } = useCommentActions();
  const { id: threadId, state } = thread;
  const failure = resolve.error ?? reopen.error;
  const settle = () => {
    const onSuccess = () => {
      changePassages(editor, { active: null });
      say('Resolved. The thread stands below, under Resolved.');
    };
    resolve.mutate({ threadId }, { onSuccess });
  };
  const open = () => reopen.mutate({ threadId }, { onSuccess: () => say('Reopened.') });
  const copy = () => void copyLink(linkTo(positionId, threadId)).then(say);
  return (
    <div className="thread__actions">
      {state === 'open' && thread.canResolve && (
        <button type="button" className="plain-button" onClick={settle}>
          Resolve
        </button>
      )}
      {state === 'resolved' && (
        <button type="button" className="plain-button" onClick={open}>
          Reopen
        </button>
      )}
      {placed && (
        <button type="button" className="plain-button" onClick={() => go(editor, threadId)}>
          Go to the words
        </button>
      )}
      <button type="button" className="plain-button" onClick={copy}>
        Copy link
      </button>
      {failure && (
        <p className="govuk-error-message" role="alert">
          {failureWords(failure)}
        </p>
      )}
    </div>
  );
}

function go(editor: Editor, threadId: string) {
  if (showPassage(editor, threadId)) editor.view.focus();
}

function linkTo(positionId: string, threadId: string): string {
  return `${globalThis.location.origin}/positions/${positionId}/draft#thread-${threadId}`;
}

/** A browser may forbid the clipboard; then the link is shown to be copied by hand. */
async function copyLink(link: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(link);
    return 'Link copied.';
  } catch {
    return `The link: ${link}`;
  }
}
