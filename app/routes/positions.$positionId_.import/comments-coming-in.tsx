export type ComingComment = {
  author: string;
  text: string;
  quote: string;
  is: 'thread' | 'lost' | 'reply';
};

/** Every comment that becomes a thread or a reply beside the draft, whose it is, and what it says. */
export function CommentsComingIn({ comments }: { comments: readonly ComingComment[] }) {
  if (comments.length === 0) return null;
  const byAuthor = Map.groupBy(comments, ({ author }) => author);
  return (
    <section aria-labelledby="comments-heading">
      <h2 id="comments-heading">Comments that come in</h2>
      <ul className="govuk-list govuk-list--bullet">
        {[...byAuthor].map(([author, each]) => (
          <li key={author}>
            {countOf(each)} by {author}, marked “Imported: {author}”, for everyone in the coalition
            to see
          </li>
        ))}
      </ul>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">What they say</span>
        </summary>
        <div className="govuk-details__text">
          <ul className="govuk-list govuk-list--bullet">
            {comments.map(({ author, text, quote, is }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a preview never changes
              <li key={place}>
                {author}
                {WHERE[is](quote)}: {text}
              </li>
            ))}
          </ul>
        </div>
      </details>
    </section>
  );
}

const WHERE: Record<ComingComment['is'], (quote: string) => string> = {
  thread: (quote) => ` on “${quote.trim()}”`,
  lost: (quote) => (quote ? `, on words that are not in the text, “${quote}”` : ', on no words'),
  reply: () => ', in reply',
};

function countOf(comments: readonly ComingComment[]): string {
  const replies = comments.filter(({ is }) => is === 'reply').length;
  const threads = comments.length - replies;
  const words = [
    threads > 0 && (threads === 1 ? '1 comment' : `${threads} comments`),
    replies > 0 && (replies === 1 ? '1 reply' : `${replies} replies`),
  ];
  return words.filter(Boolean).join(' and ');
}
