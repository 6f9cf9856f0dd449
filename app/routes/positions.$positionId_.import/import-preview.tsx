import { Form, Link } from '@remix-run/react';
import { DocumentText } from '#app/documents/document-text.tsx';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ListedNotCarried } from '#shared/word-files/word-file.state.ts';
import { type ComingComment, CommentsComingIn } from './comments-coming-in.tsx';
import { notCarriedWords } from './not-carried-words.ts';

export type Preview = {
  mode: 'text' | 'changes';
  counts: { changed: number; added: number; struck: number; same: number; moved: number };
  after: { type: string };
  authors: { author: string; count: number }[];
  wordsInBrackets: number;
  notCarried: ListedNotCarried[];
  comments: ComingComment[];
};

type Props = { positionId: string; preview: Preview; file: string };

/** What a file would do to the draft, in full, and the button that does it. */
export function ImportPreview({ positionId, preview, file }: Props) {
  const { mode, after, counts, comments } = preview;
  const nothing = counts.changed + counts.added + counts.struck + comments.length === 0;
  if (nothing) {
    return (
      <>
        <Notice title="The file says what the draft says">There is nothing to bring in.</Notice>
        <StaysBehind preview={preview} />
      </>
    );
  }
  return (
    <>
      <Notice title={TITLES[mode]}>{INTRODUCTIONS[mode]}</Notice>
      <ComesIn preview={preview} />
      <CommentsComingIn comments={comments} />
      <StaysBehind preview={preview} />
      <Form method="post" encType="multipart/form-data">
        <input type="hidden" name="kept" value={file} />
        <input type="hidden" name="mode" value={mode} />
        <div className="govuk-button-group">
          <Button name="step" value="bring-in">
            Bring it in
          </Button>
          <Link to={`/positions/${positionId}/draft`}>Leave the draft as it is</Link>
        </div>
      </Form>
      <section className="import-after" aria-labelledby="after-heading">
        <h2 id="after-heading">The draft as it would be</h2>
        <div className="page-of-record">
          <DocumentText document={after} />
        </div>
      </section>
    </>
  );
}

const TITLES = {
  text: 'The draft is empty, so the file becomes its text',
  changes: 'The draft has a text, so the file’s differences become suggestions',
};

const INTRODUCTIONS = {
  text: 'Changes that Word tracked come in as suggestions, for the drafters to accept or reject.',
  changes:
    'Nothing is overwritten. What the file says differently is suggested in your name, what others tracked in it under theirs, and each can be accepted or rejected.',
};

function ComesIn({ preview: { mode, counts, authors } }: Pick<Props, 'preview'>) {
  const lines = mode === 'text' ? [`${blocks(counts.added)} of text`] : changesIn(counts);
  return (
    <section aria-labelledby="comes-in-heading">
      <h2 id="comes-in-heading">What comes in</h2>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {authors.map(({ author, count }) => (
          <li key={author}>
            {count === 1 ? '1 tracked change' : `${count} tracked changes`} by {author}, as
            suggestions marked “Imported: {author}”
          </li>
        ))}
      </ul>
    </section>
  );
}

function changesIn({ changed, added, struck, same }: Preview['counts']): string[] {
  const lines = [
    changed > 0 && `Suggested changes in ${blocks(changed)}`,
    added > 0 && `${blocks(added)} suggested as new`,
    struck > 0 && `${blocks(struck)} suggested to go, as the file does not have them`,
    same > 0 && `${blocks(same)} the same in both`,
  ];
  return lines.filter((line) => line !== false);
}

function blocks(count: number): string {
  return count === 1 ? '1 clause or other block' : `${count} clauses or other blocks`;
}

function StaysBehind({ preview }: Pick<Props, 'preview'>) {
  const { notCarried, wordsInBrackets, counts } = preview;
  const lines = [
    ...notCarried.map(notCarriedWords),
    ...(wordsInBrackets > 0
      ? ['Alternatives in brackets: they come in as words, since they stand in another draft']
      : []),
    ...(counts.moved > 0
      ? ['A new order of clauses: move them in the draft, where they keep what was said about them']
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="stays-heading">
      <h2 id="stays-heading">What does not come in</h2>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
