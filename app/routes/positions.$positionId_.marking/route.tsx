import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { MARKING_WORDS } from '#app/positions/marking-words.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Radios } from '#app/ui/fields.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { MARKINGS } from '#shared/positions/marking.state.ts';
import { markPositionInput } from '#shared/positions/position.schema.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Marking – ${page?.title ?? 'Position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const story = await pageData(context.api.positions.show({ positionId }));
  if (!story.canMark) throw redirect(`/positions/${positionId}`);
  return { positionId, title: story.title, marking: story.marking };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const positionId = params['positionId'] ?? '';
  const typed = { positionId, marking: String(form.get('marking') ?? '') };
  const marked = await runAction(markPositionInput, typed, context.api.positions.mark);
  if (!marked.ok) return data({ errors: marked.errors, typed }, { status: marked.status });
  return redirect(`/positions/${positionId}`);
}

export default function MarkPosition() {
  const { positionId, title, marking } = useLoaderData<typeof loader>();
  const { errors, typed } = useActionData<typeof action>() ?? {};
  const sending = useNavigation().state === 'submitting';
  return (
    <>
      <PageHeader
        title="How the position is marked"
        caption={title}
        lede="Every page, file and letter to come bears the marking. A letter that went keeps the one it was sent with."
      />
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <Radios
          name="marking"
          legend="Marking"
          hint="A marking says how to handle a paper. It does not decide what is disclosed when information is asked for."
          defaultValue={typed?.marking ?? marking}
          error={errors?.['marking']}
          options={MARKINGS.map((value) => ({ value, ...MARKING_WORDS[value] }))}
        />
        <div className="govuk-button-group">
          <Button disabled={sending}>{sending ? 'Saving…' : 'Save'}</Button>
          <ButtonLink to={`/positions/${positionId}`} variant="secondary">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
