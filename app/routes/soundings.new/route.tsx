import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { DraftForm } from '#app/soundings/draft-form.tsx';
import { draftToSave, emptyDraft, momentTyped, typedDraft } from '#app/soundings/draft-typed.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { isSecretariat } from '#shared/people/mandate.policy.ts';
import { draftSoundingInput, redraftSoundingInput } from '#shared/soundings/sounding.schema.ts';

export function meta() {
  return [{ title: 'Draft a sounding – Concord' }];
}

/** With `draft` in the address, a draft is written anew. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!isSecretariat(context.person?.mandates ?? [])) throw new Response(null, { status: 404 });
  const { soundings } = context.api;
  const { offices, closes } = await pageData(soundings.choices());
  const soundingId = draftOf(request);
  if (!soundingId) {
    const everybody = offices.map(({ id }) => id);
    return { offices, soundingId, draft: emptyDraft(everybody, closes) };
  }
  const { opensAt, closesAt, ...page } = await pageData(soundings.show({ soundingId }));
  const officeIds = page.offices.map(({ officeId }) => officeId);
  const draft = {
    ...page,
    officeIds,
    opens: momentTyped(opensAt),
    closes: momentTyped(closesAt),
  };
  return { offices, soundingId, draft };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = typedDraft(await request.formData());
  const { soundings } = context.api;
  const soundingId = draftOf(request);
  const wanted = draftToSave(typed);
  const saved = soundingId
    ? await runAction(redraftSoundingInput, { ...wanted, soundingId }, soundings.redraft)
    : await runAction(draftSoundingInput, wanted, soundings.draft);
  if (!saved.ok) return data({ errors: saved.errors, typed }, { status: saved.status });
  return redirect(`/soundings/${saved.value.soundingId}`);
}

function draftOf(request: Request): string | null {
  return new URL(request.url).searchParams.get('draft');
}

export default function DraftSounding() {
  const { offices, draft, soundingId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={soundingId ? 'Change the draft' : 'Draft a sounding'}
        lede="Nobody but the secretariat sees it until it opens. From then on it does not change."
      />
      <ErrorSummary errors={sent?.errors} />
      <DraftForm
        typed={sent?.typed ?? draft}
        errors={sent?.errors}
        offices={offices}
        cancelTo={soundingId ? `/soundings/${soundingId}` : '/soundings'}
      />
    </>
  );
}
