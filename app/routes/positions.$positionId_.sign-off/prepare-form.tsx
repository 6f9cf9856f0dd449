import { Form, useNavigation } from '@remix-run/react';
import { CHOICE_WORDS } from '#app/sign-off/decision-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Radios, TextArea } from '#app/ui/fields.tsx';
import { NOTE_LENGTH } from '#shared/clearance/clearance.rules.ts';
import { CHOICES } from '#shared/sign-off/decision.state.ts';
import type { Clearance, Round } from './page-types.ts';
import type { Typed } from './read-decision.ts';
import { typedFrom } from './recommended.ts';
import { Reservations } from './reservations.tsx';

type Props = {
  round: Round;
  chain: Clearance;
  typed: Typed | undefined;
  errors: Record<string, string> | undefined;
};

/** What an official recommends; it begins with what was prepared last, also on an older version. */
export function PrepareForm({ round, chain, typed, errors }: Props) {
  const sending = useNavigation().state !== 'idle';
  const last = chain.preparation ?? chain.earlier;
  // A refused return has sent nothing of this form, so it begins as before.
  const begun = typed?.choice || !last ? typed : typedFrom(last);
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="roundId" value={round.roundId} />
      <input type="hidden" name="readHash" value={round.versionHash} />
      <input type="hidden" name="officeId" value={chain.officeId} />
      <TextArea
        name="note"
        label="Note for the mayor"
        hint="What the text does for your area, and why you recommend this."
        maxLength={NOTE_LENGTH}
        defaultValue={begun?.note}
        error={errors?.['note']}
      />
      <Radios
        name="choice"
        legend="What do you recommend?"
        error={errors?.['choice']}
        {...(begun?.choice && { defaultValue: begun.choice })}
        options={CHOICES.map((value) => ({ value, label: CHOICE_WORDS[value].label }))}
      />
      <Reservations
        clauses={round.clauses}
        typed={begun?.reservations}
        error={errors?.['reservations']}
      />
      <Button name="intent" value="prepare" disabled={sending}>
        {chain.preparation ? 'Prepare anew' : 'Send to be cleared'}
      </Button>
      <p className="quiet">Nothing is decided by this.</p>
    </Form>
  );
}
