import { responseTitle } from '#app/responses/answer-options.ts';
import { Select, TextField } from '#app/ui/fields.tsx';
import type { ReplyFormProps } from './reply-form.tsx';

/** What only some kinds of reply say. Each names the kinds, so that the form works without scripts. */
export function KindFields({ page, errors, typed }: ReplyFormProps) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
        For holding replies, transfers and corrections
      </legend>
      <TextField
        name="reason"
        label="Why it holds (holding replies)"
        hint="The reason it gives for the delay, in its own words."
        defaultValue={typed?.['reason']}
        error={errors['reason']}
      />
      <TextField
        name="newExpectedOn"
        type="date"
        label="New date it promises (holding replies and transfers)"
        hint="A transfer without a date starts the new department’s own reply time."
        defaultValue={typed?.['newExpectedOn']}
        error={errors['newExpectedOn']}
      />
      <Select
        name="transferredTo"
        label="The post that answers instead (transfers)"
        options={[
          { value: '', label: 'None, or not said' },
          ...page.posts.map(({ id, title, department }) => ({
            value: id,
            label: `${title}, ${department}`,
          })),
        ]}
        defaultValue={typed?.['transferredTo']}
        error={errors['transferredTo']}
      />
      {page.responses.length > 0 && (
        <Select
          name="correctsId"
          label="The reply it corrects (corrections)"
          options={[
            { value: '', label: 'None' },
            ...page.responses.map((reply) => ({ value: reply.id, label: responseTitle(reply) })),
          ]}
          defaultValue={typed?.['correctsId']}
          error={errors['correctsId']}
        />
      )}
    </fieldset>
  );
}
