import { useNavigation } from '@remix-run/react';
import { Button, ButtonLink } from '#app/ui/button.tsx';

type Props = { words: string; holdsNumber: boolean; back: string };

/** Saves; where a private number was found, also without it. */
export function SaveContact({ words, holdsNumber, back }: Props) {
  const sending = useNavigation().state === 'submitting';
  return (
    <div className="govuk-button-group">
      <Button disabled={sending}>{words}</Button>
      {holdsNumber && (
        <Button name="numbers" value="leave-out" variant="secondary" disabled={sending}>
          Save with it left out
        </Button>
      )}
      <ButtonLink to={back} variant="secondary">
        Cancel
      </ButtonLink>
    </div>
  );
}
