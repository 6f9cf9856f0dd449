import type { FormErrors } from '#app/forms/run-action.ts';
import { type Typed, typedFields } from '#app/forms/typed-fields.ts';
import { TextField } from '#app/ui/fields.tsx';

type Stands = {
  day?: string | undefined;
  startsAt?: string | null | undefined;
  endsAt?: string | null | undefined;
  place?: string | null | undefined;
};

type Props = { typed: Typed; errors: FormErrors; stands?: Stands; dayHint?: string | undefined };

/** When and where: the same for a meeting that is planned and one that is moved. */
export function WhenFields({ typed, errors, stands = {}, dayHint }: Props) {
  const field = typedFields(errors, typed);
  return (
    <>
      <TextField {...field('day', stands.day)} label="Day" hint={dayHint} type="date" />
      <div className="day-and-time">
        <TextField
          {...field('startsAt', stands.startsAt ?? undefined)}
          label="From"
          hint="Leave empty where only the day is known."
          type="time"
          width={5}
        />
        <TextField
          {...field('endsAt', stands.endsAt ?? undefined)}
          label="To"
          type="time"
          width={5}
        />
      </div>
      <TextField
        {...field('place', stands.place ?? undefined)}
        label="Where"
        hint="A place, or Online."
      />
    </>
  );
}
