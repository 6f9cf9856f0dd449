import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { Select, TextField } from '#app/ui/fields.tsx';
import { GIVEN_ROLES } from '#shared/people/mandate.policy.ts';
import { roleWords } from '#shared/people/role-words.rules.ts';

type Props = {
  offices: readonly { id: string; name: string }[];
  errors: Record<string, string> | undefined;
  typed: Record<string, string> | undefined;
  open: boolean;
};

export function InviteForm({ offices, errors, typed, open }: Props) {
  const officeOptions = offices.map(({ id, name }) => ({ value: id, label: name }));
  const roleOptions = GIVEN_ROLES.map((role) => ({ value: role, label: roleWords(role) }));
  return (
    <details className="invite" open={open}>
      <summary>Invite somebody</summary>
      <Form method="post" noValidate className="narrow-form">
        <TextField
          name="name"
          label="Full name"
          error={errors?.['name']}
          defaultValue={typed?.['name']}
        />
        <TextField
          name="email"
          label="Email address"
          type="email"
          error={errors?.['email']}
          defaultValue={typed?.['email']}
        />
        <Select
          name="role"
          label="What they do"
          error={errors?.['role']}
          defaultValue={typed?.['role'] ?? 'official'}
          options={roleOptions}
        />
        <Select
          name="officeId"
          label="Office"
          error={errors?.['officeId']}
          defaultValue={typed?.['officeId'] ?? ''}
          options={[{ value: '', label: 'No office (secretariat)' }, ...officeOptions]}
        />
        <Button name="intent" value="invite">
          Invite
        </Button>
      </Form>
    </details>
  );
}
