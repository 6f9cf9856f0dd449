import { type FormEvent, useState } from 'react';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { type CommentPart, commentParts, mentionsIn } from '#shared/comments/comment-text.rules.ts';
import { importedBy } from '#shared/word-files/imported-comments.rules.ts';
import { CommentField } from './comment-field.tsx';
import {
  type CommentShown,
  failureWords,
  useCommentActions,
  useMentionable,
} from './use-comments.ts';
import { useKeptWords } from './use-kept-words.ts';

type Props = { positionId: string; privateTo: string | null; comment: CommentShown };

/** One comment: who said it, for which office, when, and what. Its writer may change it. */
export function CommentItem({ positionId, privateTo, comment }: Props) {
  const [editing, setEditing] = useState(false);
  const { name, importedAuthor, body, mentions, earlier, canEdit } = comment;
  return (
    <li className="comment">
      <p className="comment__by">
        <strong>{importedAuthor ? importedBy(importedAuthor) : name}</strong>
        <span className="quiet">{importedAuthor ? broughtIn(comment) : saidWhen(comment)}</span>
      </p>
      {editing ? (
        <EditForm {...{ positionId, privateTo, comment }} onClose={() => setEditing(false)} />
      ) : (
        <>
          <CommentBody body={body} mentions={mentions} />
          {earlier.length > 0 && <EarlierWordings earlier={earlier} />}
          {canEdit && (
            <button type="button" className="plain-button" onClick={() => setEditing(true)}>
              Edit<span className="govuk-visually-hidden"> your comment</span>
            </button>
          )}
        </>
      )}
    </li>
  );
}

/** What it said before, for whoever can read what it says now. */
function EarlierWordings({ earlier }: Pick<CommentShown, 'earlier'>) {
  return (
    <details className="comment__earlier">
      <summary>Edited, {earlier.length} earlier</summary>
      <ol>
        {earlier.map(({ body, writtenAt }) => (
          <li key={`${writtenAt.getTime()} ${body}`}>
            <span className="quiet">{momentWords(writtenAt)}</span>
            <CommentBody body={body} mentions={[]} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function saidWhen({ name, officeName, writtenAt }: CommentShown): string {
  const office = officeName ?? 'Secretariat';
  return `${name.includes(office) ? '' : ` ${office},`} ${momentWords(writtenAt)}`;
}

/** A file says when it was said, if anything does, and the record who brought it in. */
function broughtIn({ name, importedAt, writtenAt }: CommentShown): string {
  const said = importedAt ? ` ${momentWords(importedAt)},` : '';
  return `${said} brought in by ${name} on ${momentWords(writtenAt)}`;
}

function CommentBody({ body, mentions }: { body: string; mentions: readonly string[] }) {
  return (
    <p className="comment__body">
      {commentParts(body, mentions).map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are made anew whenever the words change
        <Part key={place} part={part} />
      ))}
    </p>
  );
}

function Part({ part }: { part: CommentPart }) {
  if (part.kind === 'words') return <>{part.words}</>;
  if (part.kind === 'mention') return <strong>{part.words}</strong>;
  return (
    <a href={part.href} rel="noopener noreferrer nofollow">
      {part.words}
    </a>
  );
}

function EditForm({ positionId, privateTo, comment, onClose }: Props & { onClose: () => void }) {
  const { words, keep, forget } = useKeptWords(`edit ${comment.id}`, comment.body);
  const choices = useMentionable(positionId, privateTo);
  const { edit } = useCommentActions();
  const close = () => {
    forget();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const mentions = mentionsIn(words, choices);
    edit.mutate({ commentId: comment.id, body: words, mentions }, { onSuccess: close });
  };
  return (
    <form className="comment-form" onSubmit={submit}>
      <CommentField
        label="Your comment"
        words={words}
        onChange={keep}
        choices={choices}
        focused
        error={edit.error ? failureWords(edit.error) : undefined}
      />
      <div className="comment-form__ends">
        <button type="submit" className="govuk-button" disabled={edit.isPending}>
          Save
        </button>
        <button type="button" className="plain-button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}
