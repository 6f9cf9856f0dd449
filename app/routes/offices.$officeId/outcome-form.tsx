import { Radios, Select, TextField } from '#app/ui/fields.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { electionWords } from '#shared/offices/seat-words.rules.ts';
import { type Fields, SeatForm } from './seat-form.tsx';

export function OutcomeForm({ office, recording, errors, typed }: Fields) {
  const { last, held, mayorTitle } = recording;
  const elections = held.map(({ electionId, kind, pollOn }) => ({
    value: electionId ?? '',
    label: `${electionWords(kind)} on ${dateWords(pollOn)}`,
  }));
  const kept = last && { value: 're_elected', label: `${last.personName} was re-elected` };
  const title = typed['title'] ?? last?.title ?? mayorTitle ?? '';
  return (
    <SeatForm title="Record who was elected" intent="outcome" {...{ office, errors, typed }}>
      <Select
        name="electionId"
        label="Election"
        error={errors['electionId']}
        defaultValue={typed['electionId']}
        options={elections}
      />
      <Radios
        name="outcome"
        legend="Who holds the office now"
        error={errors['outcome']}
        {...(typed['outcome'] && { defaultValue: typed['outcome'] })}
        options={[...(kept ? [kept] : []), { value: 'new_holder', label: 'Somebody else' }]}
      />
      <TextField
        name="startsOn"
        label="Day the term begins"
        type="date"
        error={errors['startsOn']}
        defaultValue={typed['startsOn'] ?? recording.today}
      />
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
          If it is somebody else
        </legend>
        <TextField
          name="personName"
          label="Name"
          error={errors['personName']}
          defaultValue={typed['personName']}
        />
        <TextField
          name="styledName"
          label="Name as letters print it"
          hint={`Such as “Ann Example, ${title || 'Mayor of the area'}”.`}
          error={errors['styledName']}
          defaultValue={typed['styledName']}
        />
        <TextField name="title" label="Title" error={errors['title']} defaultValue={title} />
        <TextField
          name="party"
          label="Party, as a fact"
          error={errors['party']}
          defaultValue={typed['party']}
        />
      </fieldset>
    </SeatForm>
  );
}
