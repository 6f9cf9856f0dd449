import { Form, useNavigation } from '@remix-run/react';
import { stateWords } from '#app/commitments/commitment-words.tsx';
import { Button } from '#app/ui/button.tsx';
import { Radios, TextArea, TextField } from '#app/ui/fields.tsx';
import type { Report } from '#shared/commitments/commitment.state.ts';
import type { Commitment } from './route.tsx';

type Props = {
  commitment: Commitment;
  errors: Record<string, string>;
  typed: Record<string, string> | undefined;
};

/** One form for whatever somebody can say now: each needs evidence, and a contest its reason. */
export function SayForm({ commitment, errors, typed }: Props) {
  const sending = useNavigation().state === 'submitting';
  return (
    <section id="say" aria-labelledby="say-heading" className="panel">
      <h2 className="panel-heading" id="say-heading">
        Say what became of it
      </h2>
      <Form method="post" noValidate>
        <input type="hidden" name="claimId" value={commitment.claim?.id ?? ''} />
        <Radios
          name="said"
          legend="Where does it stand?"
          options={optionsFor(commitment)}
          error={errors['said']}
          {...(typed?.['said'] && { defaultValue: typed['said'] })}
        />
        {commitment.checks && (
          <TextArea
            name="reason"
            label="If you contest it, why"
            rows={3}
            defaultValue={typed?.['reason']}
            error={errors['reason']}
          />
        )}
        <EvidenceFields commitment={commitment} errors={errors} typed={typed} />
        <Button disabled={sending}>Record it</Button>
      </Form>
    </section>
  );
}

function EvidenceFields({ commitment: { today }, errors, typed }: Props) {
  return (
    <>
      <TextField
        name="evidenceTitle"
        label="Evidence"
        hint="What it is, such as a written statement, a payment, an inspection of your own."
        defaultValue={typed?.['evidenceTitle']}
        error={errors['evidenceTitle']}
        required
      />
      <TextField
        name="evidenceSource"
        label="Where it is"
        hint="A link, or the paper and who holds it."
        defaultValue={typed?.['evidenceSource']}
        error={errors['evidenceSource']}
        required
      />
      <TextField
        name="evidenceOn"
        type="date"
        label="Day of the evidence"
        max={today}
        defaultValue={typed?.['evidenceOn'] ?? today}
        error={errors['evidenceOn']}
        required
      />
      <TextArea
        name="evidenceQuote"
        label="What it says, word for word (optional)"
        rows={3}
        defaultValue={typed?.['evidenceQuote']}
        error={errors['evidenceQuote']}
      />
    </>
  );
}

const HINTS: Record<Report, string> = {
  unmeasurable: 'Nothing in the words could ever show that it was done.',
  on_track: 'What was promised is being done, and by its day as far as is known.',
  at_risk: 'Something shows that it may not be done, or not by its day.',
  delivered: 'All of it was done. An affected office then confirms or contests it.',
  delivered_in_part: 'Some of it was done. An affected office then confirms or contests it.',
  broken: 'It was not done, or government says that it will not be.',
  reversed: 'Government decided otherwise, or undid what it had done.',
  lapsed: 'What it was about is no longer there to be decided.',
};

function optionsFor({ reports, checks, ownClaim }: Commitment) {
  const confirm = {
    value: 'confirmed',
    label: 'We confirm it',
    hint: 'Your office has seen that what was reported is so.',
  };
  const contest = {
    value: 'contested',
    label: 'We contest it',
    hint: 'Your office does not find it so. Give your reason and your evidence.',
  };
  return [
    ...(checks && !ownClaim ? [confirm] : []),
    ...(checks ? [contest] : []),
    ...reports.map((report) => ({
      value: report,
      label: stateWords(report),
      hint: HINTS[report],
    })),
  ];
}
