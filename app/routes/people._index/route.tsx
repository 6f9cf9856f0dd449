import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { invitationInput, inviteInput, mandateInput } from '#shared/people/person.schema.ts';
import { InvitationTable } from './invitation-table.tsx';
import { InviteForm } from './invite-form.tsx';
import { MandateTables } from './mandate-tables.tsx';

export function meta() {
  return [{ title: 'People – Concord' }];
}

/** Whom to invite can stand in the address, so that a page that knows leads here with one click. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const list = await pageData(context.api.people.list());
  const { searchParams } = new URL(request.url);
  return { ...list, proposed: searchParams.has('name') ? Object.fromEntries(searchParams) : null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { people } = context.api;
  const form = Object.fromEntries(await request.formData());
  if (form['intent'] === 'end') {
    const ended = await runAction(mandateInput, form, (input) => people.endMandate(input));
    return ended.ok ? redirect('/people') : data(failed(ended.errors), { status: ended.status });
  }
  if (form['intent'] === 'revoke') {
    const revoked = await runAction(invitationInput, form, (i) => people.revokeInvitation(i));
    return revoked.ok
      ? redirect('/people')
      : data(failed(revoked.errors), { status: revoked.status });
  }
  const invited = await runAction(inviteInput, form, (input) => people.invite(input));
  if (!invited.ok) return data(failed(invited.errors, form), { status: invited.status });
  return { errors: undefined, typed: {}, invited: String(form['name']), link: invited.value.link };
}

type Typed = Record<string, FormDataEntryValue>;

/** Errors with what was typed, so that nothing has to be typed twice. */
function failed(errors: Record<string, string>, form: Typed = {}) {
  const typed = Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, String(value)]),
  );
  return { errors, typed, invited: undefined, link: undefined };
}

export default function People() {
  const { mandates, invitations, offices, mailReady, proposed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <ErrorSummary {...(answer?.errors && { errors: answer.errors })} />
      <PageHeader
        title="People"
        lede="Who may do what, for which office, and since when. Only the secretariat sees this page."
      />
      {!mailReady && (
        <Notice tone="warning" title="Mail is not set up">
          Concord sends no messages until SMTP_URL is set. Invitations show a link for you to pass
          on yourself.
        </Notice>
      )}
      {answer?.invited && (
        <Notice tone="success" title={`${answer.invited} is invited`}>
          {answer.link ? (
            <>
              <p>Send this link to them and to nobody else. It is shown once, and works once:</p>
              <p className="invitation-link">
                <code>{answer.link}</code>
              </p>
            </>
          ) : (
            'The invitation is on its way by email and can be accepted for 14 days.'
          )}
        </Notice>
      )}
      {/* Empty and closed again once an invitation went out. */}
      <InviteForm
        key={invitations.length}
        offices={offices}
        errors={answer?.errors}
        typed={answer ? answer.typed : (proposed ?? undefined)}
        open={answer ? answer.errors !== undefined : proposed !== null}
      />
      <InvitationTable invitations={invitations} />
      <MandateTables mandates={mandates} />
    </>
  );
}
