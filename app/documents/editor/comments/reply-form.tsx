import type { FormEvent } from 'react';
import { mentionsIn } from '#shared/comments/comment-text.rules.ts';
import { CommentField } from './comment-field.tsx';
import { failureWords, useCommentActions, useMentionable } from './use-comments.ts';
import { useKeptWords } from './use-kept-words.ts';

type Props = { positionId: string; threadId: string; privateTo: string | null };

export function ReplyForm({ positionId, threadId, privateTo }: Props) {
  const { words, keep, forget } = useKeptWords(threadId);
  const choices = useMentionable(positionId, privateTo);
  const { reply } = useCommentActions();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const mentions = mentionsIn(words, choices);
    reply.mutate({ threadId, body: words, mentions }, { onSuccess: forget });
  };
  return (
    <form className="comment-form" onSubmit={submit}>
      <CommentField
        label="Reply"
        words={words}
        onChange={keep}
        choices={choices}
        error={reply.error ? failureWords(reply.error) : undefined}
      />
      <button
        type="submit"
        className="govuk-button govuk-button--secondary"
        disabled={reply.isPending}
      >
        Reply
      </button>
    </form>
  );
}
