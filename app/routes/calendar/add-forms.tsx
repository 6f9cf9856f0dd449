import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { Checkboxes, TextField } from '#app/ui/fields.tsx';
import { UK_PARTS } from '#shared/calendar/days-off.rules.ts';
import { PART_WORDS } from './day-tables.tsx';

type Failed =
  | { errors: Record<string, string>; typed: Record<string, string>; parts: string[] }
  | undefined;

/** Each form shows only its own errors: both have a name and a source. */
function own(failed: Failed, act: string) {
  return failed?.typed['act'] === act ? failed : undefined;
}

export function AddHoliday({ failed }: { failed: Failed }) {
  const mine = own(failed, 'holiday');
  return (
    <details className="panel" open={mine !== undefined}>
      <summary>Add a bank holiday</summary>
      <Form method="post" noValidate>
        <input type="hidden" name="act" value="holiday" />
        <TextField
          name="day"
          type="date"
          label="Day"
          hint="The day kept, where another is kept instead of a weekend."
          defaultValue={mine?.typed['day']}
          error={mine?.errors['day']}
        />
        <Checkboxes
          name="parts"
          legend="Where it is a bank holiday"
          defaultValues={mine?.parts ?? UK_PARTS}
          error={mine?.errors['parts']}
          options={UK_PARTS.map((part) => ({ value: part, label: PART_WORDS[part] }))}
        />
        <NameAndSource mine={mine} hint="Such as the address of the proclamation." />
        <Button>Add the holiday</Button>
      </Form>
    </details>
  );
}

export function AddPause({ failed }: { failed: Failed }) {
  const mine = own(failed, 'pause');
  return (
    <details className="panel" open={mine !== undefined}>
      <summary>Add a dissolution</summary>
      <Form method="post" noValidate>
        <input type="hidden" name="act" value="pause" />
        <TextField
          name="startsOn"
          type="date"
          label="Parliament is dissolved on"
          defaultValue={mine?.typed['startsOn']}
          error={mine?.errors['startsOn']}
        />
        <TextField
          name="endsOn"
          type="date"
          label="The new government takes office on"
          hint="The first day that counts again. Until it is known, give the day after the poll, and correct it later."
          defaultValue={mine?.typed['endsOn']}
          error={mine?.errors['endsOn']}
        />
        <NameAndSource mine={mine} hint="Such as the announcement’s address." />
        <Button>Add the dissolution</Button>
      </Form>
    </details>
  );
}

function NameAndSource({ mine, hint }: { mine: Failed; hint: string }) {
  return (
    <>
      <TextField
        name="title"
        label="What it is called"
        defaultValue={mine?.typed['title']}
        error={mine?.errors['title']}
      />
      <TextField
        name="source"
        label="Where this is published"
        hint={hint}
        defaultValue={mine?.typed['source']}
        error={mine?.errors['source']}
      />
    </>
  );
}
