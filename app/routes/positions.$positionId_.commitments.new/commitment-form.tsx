import { Form, useNavigation } from '@remix-run/react';
import { askTitle, responseTitle } from '#app/responses/answer-options.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkboxes, Select, TextArea, TextField } from '#app/ui/fields.tsx';
import type { Page } from './route.tsx';

type Props = {
  page: Page;
  reply: NonNullable<Page['reply']>;
  errors: Record<string, string>;
  typed: Record<string, string> | undefined;
  askIds: string[] | undefined;
};

export function CommitmentForm({ page, reply, errors, typed, askIds }: Props) {
  const sending = useNavigation().state === 'submitting';
  const only = page.asks.length === 1 ? page.asks.map(({ id }) => id) : [];
  return (
    <Form method="post" noValidate>
      <FromWhom page={page} reply={reply} errors={errors} typed={typed} />
      <TextArea
        name="words"
        label="Exact words"
        hint="As the reply has them, without quotation marks."
        rows={4}
        defaultValue={typed?.['words']}
        error={errors['words']}
        required
      />
      <Checkboxes
        name="askIds"
        legend="Which asks it answers"
        options={page.asks.map((ask) => ({ value: ask.id, label: askTitle(ask) }))}
        defaultValues={askIds ?? only}
        error={errors['askIds']}
      />
      <TextField
        name="measure"
        label="What will show that it is done (optional)"
        hint="Such as a sum paid, a day kept, a power in force."
        defaultValue={typed?.['measure']}
        error={errors['measure']}
      />
      <TextField
        name="dueOn"
        type="date"
        label="Due by (optional)"
        hint="Leave empty where the reply gives no date."
        defaultValue={typed?.['dueOn']}
        error={errors['dueOn']}
      />
      <Button disabled={sending}>Record the commitment</Button>
    </Form>
  );
}

function FromWhom({ page, reply, errors, typed }: Omit<Props, 'askIds'>) {
  return (
    <>
      <Select
        name="responseId"
        label="The reply it stands in"
        options={page.replies.map((each) => ({ value: each.id, label: responseTitle(each) }))}
        defaultValue={typed?.['responseId'] ?? reply.id}
        error={errors['responseId']}
      />
      <details className="govuk-form-group quiet-details">
        <summary>What it says: {responseTitle(reply)}</summary>
        <p className="keep-lines">{reply.summary}</p>
      </details>
      <Select
        name="postId"
        label="The post that made it"
        options={page.posts.map(({ id, title, department }) => ({
          value: id,
          label: `${title}, ${department}`,
        }))}
        defaultValue={typed?.['postId'] ?? reply.postId ?? page.posts[0]?.id}
        error={errors['postId']}
      />
    </>
  );
}
