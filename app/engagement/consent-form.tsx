import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ConsentKind } from '#shared/engagement/seat-at-the-table.state.ts';
import { CONSENT_WORDS } from './seat-words.ts';

type Props = { officeId: string; kind: ConsentKind; given: boolean; mayConsent: boolean };

/** One thing an office lets others know, with what changes it. */
export function ConsentForm({ officeId, kind, given, mayConsent }: Props) {
  const { title, detail } = CONSENT_WORDS[kind];
  return (
    <div className="consent">
      <h3>
        {title} {given ? <Tag tone="settled">Yes</Tag> : <Tag tone="neutral">No</Tag>}
      </h3>
      <p className="quiet">{detail}</p>
      {mayConsent ? (
        <Form method="post">
          <input type="hidden" name="intent" value="consent" />
          <input type="hidden" name="officeId" value={officeId} />
          <input type="hidden" name="kind" value={kind} />
          <Button name="move" value={given ? 'take_back' : 'give'} variant="secondary">
            {given ? 'Take it back' : 'Say yes'}
            <span className="govuk-visually-hidden">: {title}</span>
          </Button>
        </Form>
      ) : (
        <p className="quiet">
          Your chief executive, your mayor, or whoever decides for the mayor says this.
        </p>
      )}
    </div>
  );
}
