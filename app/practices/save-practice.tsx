import { useNavigation } from '@remix-run/react';
import { Button, ButtonLink } from '#app/ui/button.tsx';

type Props = { shared: boolean; back: string };

/** Keeps it as a draft or shares it; what the forum reads once, it goes on reading. */
export function SavePractice({ shared, back }: Props) {
  const sending = useNavigation().state === 'submitting';
  return (
    <>
      {!shared && (
        <p className="private-area save-hint">
          A draft is private to your office: nobody else sees it, the secretariat included.
        </p>
      )}
      <div className="govuk-button-group">
        {!shared && (
          <Button name="for" value="office" disabled={sending}>
            Save as a draft
          </Button>
        )}
        <Button
          name="for"
          value="forum"
          variant={shared ? 'primary' : 'secondary'}
          disabled={sending}
        >
          {shared ? 'Save' : 'Share with the forum'}
        </Button>
        <ButtonLink to={back} variant="secondary">
          Cancel
        </ButtonLink>
      </div>
    </>
  );
}
