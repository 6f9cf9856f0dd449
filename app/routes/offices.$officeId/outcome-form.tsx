import { Radios, Select, TextField } from '#app/ui/fields.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { electionWords } from '#shared/offices/seat-words.rules.ts';
import { HolderFields } from './holder-fields.tsx';
import { SeatForm, type SeatFormProps } from './seat-form.tsx';

export function OutcomeForm({ recording, ...form }: SeatFormProps) {
  const { last, held, mayorTitle } = recording;
  const elections = held.map(({ electionId, kind, pollOn }) => ({
    value: electionId ?? '',
    label: `${electionWords(kind)} on ${dateWords(pollOn)}`,
  }));
  const kept = last && { value: 're_elected', label: `${last.personName} was re-elected` };
  return (
    <SeatForm title="Record who was elected" intent="outcome" {...form}>
      {(field) => (
        <>
          <Select {...field('electionId')} label="Election" options={elections} />
          <Radios
            {...field('outcome')}
            legend="Who holds the office now"
            options={[...(kept ? [kept] : []), { value: 'new_holder', label: 'Somebody else' }]}
          />
          <TextField
            {...field('startsOn', recording.today)}
            label="Day the term begins"
            type="date"
          />
          <fieldset className="govuk-fieldset">
            <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
              If it is somebody else
            </legend>
            <HolderFields field={field} stands={{ title: last?.title ?? mayorTitle ?? '' }} />
          </fieldset>
        </>
      )}
    </SeatForm>
  );
}
