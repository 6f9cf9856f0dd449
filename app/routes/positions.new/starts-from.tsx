import type { FormErrors } from '#app/forms/run-action.ts';
import { Radios, Select } from '#app/ui/fields.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { TEMPLATE_WORDS, TEMPLATES } from '#shared/documents/template.rules.ts';

type Props = {
  /** Positions whose text may be taken over, newest first. */
  earlier: readonly { id: string; title: string; openedAt: Date | string }[];
  typed: { startsFrom: string; earlierPositionId?: string | undefined } | undefined;
  errors: FormErrors | undefined;
};

/** What the text of a new position begins with. */
export function StartsFrom({ earlier, typed, errors }: Props) {
  return (
    <>
      <Radios
        name="startsFrom"
        legend="What does the text start with?"
        hint="Everything in it can be changed. Parts still to be written stand between ‹ and ›."
        defaultValue={typed?.startsFrom ?? 'empty'}
        error={errors?.['startsFrom']}
        options={[
          { value: 'empty', label: 'An empty text', hint: 'Room for one clause and one ask' },
          ...TEMPLATES.map((template) => ({
            value: template,
            label: TEMPLATE_WORDS[template].name,
            hint: TEMPLATE_WORDS[template].about,
          })),
          ...(earlier.length > 0 ? [EARLIER] : []),
        ]}
      />
      {earlier.length > 0 && (
        <div className="only-when-earlier">
          <Select
            name="earlierPositionId"
            label="Earlier position"
            defaultValue={typed?.earlierPositionId}
            error={errors?.['earlierPositionId']}
            options={[
              { value: '', label: 'Choose one' },
              ...earlier.map(({ id, title, openedAt }) => ({
                value: id,
                label: `${title}, opened ${dateWords(dayInLondon(new Date(openedAt)))}`,
              })),
            ]}
          />
        </div>
      )}
    </>
  );
}

const EARLIER = {
  value: 'earlier_position',
  label: 'An earlier position',
  hint: 'Its newest version. What was signed keeps its source, so that a later change shows.',
};
