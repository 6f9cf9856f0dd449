import { Form, useNavigation } from '@remix-run/react';
import { OBJECTION_WORDS, silenceIsOn } from '#app/sign-off/silence-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Radios, Select, TextArea } from '#app/ui/fields.tsx';
import { OBJECTIONS } from '#shared/sign-off/silence.state.ts';
import type { OwnOffice, Round } from './page-types.ts';

type Props = {
  round: Round;
  offices: readonly OwnOffice[];
  errors: Record<string, string> | undefined;
};

/** The way to end a silence, for whoever decides for an office that is asked. */
export function ObjectInSilence({ round, offices, errors }: Props) {
  const sending = useNavigation().state !== 'idle';
  const { silence } = round;
  const mine = offices.filter((office) => office.asked && office.canDecide);
  if (!silence || !silenceIsOn(silence) || round.state === 'scheduled' || mine.length === 0) {
    return null;
  }
  const open = OBJECTIONS.filter(
    (each) => each !== 'object_to_silence' || silence.state === 'proposed',
  );
  return (
    <details className="govuk-details" open={Boolean(errors?.['words'] ?? errors?.['objection'])}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          Object{silence.state === 'proposed' && ' to silence or to the text'}, or propose an
          amendment
        </span>
      </summary>
      <Form method="post" className="govuk-details__text" noValidate>
        <p>
          Everyone asked is told at once what your office says. To stay off the letter without
          stopping it, decline instead.
        </p>
        <input type="hidden" name="roundId" value={round.roundId} />
        <input type="hidden" name="readHash" value={round.versionHash} />
        <OfficeField offices={mine} />
        <Radios
          name="objection"
          legend="What does your office do?"
          error={errors?.['objection']}
          options={open.map((value) => ({ value, ...OBJECTION_WORDS[value] }))}
        />
        <TextArea
          name="words"
          label="Your objection, or the words you propose"
          hint="Seen by every office asked and by the secretariat."
          error={errors?.['words']}
        />
        <Button name="intent" value="silence" variant="warning" disabled={sending}>
          Tell every office
        </Button>
      </Form>
    </details>
  );
}

function OfficeField({ offices }: { offices: readonly OwnOffice[] }) {
  const [only, ...others] = offices;
  if (others.length === 0) return <input type="hidden" name="officeId" value={only?.officeId} />;
  const options = offices.map(({ officeId, officeName }) => ({
    value: officeId,
    label: officeName,
  }));
  return <Select name="officeId" label="Office" options={options} />;
}
