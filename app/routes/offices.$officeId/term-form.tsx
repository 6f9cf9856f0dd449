import { TextField } from '#app/ui/fields.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { HolderFields } from './holder-fields.tsx';
import { SeatForm, type SeatFormProps } from './seat-form.tsx';

/** Corrects how a term was recorded: its mayor’s name, title and party, or its first day. */
export function TermForm(form: SeatFormProps) {
  const { office, typed } = form;
  const holderId = typed['holderId'] ?? office.asked.corrects;
  const term = office.terms.find(({ id }) => id === holderId);
  if (!term) return null;
  return (
    <SeatForm title="Correct the record of a term" intent="term" {...form}>
      {(field) => (
        <>
          <p>
            {term.styledName}, from {dateWords(term.startsOn)}. What was recorded stays readable
            below. What was signed in the old words keeps them, and so do letters that went.
          </p>
          <input type="hidden" name="holderId" value={term.id} />
          <HolderFields field={field} stands={term} />
          {term.recorded ? (
            <TextField
              {...field('startsOn', term.startsOn)}
              label="Day the term begins"
              type="date"
              hint="Where the term before ended with this one’s beginning, its end moves along."
            />
          ) : (
            <input type="hidden" name="startsOn" value={term.startsOn} />
          )}
        </>
      )}
    </SeatForm>
  );
}
