import { Form } from '@remix-run/react';
import type { FormErrors } from '#app/forms/run-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkboxes } from '#app/ui/fields.tsx';
import { quarterWords } from '#shared/engagement/quarter.rules.ts';
import type { Page } from './route.tsx';

type Office = Page['own'][number];
type Props = { office: Office; page: Page; errors: FormErrors | undefined };

/** Says that there was no contact: the only way a zero comes about. */
export function NothingForm({ office, page, errors }: Props) {
  const { quarter, departments } = page;
  const at = departments.map((department, place) => ({
    ...department,
    logged: office.logged[place]?.kind,
    told: office.cells[place]?.kind,
  }));
  const silent = at.filter(({ logged }) => logged === 'not_reported');
  const confirmed = at.filter(({ told, logged }) => told === 'nothing' || logged === 'nothing');
  return (
    <section aria-labelledby={`nothing-${office.officeId}`}>
      <h2 id={`nothing-${office.officeId}`}>{office.name}: where there was no contact</h2>
      {!page.over && (
        <p className="quiet">
          {quarterWords(quarter)} is not over yet. Once it is, confirm here where there was none.
        </p>
      )}
      {page.over && silent.length > 0 && (
        <Form method="post" noValidate className="choices-in-columns">
          <Hidden office={office} page={page} />
          <Checkboxes
            name="departmentIds"
            legend="There was no contact with"
            hint="The forum’s figures then say none, not “not reported”."
            error={errors?.['departmentIds']}
            options={silent.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button name="move" value="confirm">
            Confirm none
          </Button>
        </Form>
      )}
      {confirmed.length > 0 && (
        <Form method="post" className="confirmed-nothing">
          <Hidden office={office} page={page} />
          <Checkboxes
            name="departmentIds"
            legend="Confirmed: no contact with"
            options={confirmed.map(({ id, name, logged }) => ({
              value: id,
              label: name,
              hint:
                logged === 'reported' ? 'You have logged a contact since. Take this back.' : null,
            }))}
          />
          <Button name="move" value="take_back" variant="secondary">
            Take back what is ticked
          </Button>
        </Form>
      )}
    </section>
  );
}

function Hidden({ office, page }: Omit<Props, 'errors'>) {
  return (
    <>
      <input type="hidden" name="intent" value="nothing" />
      <input type="hidden" name="officeId" value={office.officeId} />
      <input type="hidden" name="quarter" value={page.quarter} />
    </>
  );
}
