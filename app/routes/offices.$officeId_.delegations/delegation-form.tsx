import { Form, useNavigation } from '@remix-run/react';
import { typedFields } from '#app/forms/typed-fields.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkboxes, Radios, Select, TextArea, TextField } from '#app/ui/fields.tsx';
import type { Page, Sent } from './route.tsx';

type Props = { page: Page; form: NonNullable<Page['form']>; sent: Sent };

/** One form: who, from when to when, for what, and where the paper is. */
export function DelegationForm({ page, form, sent }: Props) {
  const sending = useNavigation().state === 'submitting';
  if (form.holder === null) return <p>The office has no mayor today, so nobody can delegate.</p>;
  return (
    <Form method="post" className="panel" noValidate>
      <h2>Name who decides for {form.holder}</h2>
      <p>
        {page.onPaper
          ? 'Record only what the mayor has signed. The office sees that you recorded it, and the mayor can take it back.'
          : 'It is entered in the ledger, and you can take it back at any time. What was decided by then stands.'}
      </p>
      <Fields page={page} form={form} sent={sent} />
      <Button name="intent" value="make" disabled={sending}>
        Delegate
      </Button>
    </Form>
  );
}

function Fields({ page, form, sent }: Props) {
  const { positionIds, ...typed } = sent?.typed ?? {};
  const field = typedFields(sent?.errors ?? {}, typed);
  return (
    <>
      <Select
        {...field('personId')}
        label="Who decides"
        hint="Somebody who works for this office."
        options={[
          { value: '', label: 'Choose a person' },
          ...form.people.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
      />
      <TextField {...field('from', page.today)} label="First day" type="date" />
      <TextField {...field('to')} label="Last day" type="date" />
      <Radios
        {...field('scope', 'all')}
        legend="What it covers"
        options={[
          { value: 'all', label: 'Every position' },
          { value: 'named', label: 'The positions chosen below, and no other' },
        ]}
      />
      {form.positions.length > 0 && (
        <Checkboxes
          name="positionIds"
          legend="Positions, where it does not cover all"
          defaultValues={positionIds}
          options={form.positions.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <TextArea
        {...field('instrument')}
        label="Where the signed paper is"
        hint="For example: letter of 24 November 2026, private office file 7."
        rows={2}
      />
    </>
  );
}
