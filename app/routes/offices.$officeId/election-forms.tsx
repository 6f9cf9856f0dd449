import { Checkboxes, Radios, TextField } from '#app/ui/fields.tsx';
import { ELECTION_KINDS, ENDINGS } from '#shared/offices/seat.state.ts';
import { electionWords, endingWords } from '#shared/offices/seat-words.rules.ts';
import { SeatForm, type SeatFormProps } from './seat-form.tsx';

export function ElectionForm({ recording, ...form }: SeatFormProps) {
  const { office, typed } = form;
  const corrects = typed['corrects'] ?? office.asked.corrects;
  const corrected = recording.called.find(({ electionId }) => electionId === corrects);
  return (
    <SeatForm
      title={corrected ? 'Correct the record of an election' : 'Record an election'}
      intent="election"
      {...form}
    >
      {(field) => (
        <>
          <input
            type="hidden"
            name="corrects"
            value={typed['corrects'] ?? corrected?.electionId ?? ''}
          />
          <Radios
            {...field('kind', corrected?.kind ?? 'election')}
            legend="Kind"
            options={ELECTION_KINDS.map((kind) => ({ value: kind, label: electionWords(kind) }))}
          />
          <TextField {...field('pollOn', corrected?.pollOn)} label="Day of the poll" type="date" />
          <TextField
            {...field('noticeOn', corrected?.noticeOn ?? '')}
            label="Day the notice was published"
            hint="Leave empty while it is not known: the latest day the law allows is taken."
            type="date"
          />
          {corrected && (
            <Checkboxes
              name="calledOff"
              legend="It does not take place"
              options={[{ value: 'on', label: 'The election was called off' }]}
              defaultValues={typed['calledOff'] ? ['on'] : []}
            />
          )}
        </>
      )}
    </SeatForm>
  );
}

export function EndForm({ recording, ...form }: SeatFormProps) {
  const { last } = recording;
  const correcting = last?.endsOn !== null;
  const endings = ENDINGS.filter((ending) => ending !== 'poll');
  return (
    <SeatForm
      title={correcting ? 'Correct the end of the last term' : 'Record the end of a term'}
      intent="end"
      {...form}
    >
      {(field) => (
        <>
          <p>
            {last?.styledName}. From that day on nobody decides for the office, its delegates
            included.{correcting && ' Whoever lost that right with an earlier day has it back.'}
          </p>
          {correcting && <input type="hidden" name="correcting" value="on" />}
          <TextField
            {...field('endsOn', last?.endsOn ?? recording.today)}
            label="First day without this mayor"
            type="date"
          />
          <Radios
            {...field('howEnded')}
            legend="How the term ended"
            options={endings.map((ending) => ({ value: ending, label: endingWords(ending) }))}
          />
        </>
      )}
    </SeatForm>
  );
}
