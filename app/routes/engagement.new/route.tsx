import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ContactFields, type ContactValues } from '#app/engagement/contact-fields.tsx';
import { typedContact } from '#app/engagement/contact-form.ts';
import { FollowUpFields } from '#app/engagement/follow-up-fields.tsx';
import { SaveContact } from '#app/engagement/save-contact.tsx';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Select } from '#app/ui/fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { logFromMailInput } from '#shared/engagement/engagement.schema.ts';

export function meta() {
  return [{ title: 'Log a contact – Concord' }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { engagement, contactMail } = context.api;
  const mailId = new URL(request.url).searchParams.get('mail');
  const [choices, mail] = await Promise.all([
    pageData(engagement.form()),
    mailId ? pageData(contactMail.show({ mailId })) : null,
  ]);
  if (choices.offices.length === 0) throw new Response(null, { status: 404 });
  return { choices, mail };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = typedContact(await request.formData());
  const { words, topics, askIds } = typed;
  const asked = { ...words, topics, askIds };
  const logged = await runAction(logFromMailInput, asked, context.api.engagement.log);
  if (logged.ok) return redirect(`/engagement/${logged.value.engagementId}`);
  return data({ errors: logged.errors, typed }, { status: logged.status });
}

export default function LogContact() {
  const { choices, mail } = useLoaderData<typeof loader>();
  const { errors, typed } = useActionData<typeof action>() ?? {};
  const values: ContactValues = typed ?? filledFrom(mail);
  const offered = { ...choices, suggested: mail?.suggested };
  return (
    <>
      <PageHeader
        title="Log a contact"
        lede="Whom, a line on what was said, and a topic are enough. Yours alone unless you say otherwise."
      />
      {mail && <FromMail mail={mail} />}
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        {mail && !mail.settledAt && <input type="hidden" name="mailId" value={mail.mailId} />}
        {mail ? (
          <input type="hidden" name="officeId" value={mail.officeId} />
        ) : (
          <OwnOffice offices={choices.offices} chosen={values.words['officeId']} />
        )}
        <ContactFields choices={offered} values={values} errors={errors} />
        <details className="more-fields" open={hasFollowUp(errors, values.words)}>
          <summary>
            A follow-up <span className="quiet">What is to be done, by whom and by when</span>
          </summary>
          <FollowUpFields words={values.words} errors={errors} />
        </details>
        <SaveContact words="Log it" holdsNumber={typed?.holdsNumber ?? false} back="/engagement" />
      </Form>
    </>
  );
}

type Mail = Awaited<ReturnType<typeof loader>>['mail'];

function FromMail({ mail: { sentBy, settledAt } }: { mail: NonNullable<Mail> }) {
  return (
    <Notice tone={settledAt ? 'warning' : 'info'}>
      {settledAt
        ? 'Somebody of your office has logged or discarded this email. What you log here is a contact of its own.'
        : `Filled in from an email that ${sentBy} forwarded. Say whom it was with, and keep of it what your log needs.`}
    </Notice>
  );
}

/** What a mail says of a contact; whom it was with is for a person to say. */
function filledFrom(mail: Mail): ContactValues {
  if (!mail || mail.settledAt) return { words: {}, topics: [], askIds: [] };
  const { subject, words, happenedOn } = mail;
  const gist = [subject, words].filter(Boolean).join('\n\n');
  const filled = { gist, happenedOn, channel: 'email', side: 'officials' };
  return { words: filled, topics: [], askIds: [] };
}

function hasFollowUp(errors: object | undefined, words: Record<string, string | undefined>) {
  const failed = Object.keys(errors ?? {}).some((name) => name.startsWith('followUp'));
  return failed || Boolean(words['followUp'] || words['followUpWho']);
}

type Offices = readonly { id: string; name: string }[];

function OwnOffice({ offices, chosen }: { offices: Offices; chosen: string | undefined }) {
  const [only] = offices;
  if (offices.length === 1) return <input type="hidden" name="officeId" value={only?.id} />;
  return (
    <Select
      name="officeId"
      label="Your office"
      defaultValue={chosen ?? only?.id}
      options={offices.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
