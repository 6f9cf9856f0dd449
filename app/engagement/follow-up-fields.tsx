import type { FormErrors } from '#app/forms/run-action.ts';
import { TextField } from '#app/ui/fields.tsx';
import { FOLLOW_UP_LENGTH, WHO_LENGTH } from '#shared/engagement/engagement.rules.ts';

type Props = { words: Record<string, string | undefined>; errors: FormErrors | undefined };

/** What is to be done after a contact, by whom and by when. */
export function FollowUpFields({ words, errors }: Props) {
  return (
    <>
      <TextField
        name="followUp"
        label="What is to be done"
        defaultValue={words['followUp']}
        error={errors?.['followUp']}
        maxLength={FOLLOW_UP_LENGTH}
      />
      <div className="field-row">
        <TextField
          name="followUpWho"
          label="Who does it"
          defaultValue={words['followUpWho']}
          error={errors?.['followUpWho']}
          maxLength={WHO_LENGTH}
          width={20}
        />
        <TextField
          name="followUpBy"
          label="By when"
          type="date"
          defaultValue={words['followUpBy']}
          error={errors?.['followUpBy']}
        />
      </div>
    </>
  );
}
