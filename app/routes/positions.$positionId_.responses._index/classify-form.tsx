import { Form } from '@remix-run/react';
import { ANSWER_OPTIONS, askTitle, responseTitle } from '#app/responses/answer-options.ts';
import { Button } from '#app/ui/button.tsx';
import { Select, TextField } from '#app/ui/fields.tsx';

type Props = {
  asks: readonly { id: string; number: number; text: string }[];
  responses: readonly { id: string; kind: string; receivedOn: string }[];
  errors: Record<string, string> | undefined;
  typed: Record<string, string> | undefined;
};

/** Says what one ask was answered, after the reply was logged or where none came. */
export function ClassifyForm({ asks, responses, errors, typed }: Props) {
  return (
    <details className="panel" open={errors !== undefined}>
      <summary>Record an answer to an ask</summary>
      <Form method="post" noValidate>
        <Select
          name="askId"
          label="Ask"
          options={asks.map((ask) => ({ value: ask.id, label: askTitle(ask) }))}
          defaultValue={typed?.['askId']}
          error={errors?.['askId']}
        />
        <Select
          name="responseId"
          label="The reply it rests on"
          options={[
            ...responses.map((response) => ({
              value: response.id,
              label: responseTitle(response),
            })),
            { value: '', label: 'No reply: decided without one, withdrawn or superseded' },
          ]}
          defaultValue={typed?.['responseId']}
          error={errors?.['responseId']}
        />
        <Select
          name="answer"
          label="Answer"
          options={[{ value: '', label: 'Choose an answer' }, ...ANSWER_OPTIONS.slice(1)]}
          defaultValue={typed?.['answer']}
          error={errors?.['answer']}
        />
        <TextField
          name="note"
          label="Note (optional)"
          hint="Such as the reason given, in government’s words."
          defaultValue={typed?.['note']}
          error={errors?.['note']}
        />
        <Button variant="secondary">Record the answer</Button>
      </Form>
    </details>
  );
}
