import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Role } from '#shared/people/mandate.policy.ts';
import { roleWords } from '#shared/people/role-words.rules.ts';

type Held = {
  mandateId: string;
  role: Role;
  officeName: string | null;
  startsAt: Date;
  endsAt: Date | null;
  name: string;
  email: string;
  /** When a message to it was last given up, if none has arrived since. */
  undeliveredAt: Date | null;
};

/** One table an office, the secretariat first; nobody's past is taken away. */
export function MandateTables({ mandates }: { mandates: readonly Held[] }) {
  const offices = Map.groupBy(mandates, (mandate) => mandate.officeName ?? 'Secretariat');
  return [...offices].map(([office, held]) => (
    <TableScroll label={`People: ${office}`} key={office}>
      <table className="data-table people-table">
        <caption>{office}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Email</th>
            <th scope="col">As</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
          </tr>
        </thead>
        <tbody>
          {held.map((mandate) => (
            <tr key={mandate.mandateId}>
              <th scope="row">{mandate.name}</th>
              <td>
                {mandate.email}
                {mandate.undeliveredAt && (
                  <span className="board__note">
                    Mail could not be delivered on {dateWords(dayInLondon(mandate.undeliveredAt))}
                  </span>
                )}
              </td>
              <td>{roleWords(mandate.role)}</td>
              <td>{dateWords(dayInLondon(mandate.startsAt))}</td>
              <td>
                {mandate.endsAt ? dateWords(dayInLondon(mandate.endsAt)) : <End {...mandate} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  ));
}

/** Two steps without a script: open, then confirm. */
function End({ mandateId, name }: Pick<Held, 'mandateId' | 'name'>) {
  return (
    <details className="end-mandate">
      <summary>
        End<span className="govuk-visually-hidden"> what {name} may do here</span>
      </summary>
      <Form method="post">
        <input type="hidden" name="mandateId" value={mandateId} />
        <Button variant="warning" name="intent" value="end">
          End today<span className="govuk-visually-hidden">, {name}</span>
        </Button>
      </Form>
    </details>
  );
}
