import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/fields.tsx';
import { type ListedRevision, RevisionTable } from './revision-table.tsx';

type Props = {
  positionId: string;
  revisions: readonly ListedRevision[];
  canName: boolean;
  typedName: string | undefined;
  error: string | undefined;
};

/** The points kept of the draft, and the form that keeps one more. */
export function Revisions({ positionId, revisions, canName, typedName, error }: Props) {
  return (
    <section aria-labelledby="revisions-heading">
      <h2 id="revisions-heading">Revisions of the draft</h2>
      <p>
        A revision is the draft as it stood at one point. Anyone who may write can name one; Concord
        keeps others by itself when the draft comes to rest and before anything replaces it.
      </p>
      {revisions.length > 0 && <RevisionTable positionId={positionId} revisions={revisions} />}
      {canName && (
        <Form method="post" className="panel name-revision">
          <TextField
            name="name"
            label="Name this point"
            hint="For example: Before the rail talks. It keeps the live text as it stands now."
            defaultValue={typedName}
            error={error}
            maxLength={80}
          />
          <Button variant="secondary" name="intent" value="name">
            Keep it
          </Button>
        </Form>
      )}
    </section>
  );
}
