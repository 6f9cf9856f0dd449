import { Form } from '@remix-run/react';
import { typedFields } from '#app/forms/typed-fields.ts';
import { type Failed, ofForm } from '#app/meetings/of-form.ts';
import { Button } from '#app/ui/button.tsx';
import { Select, TextField } from '#app/ui/fields.tsx';
import type { Meeting } from './route.tsx';

type Props = { meeting: Meeting; failed: Failed };
type Choosing = { offices: Meeting['offices']; failed: Failed };

/** Whom else to invite, and whom to strike off. Their people are told by mail at once. */
export function Invitations({ meeting: { offices, invitable }, failed }: Props) {
  if (!invitable) return null;
  const open = ofForm(failed, 'invite').failed || ofForm(failed, 'strikeOff').failed;
  return (
    <details className="panel" open={open}>
      <summary>Invite an office, or strike one off</summary>
      <p className="quiet">
        The office’s people are told by mail, and their calendars follow. What an office may not see
        is left out of the agenda for everybody.
      </p>
      {invitable.length === 0 ? (
        <p>Every office of the forum is invited.</p>
      ) : (
        <Invite offices={invitable} failed={failed} />
      )}
      {offices.length === 1 ? (
        <p className="quiet">The last office cannot be struck off: cancel the meeting instead.</p>
      ) : (
        <StrikeOff offices={offices} failed={failed} />
      )}
    </details>
  );
}

const named = (offices: Meeting['offices']) =>
  offices.map(({ id, name }) => ({ value: id, label: name }));

function Invite({ offices, failed }: Choosing) {
  const { errors, typed } = ofForm(failed, 'invite');
  const field = typedFields(errors, typed);
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="act" value="invite" />
      <Select {...field('invitee')} label="Office to invite" options={named(offices)} />
      <Button variant="secondary">Invite this office</Button>
    </Form>
  );
}

function StrikeOff({ offices, failed }: Choosing) {
  const { errors, typed } = ofForm(failed, 'strikeOff');
  const field = typedFields(errors, typed);
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="act" value="strikeOff" />
      <Select {...field('struckOff')} label="Office to strike off" options={named(offices)} />
      <TextField {...field('whyStruckOff')} label="Why it is struck off" />
      <Button variant="secondary">Strike this office off</Button>
    </Form>
  );
}
