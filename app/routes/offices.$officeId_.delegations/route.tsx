import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { asTyped } from '#app/forms/typed-fields.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { delegationInput, revokeDelegationInput } from '#shared/people/delegation.schema.ts';
import { DelegationForm } from './delegation-form.tsx';
import { DelegationList } from './delegation-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Who decides for the mayor – ${page?.name ?? 'Office'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const officeId = params['officeId'] ?? '';
  const { name, delegating } = await pageData(context.api.offices.show({ officeId }));
  if (!delegating) throw new Response(null, { status: 404 });
  return { officeId, name, ...delegating };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const { delegations } = context.api;
  const officeId = params['officeId'] ?? '';
  const { positionIds: _, ...fields } = Object.fromEntries(form);
  const typed = {
    ...asTyped(fields),
    officeId,
    positionIds: form.getAll('positionIds').map(String),
  };
  const done =
    form.get('intent') === 'revoke'
      ? await runAction(revokeDelegationInput, fields, delegations.revoke)
      : await runAction(delegationInput, typed, delegations.make);
  if (!done.ok) return data({ errors: done.errors, typed }, { status: done.status });
  return redirect(`/offices/${officeId}/delegations`);
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;
export type Sent = ReturnType<typeof useActionData<typeof action>>;

export default function Delegations() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Who decides for the mayor"
        caption={page.name}
        lede="Only the mayor decides for the office, and whoever the mayor names in writing."
      />
      <p>
        <Link to={`/offices/${page.officeId}`}>Back to {page.name}</Link>
      </p>
      <ErrorSummary errors={sent?.errors} />
      <DelegationList page={page} />
      {page.form && <DelegationForm page={page} form={page.form} sent={sent} />}
    </>
  );
}
