import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Role } from '#shared/people/mandate.policy.ts';
import { roleWords } from '#shared/people/role-words.rules.ts';

type Invitation = {
  invitationId: string;
  name: string;
  email: string;
  role: Role;
  officeName: string | null;
  expiresAt: Date;
};

/** Invitations that still wait for their person. */
export function InvitationTable({ invitations }: { invitations: readonly Invitation[] }) {
  if (invitations.length === 0) return null;
  return (
    <DataTable
      caption="Waiting invitations"
      captionShown
      columns={['Name', 'Email', 'As', 'Ends', 'Change']}
    >
      {invitations.map((invitation) => (
        <Tr key={invitation.invitationId}>
          <Th>{invitation.name}</Th>
          <Td>{invitation.email}</Td>
          <Td>
            {roleWords(invitation.role)}
            {invitation.officeName && `, ${invitation.officeName}`}
          </Td>
          <Td>{dateWords(dayInLondon(invitation.expiresAt))}</Td>
          <Td>
            <Revoke {...invitation} />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

function Revoke({ invitationId, name }: Pick<Invitation, 'invitationId' | 'name'>) {
  return (
    <Form method="post">
      <input type="hidden" name="invitationId" value={invitationId} />
      <Button variant="secondary" name="intent" value="revoke">
        Revoke<span className="govuk-visually-hidden"> {name}</span>
      </Button>
    </Form>
  );
}
