import { Form, useNavigation } from '@remix-run/react';
import type { FormErrors } from '#app/forms/run-action.ts';
import { conditionWords } from '#app/sign-off/condition-words.ts';
import { didToVersion } from '#app/sign-off/decision-words.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Radios } from '#app/ui/fields.tsx';
import type { Choice } from '#shared/sign-off/decision.state.ts';
import { sortReservations } from '#shared/sign-off/reconfirm.rules.ts';
import { conditionField, goneField } from './again-fields.ts';
import { Difference } from './changes.tsx';
import type { AskedOffice, Round } from './page-types.ts';

type Props = { office: AskedOffice; round: Round; errors: FormErrors | undefined };

/** For an office that decided on an earlier text: what is different now, then the same again. */
export function Reconfirm({ office, round, errors }: Props) {
  const { earlier, officeId, officeName, canDecide } = office;
  if (!earlier) return null;
  const { choice, versionNumber, ofPredecessor, holderStyledName, blocks } = earlier;
  const heading = `again-${officeId}`;
  return (
    <section className="panel reconfirm" aria-labelledby={heading}>
      <h2 id={heading}>{officeName} needs to decide again</h2>
      <p>
        {ofPredecessor ? `Under ${holderStyledName} it` : 'It'}{' '}
        {didToVersion(choice, versionNumber)}. That does not count for version {round.versionNumber}
        .
      </p>
      <h3>What changed since version {versionNumber}</h3>
      <Difference
        positionId={round.positionId}
        from={versionNumber}
        to={round.versionNumber}
        blocks={blocks}
      />
      {canDecide && !ofPredecessor && <SayAgain {...{ office, earlier, round, errors }} />}
    </section>
  );
}

type Earlier = NonNullable<AskedOffice['earlier']>;

/** One click to the confirm step, once it is said what becomes of what does not fit any more. */
function SayAgain({ office, earlier, round, errors }: Props & { earlier: Earlier }) {
  const sending = useNavigation().state === 'submitting';
  const { officeId } = office;
  const clauses = new Set(round.clauses.map(({ clauseId }) => clauseId));
  const { kept, gone } = sortReservations(earlier.reservations, clauses);
  return (
    <Form method="post" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="roundId" value={round.roundId} />
      <input type="hidden" name="readHash" value={round.versionHash} />
      <input type="hidden" name="officeId" value={officeId} />
      <Kept reservations={kept} round={round} />
      {gone.map((reservation, place) => (
        <Gone
          key={`${reservation.clauseId}-${reservation.text}`}
          {...{ reservation, round }}
          label={labelOf(earlier, reservation)}
          name={goneField(officeId, place)}
          error={errors?.[goneField(officeId, place)]}
        />
      ))}
      <Waited {...{ office, earlier, round }} error={errors?.[conditionField(officeId)]} />
      <Button name="intent" value="again" disabled={sending}>
        {againWords(earlier.choice, kept.length, gone.length)}
      </Button>
      <p className="quiet">
        Nothing is recorded until you confirm it on the next page. To say something else,{' '}
        <a href="#decide">decide anew</a>.
      </p>
    </Form>
  );
}

type Reservation = { clauseId: string | null; text: string };

function Kept({ reservations, round }: { reservations: Reservation[]; round: Round }) {
  if (reservations.length === 0) return null;
  const labels = new Map(round.clauses.map(({ clauseId, label }) => [clauseId, label]));
  return (
    <>
      <h3>Your office’s reservations</h3>
      <ul>
        {reservations.map(({ clauseId, text }) => (
          <li key={`${clauseId}-${text}`}>
            <strong>{clauseName((clauseId && labels.get(clauseId)) || null)}:</strong> {text}
          </li>
        ))}
      </ul>
    </>
  );
}

type GoneProps = {
  reservation: Reservation;
  round: Round;
  label: string | null;
  name: string;
  error: string | undefined;
};

/** Neither answer is chosen beforehand: a reservation is not dropped by looking away. */
function Gone({ reservation, round, label, name, error }: GoneProps) {
  return (
    <Radios
      name={name}
      legend={`Your reservation on ${clauseName(label)} of the earlier text has lost its clause: “${reservation.text}”`}
      error={error}
      options={[
        { value: 'whole', label: `Keep it, on the whole of version ${round.versionNumber}` },
        { value: 'drop', label: 'Drop it' },
      ]}
    />
  );
}

type WaitedProps = Omit<Props, 'errors'> & { earlier: Earlier; error: string | undefined };

/** A condition was set for one text alone: whether it is for this one too is asked. */
function Waited({ office, earlier, round, error }: WaitedProps) {
  if (!earlier.condition) return null;
  const names = new Map(round.askedOffices.map((each) => [each.officeId, each.officeName]));
  return (
    <div className="private-area">
      <Radios
        name={conditionField(office.officeId)}
        legend={`Your office’s endorsement was to count only ${conditionWords(earlier.condition, names)}`}
        hint="Nobody else sees a condition before the round closes."
        error={error}
        options={[
          { value: 'same', label: 'Set the same condition again' },
          { value: 'none', label: 'Endorse without a condition' },
        ]}
      />
    </div>
  );
}

function labelOf({ reservations }: Earlier, { clauseId }: Reservation): string | null {
  return reservations.find((each) => each.clauseId === clauseId)?.label ?? null;
}

function clauseName(label: string | null): string {
  if (label === null) return 'The whole';
  return /^\d/.test(label) ? `Clause ${label}` : label;
}

function againWords(choice: Choice, kept: number, gone: number): string {
  if (choice === 'decline') return 'Decline again';
  if (choice === 'abstain') return 'Abstain again';
  if (gone > 0 || kept === 0) return 'Endorse again';
  return `Endorse again, with the same ${kept === 1 ? 'reservation' : 'reservations'}`;
}
