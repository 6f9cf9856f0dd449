import { Form, useNavigation } from '@remix-run/react';
import { responseWords } from '#app/positions/answer-words.ts';
import { responseTitle } from '#app/responses/answer-options.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Radios, Select, TextArea, TextField } from '#app/ui/fields.tsx';
import { RESPONSE_KINDS, type ResponseKind } from '#shared/responses/response.state.ts';
import { AskAnswers } from './ask-answers.tsx';
import { KindFields } from './kind-fields.tsx';
import { type CarriedFile, ReplyFileField } from './reply-file.tsx';

type Reply = { id: string; kind: string; receivedOn: string };
type Ask = { id: string; number: number; text: string };

export type ReplyPage = {
  positionId: string;
  today: string;
  asks: readonly Ask[];
  elsewhere: readonly (Ask & { positionId: string; positionTitle: string })[];
  responses: readonly Reply[];
  posts: readonly { id: string; title: string; department: string }[];
  signatories: readonly { id: string; name: string }[];
  /** The oral reply that this one puts in writing. */
  confirms:
    | (Reply & { postId: string; answers: readonly { askId: string; answer: string }[] })
    | null;
  /** The mail it is logged from. */
  mail: { id: string } | null;
};

export type ReplyFormProps = {
  page: ReplyPage;
  errors: Record<string, string>;
  typed: Record<string, string> | undefined;
};

/** What came, from whom, and what it answers: only the kind, the day and a line need be given. */
export function ReplyForm({
  page,
  errors,
  typed,
  carried,
}: ReplyFormProps & { carried: CarriedFile | undefined }) {
  const sending = useNavigation().state === 'submitting';
  const { positionId, asks, elsewhere, today } = page;
  return (
    <Form method="post" encType="multipart/form-data" noValidate>
      {/* What the Enter key in a field presses: the first button there is. */}
      <button type="submit" className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
      {page.mail && <input type="hidden" name="intakeId" value={page.mail.id} />}
      <ReplyFileField carried={carried} error={errors['file']} />
      <Radios
        name="kind"
        legend="What kind of reply is it?"
        defaultValue={typed?.['kind'] ?? 'substantive'}
        error={errors['kind']}
        options={RESPONSE_KINDS.map((kind) => ({
          value: kind,
          label: responseWords(kind),
          hint: KIND_HINTS[kind],
        }))}
      />
      <Confirms page={page} typed={typed} error={errors['confirmsId']} />
      <TextField
        name="receivedOn"
        type="date"
        label="Received on"
        defaultValue={typed?.['receivedOn'] ?? today}
        max={today}
        error={errors['receivedOn']}
        required
      />
      <WhoFrom page={page} errors={errors} typed={typed} />
      <TextArea
        name="summary"
        label="What it says"
        hint="Paste the reply, or say it in a sentence or two. Quote government’s own words where you can."
        rows={6}
        defaultValue={typed?.['summary']}
        error={errors['summary']}
      />
      <KindFields page={page} errors={errors} typed={typed} />
      <AskAnswers asks={asks} elsewhere={elsewhere} typed={typed} error={errors['answers']} />
      <div className="govuk-button-group">
        <Button disabled={sending}>{sending ? 'Logging…' : 'Log the reply'}</Button>
        <ButtonLink to={`/positions/${positionId}/responses`} variant="secondary">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}

function Confirms({
  page,
  typed,
  error,
}: Pick<ReplyFormProps, 'page' | 'typed'> & { error: string | undefined }) {
  const oral = page.responses.filter(({ kind }) => kind === 'oral');
  if (oral.length === 0) return null;
  return (
    <Select
      name="confirmsId"
      label="The oral reply it puts in writing (optional)"
      options={[
        { value: '', label: 'None' },
        ...oral.map((reply) => ({ value: reply.id, label: responseTitle(reply) })),
      ]}
      defaultValue={typed?.['confirmsId']}
      error={error}
    />
  );
}

function WhoFrom({ page, errors, typed }: ReplyFormProps) {
  return (
    <>
      <Select
        name="postId"
        label="From which post"
        hint="Its clock moves; those of other posts that were asked run on."
        options={[
          ...page.posts.map(({ id, title, department }) => ({
            value: id,
            label: `${title}, ${department}`,
          })),
          { value: '', label: 'Another post, or not known' },
        ]}
        defaultValue={typed?.['postId']}
        error={errors['postId']}
      />
      <TextField
        name="fromName"
        label="Signed by (optional)"
        defaultValue={typed?.['fromName']}
        error={errors['fromName']}
      />
      <Select
        name="addressedTo"
        label="Written to"
        options={[
          { value: '', label: 'All who signed' },
          ...page.signatories.map(({ id, name }) => ({ value: id, label: `${name} only` })),
        ]}
        defaultValue={typed?.['addressedTo']}
        error={errors['addressedTo']}
      />
    </>
  );
}

const KIND_HINTS: Record<ResponseKind, string> = {
  acknowledgement: 'Says only that the letter came. The clock runs on.',
  holding: 'Says that an answer comes later, why, and by when.',
  substantive: 'Answers one or more asks.',
  transfer: 'Another department will answer. Its time starts anew; the age of the ask does not.',
  correction: 'Replaces what an earlier reply said. The original is kept.',
  oral: 'By telephone or in a meeting. Unconfirmed, so the clock runs on.',
};
