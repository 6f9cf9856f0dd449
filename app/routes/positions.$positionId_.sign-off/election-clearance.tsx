import { TextField } from '#app/ui/fields.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { OwnOffice } from './page-types.ts';
import type { Typed } from './read-decision.ts';

type Props = {
  offices: readonly Pick<OwnOffice, 'officeName' | 'preElection'>[];
  typed: Pick<Typed, 'electionClearance'> | undefined;
  errors: Record<string, string> | undefined;
};

/** In a pre-election period somebody named takes it on themselves that the office may decide. */
export function ElectionClearance({ offices, typed, errors }: Props) {
  const bound = offices.find(({ preElection }) => preElection);
  if (!bound?.preElection) return null;
  const { officeName, preElection } = bound;
  return (
    <TextField
      name="electionClearance"
      label="Who cleared that your office may decide now?"
      hint={`${officeName} is in its pre-election period (poll on ${dateWords(preElection.pollOn)}). Give name and role, such as the monitoring officer. It is recorded with the decision.`}
      error={errors?.['electionClearance']}
      defaultValue={typed?.electionClearance}
    />
  );
}
