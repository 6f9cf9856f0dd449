import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
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
    <DataTable
      key={office}
      caption={`People: ${office}`}
      captionShown
      className="people-table"
      columns={['Name', 'Email', 'As', 'From', 'Until']}
    >
      {held.map((mandate) => (
        <Tr key={mandate.mandateId}>
          <Th>{mandate.name}</Th>
          <Td className="long-cell">
            {mandate.email}
            {mandate.undeliveredAt && (
              <span className="board__note">
                Mail could not be delivered on {dateWords(dayInLondon(mandate.undeliveredAt))}
              </span>
            )}
          </Td>
          <Td>{roleWords(mandate.role)}</Td>
          <Td>{dateWords(dayInLondon(mandate.startsAt))}</Td>
          <Td>{mandate.endsAt ? dateWords(dayInLondon(mandate.endsAt)) : <End {...mandate} />}</Td>
        </Tr>
      ))}
    </DataTable>
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
