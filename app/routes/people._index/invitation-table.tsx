import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
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
    <TableScroll label="Waiting invitations">
      <table className="data-table">
        <caption>Waiting invitations</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Email</th>
            <th scope="col">As</th>
            <th scope="col">Ends</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <tr key={invitation.invitationId}>
              <th scope="row">{invitation.name}</th>
              <td>{invitation.email}</td>
              <td>
                {roleWords(invitation.role)}
                {invitation.officeName && `, ${invitation.officeName}`}
              </td>
              <td>{dateWords(dayInLondon(invitation.expiresAt))}</td>
              <td>
                <Revoke {...invitation} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
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
