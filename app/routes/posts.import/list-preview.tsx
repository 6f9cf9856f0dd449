import { Form, Link } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { ChangeTable } from './change-table.tsx';
import { NotTaken } from './not-taken.tsx';
import type { Preview } from './route.tsx';

type Props = { preview: Preview; kept: readonly string[]; asOf: string };

/** Exactly what would change, then what is left alone, and only then the way on. */
export function ListPreview({ preview, kept, asOf }: Props) {
  const { added, ended, confirmed, unchanged, otherPosts } = preview;
  return (
    <section aria-labelledby="preview-heading">
      <h2 id="preview-heading">What this list does</h2>
      <p>
        {added.length} new, {ended.length} ended, {confirmed.length} confirmed as still in post,{' '}
        {unchanged} unchanged, {preview.conflicts.length} where the record says otherwise,{' '}
        {preview.unread.length} not readable.{' '}
        {otherPosts === 1 ? '1 line is' : `${otherPosts} lines are`} about posts that are not on
        record here.
      </p>
      <ChangeTable caption="New holders" rows={added} />
      <ChangeTable caption="Tenures that end" rows={ended} />
      <ChangeTable caption="Confirmed as still in post" rows={confirmed} />
      <NotTaken preview={preview} />
      {preview.changes ? (
        <Form method="post" encType="multipart/form-data" className="govuk-button-group">
          {kept.map((file) => (
            <input type="hidden" name="kept" value={file} key={file} />
          ))}
          <input type="hidden" name="asOf" value={asOf} />
          <input type="hidden" name="seen" value={preview.seen} />
          <Button name="step" value="bring-in">
            Bring it in
          </Button>
          <Link to="/posts">Leave everything as it is</Link>
        </Form>
      ) : (
        <Notice title="Nothing would change">
          What the list says of these posts is on record already, or the record says otherwise.
        </Notice>
      )}
    </section>
  );
}
