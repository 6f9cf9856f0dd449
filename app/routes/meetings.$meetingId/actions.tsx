import { Form } from '@remix-run/react';
import { typedFields } from '#app/forms/typed-fields.ts';
import { ActionTable } from '#app/meetings/action-table.tsx';
import { type Failed, ofForm } from '#app/meetings/of-form.ts';
import { Button } from '#app/ui/button.tsx';
import { Select, TextArea, TextField } from '#app/ui/fields.tsx';
import type { Meeting, Papers } from './route.tsx';

/** What earlier meetings of this forum agreed and nobody has done yet. */
export function CarriedActions({ actions }: { actions: Papers['carried'] }) {
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="carried">
      <h2 id="carried">Carried from earlier meetings</h2>
      <ActionTable label="Actions carried from earlier meetings" actions={actions} />
    </section>
  );
}

type Props = { meeting: Meeting; papers: Papers; failed: Failed };

export function AgreedActions({ meeting, papers, failed }: Props) {
  const { agreed } = papers;
  return (
    <section id="actions" aria-labelledby="actions-heading">
      <h2 id="actions-heading">Actions agreed here</h2>
      {agreed.length === 0 ? (
        <p className="quiet">No action was agreed here so far.</p>
      ) : (
        <ActionTable label="Actions agreed at this meeting" actions={agreed} />
      )}
      {meeting.canKeep && meeting.state !== 'cancelled' && (
        <RecordAction key={agreed.length} meeting={meeting} failed={failed} />
      )}
    </section>
  );
}

function RecordAction({ meeting, failed }: { meeting: Meeting; failed: Failed }) {
  const mine = ofForm(failed, 'action');
  const field = typedFields(mine.errors, mine.typed);
  return (
    <details className="panel" open={mine.failed}>
      <summary>Record an action</summary>
      <Form method="post" noValidate>
        <input type="hidden" name="act" value="action" />
        <TextArea {...field('what')} label="What is to be done" rows={2} />
        <Select
          {...field('officeId')}
          label="Who does it"
          options={[
            { value: '', label: 'Secretariat' },
            ...meeting.offices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField {...field('dueOn')} label="Due (optional)" type="date" />
        <Button>Record the action</Button>
      </Form>
    </details>
  );
}
