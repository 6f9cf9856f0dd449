import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';

type Office = { officeId: string; name: string; address: string | null };

/** Where each office of the reader forwards mail to, and how it gets another address. */
export function LogByMail({ offices }: { offices: readonly Office[] }) {
  if (offices.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="log-by-mail-heading">
      <h2 className="panel-heading" id="log-by-mail-heading">
        Log a contact by email
      </h2>
      <p>
        Forward a mail with government to your office’s address, or put it in blind copy, from the
        address you sign in with: it waits here until somebody of your office completes it.
      </p>
      {offices.map((office) => (
        <OneAddress key={office.officeId} office={office} named={offices.length > 1} />
      ))}
    </section>
  );
}

function OneAddress({ office, named }: { office: Office; named: boolean }) {
  const { officeId, name, address } = office;
  const of = <span className={named ? '' : 'govuk-visually-hidden'}> of {name}</span>;
  return (
    <div className="mail-address">
      {address && (
        <p>
          <code>{address}</code>
        </p>
      )}
      <Form method="post" className="govuk-button-group">
        {address && <CopyButton text={address} words="Copy the address" />}
        <input type="hidden" name="officeId" value={officeId} />
        <Button variant="secondary">
          {address ? 'Replace the address' : 'Make an address'}
          {of}
        </Button>
      </Form>
      <p className="quiet">
        {address
          ? 'Keep it inside the office. A new one ends this one at once.'
          : 'Your office has none yet. Only its own people can send there.'}
      </p>
    </div>
  );
}
