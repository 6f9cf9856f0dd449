import { Form } from '@remix-run/react';
import { type Failed, ofForm } from '#app/meetings/of-form.ts';
import { WhenFields } from '#app/meetings/when-fields.tsx';
import { Button } from '#app/ui/button.tsx';
import { Radios, TextField } from '#app/ui/fields.tsx';
import type { Meeting } from './route.tsx';

const MOVES = [
  {
    value: 'move',
    label: 'Move it',
    hint: 'Give the new day or place, and why. Those invited are told.',
  },
  { value: 'hold', label: 'It was held', hint: 'Minutes can be written after that.' },
  {
    value: 'cancel',
    label: 'Cancel it',
    hint: 'Say why. Those invited are told, and calendars show it as cancelled.',
  },
];

/** What becomes of a planned meeting. Nothing said before is lost. */
export function ChangeForm({ meeting, failed }: { meeting: Meeting; failed: Failed }) {
  const { errors, typed, failed: open } = ofForm(failed, 'change');
  return (
    <details className="panel" open={open}>
      <summary>Move it, cancel it, or say that it was held</summary>
      <Form method="post" noValidate>
        <input type="hidden" name="act" value="change" />
        <Radios
          name="move"
          legend="What becomes of it?"
          options={MOVES}
          defaultValue={typed['move'] ?? 'move'}
          error={errors['move']}
        />
        <WhenFields typed={typed} errors={errors} stands={meeting} />
        <TextField
          name="reason"
          label="Why"
          defaultValue={typed['reason']}
          error={errors['reason']}
        />
        <Button>Record it</Button>
      </Form>
    </details>
  );
}
