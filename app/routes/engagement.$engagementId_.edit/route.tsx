import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ContactFields, type ContactValues } from '#app/engagement/contact-fields.tsx';
import { typedContact } from '#app/engagement/contact-form.ts';
import { SaveContact } from '#app/engagement/save-contact.tsx';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { metValue } from '#shared/engagement/engagement.rules.ts';
import { amendEngagementInput } from '#shared/engagement/engagement.schema.ts';
import { TOPICS } from '#shared/engagement/engagement.state.ts';

export function meta() {
  return [{ title: 'Change a contact – Concord' }];
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const engagementId = params['engagementId'] ?? '';
  const [contact, choices] = await Promise.all([
    pageData(context.api.engagement.show({ engagementId })),
    pageData(context.api.engagement.form()),
  ]);
  if (!contact.ours) throw new Response(null, { status: 404 });
  return { contact, choices };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = typedContact(await request.formData());
  const { words, topics, askIds } = typed;
  const engagementId = params['engagementId'] ?? '';
  const asked = { ...words, topics, askIds, engagementId };
  const amended = await runAction(amendEngagementInput, asked, context.api.engagement.amend);
  if (amended.ok) return redirect(`/engagement/${engagementId}`);
  return data({ errors: amended.errors, typed }, { status: amended.status });
}

export default function ChangeContact() {
  const { contact, choices } = useLoaderData<typeof loader>();
  const { errors, typed } = useActionData<typeof action>() ?? {};
  const back = `/engagement/${contact.engagementId}`;
  return (
    <>
      <PageHeader
        title="Change what it says"
        caption={contact.officeName}
        lede="What it says now stays readable as an earlier wording."
      />
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <input type="hidden" name="recordId" value={contact.recordId} />
        <ContactFields choices={choices} values={typed ?? standing(contact)} errors={errors} />
        <SaveContact words="Save" holdsNumber={typed?.holdsNumber ?? false} back={back} />
      </Form>
    </>
  );
}

type Contact = Awaited<ReturnType<typeof loader>>['contact'];

/** The contact as it stands, as the form would have said it. */
function standing(contact: Contact): ContactValues {
  const { postId, departmentId, topics, asks } = contact;
  const shared = TOPICS.filter((topic) => topics.includes(topic));
  const own = topics.filter((topic) => !shared.some((known) => known === topic));
  return {
    words: {
      met: postId
        ? metValue({ kind: 'post', id: postId })
        : metValue({ kind: 'department', id: departmentId }),
      officialRole: contact.officialRole ?? '',
      gist: contact.gist,
      happenedOn: contact.happenedOn,
      channel: contact.channel,
      setting: contact.setting ?? 'in_person',
      formality: contact.formality,
      capacity: contact.capacity,
      side: contact.side,
      ownTopic: own.join(', '),
      visibility: contact.visibility,
    },
    topics: shared,
    askIds: asks.map(({ askId }) => askId),
  };
}
