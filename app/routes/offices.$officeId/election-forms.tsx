import { Checkboxes, Radios, TextField } from '#app/ui/fields.tsx';
import { ELECTION_KINDS, ENDINGS } from '#shared/offices/seat.state.ts';
import { electionWords, endingWords } from '#shared/offices/seat-words.rules.ts';
import { type Fields, SeatForm, type Typed } from './seat-form.tsx';

export function ElectionForm({ office, recording, errors, typed }: Fields) {
  const corrected = recording.called.find((each) => each.electionId === office.asked.corrects);
  const before: Typed = corrected
    ? { kind: corrected.kind, pollOn: corrected.pollOn, noticeOn: corrected.noticeOn ?? '' }
    : { kind: 'election', pollOn: '', noticeOn: '' };
  const value = (name: string) => typed[name] ?? before[name];
  const corrects = typed['corrects'] ?? corrected?.electionId ?? '';
  return (
    <SeatForm
      title={corrects ? 'Correct the record of an election' : 'Record an election'}
      intent="election"
      {...{ office, errors, typed }}
    >
      <input type="hidden" name="corrects" value={corrects} />
      <Radios
        name="kind"
        legend="Kind"
        error={errors['kind']}
        defaultValue={value('kind') ?? 'election'}
        options={ELECTION_KINDS.map((kind) => ({ value: kind, label: electionWords(kind) }))}
      />
      <TextField
        name="pollOn"
        label="Day of the poll"
        type="date"
        error={errors['pollOn']}
        defaultValue={value('pollOn')}
      />
      <TextField
        name="noticeOn"
        label="Day the notice was published"
        hint="Leave empty while it is not known: the latest day the law allows is taken."
        type="date"
        error={errors['noticeOn']}
        defaultValue={value('noticeOn')}
      />
      {corrects && (
        <Checkboxes
          name="calledOff"
          legend="It does not take place"
          options={[{ value: 'on', label: 'The election was called off' }]}
          defaultValues={typed['calledOff'] ? ['on'] : []}
        />
      )}
    </SeatForm>
  );
}

export function EndForm({ office, recording, errors, typed }: Fields) {
  const { last } = recording;
  const correcting = last?.endsOn !== null;
  const endings = ENDINGS.filter((ending) => ending !== 'poll');
  return (
    <SeatForm
      title={correcting ? 'Correct the end of the last term' : 'Record the end of a term'}
      intent="end"
      {...{ office, errors, typed }}
    >
      <p>
        {last?.styledName}. From that day on nobody decides for the office, its delegates included.
      </p>
      {correcting && <input type="hidden" name="correcting" value="on" />}
      <TextField
        name="endsOn"
        label="First day without this mayor"
        type="date"
        error={errors['endsOn']}
        defaultValue={typed['endsOn'] ?? last?.endsOn ?? recording.today}
      />
      <Radios
        name="howEnded"
        legend="How the term ended"
        error={errors['howEnded']}
        {...(typed['howEnded'] && { defaultValue: typed['howEnded'] })}
        options={endings.map((ending) => ({ value: ending, label: endingWords(ending) }))}
      />
    </SeatForm>
  );
}
