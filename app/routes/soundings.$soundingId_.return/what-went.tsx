import { HashWords } from '#app/documents/hash-words.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { ReturnText } from './return-text.tsx';
import type { Page } from './route.tsx';

type Props = { sent: NonNullable<Page['sent']>; soundingId: string };

/** Exactly what went to government, with its files. It never changes. */
export function WhatWent({ sent, soundingId }: Props) {
  return (
    <>
      <p>
        Sent by {sent.by} on {momentWords(sent.sentAt)}. It never changes.
      </p>
      <div className="govuk-button-group">
        <ButtonLink to={`/soundings/${soundingId}/return.docx`} variant="secondary" reloadDocument>
          Download for Word
        </ButtonLink>
        <ButtonLink to={`/soundings/${soundingId}/return.pdf`} variant="secondary" reloadDocument>
          Download as PDF
        </ButtonLink>
      </div>
      <ReturnText content={sent.content} />
      <p className="sign-off__hash">
        Hash: <HashWords hash={sent.returnHash} />
      </p>
    </>
  );
}
