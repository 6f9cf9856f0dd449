import { Form, Link, useNavigation } from '@remix-run/react';
import { refusalWords } from '#app/forms/refusal-words.ts';
import { LetterFiles } from '#app/letters/letter-files.tsx';
import { noteCount, SignatureBlock } from '#app/letters/letter-sheet.tsx';
import { Button } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { Radios, TextField } from '#app/ui/fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Addressee, Signature } from '#shared/letters/letter.rules.ts';
import { type ReplyTarget, replyTargetWords } from '#shared/letters/reply-clock.rules.ts';
import type { AreaBeforeElection } from '#shared/offices/seat.rules.ts';
import { ReservationsWait } from './reservations-wait.tsx';
import { CHANNELS } from './sent-to.tsx';

type Props = {
  positionId: string;
  number: number;
  today: string;
  typed: string | undefined;
  errors: Record<string, string> | undefined;
  preview: {
    content: {
      body: { type: string };
      signatures: Signature[];
      addressees: Addressee[];
      dated: string;
    };
    refusal: string | null;
    waiting: { until: Date; officeIds: string[] } | null;
    asks: unknown[];
    clock: ReplyTarget & { expectedBy: string };
    beforeElection: AreaBeforeElection[];
  };
};

/** Who signs, whom it goes to, when a reply is expected, and the button that makes it so. */
export function IssuePanel({ positionId, number, today, typed, errors, preview }: Props) {
  const sending = useNavigation().state === 'submitting';
  return (
    <section className="panel" aria-labelledby="issue-heading">
      <h2 id="issue-heading" className="panel-heading">
        Version {number}
      </h2>
      {preview.refusal && <Blocked positionId={positionId} preview={preview} />}
      <BeforeElection areas={preview.beforeElection} />
      <Facts positionId={positionId} number={number} preview={preview} />
      <Form method="post" noValidate>
        <input type="hidden" name="versionNumber" value={number} />
        <TextField
          name="dated"
          type="date"
          label="Date the letter carries"
          hint="Today or earlier, but not before its round closed. The letter goes to whoever held each post that day."
          defaultValue={typed ?? preview.content.dated}
          max={today}
          error={errors?.['dated']}
          required
        />
        <Radios name="channel" legend="How it goes" defaultValue="email" options={CHANNELS} />
        <Button disabled={sending} variant={preview.refusal ? 'secondary' : 'primary'}>
          {sending ? 'Issuing…' : 'Issue the letter'}
        </Button>
      </Form>
      <p className="quiet">
        An issued letter never changes, and its date starts the reply clock. Concord sends nothing
        itself: send the Word or PDF file to the department.
      </p>
    </section>
  );
}

function Blocked({ positionId, preview }: Pick<Props, 'positionId' | 'preview'>) {
  const { refusal, waiting, content } = preview;
  return (
    <Notice tone="warning" title="It cannot be issued yet">
      {refusal === 'reservations_wait' && waiting ? (
        <ReservationsWait {...waiting} signatures={content.signatures} />
      ) : (
        <p>{refusalWords(refusal ?? '')}</p>
      )}
      <p>
        <Link to={`/positions/${positionId}/board`}>See where sign-off stands</Link>
      </p>
    </Notice>
  );
}

function BeforeElection({ areas }: { areas: Props['preview']['beforeElection'] }) {
  if (areas.length === 0) return null;
  return (
    <Notice tone="warning" title="Pre-election period">
      <p>
        On this date a pre-election period runs in{' '}
        {areas
          .map(({ officeName, pollOn }) => `${officeName} (poll on ${dateWords(pollOn)})`)
          .join(', ')}
        . Ask each area’s monitoring officer for clearance before you issue. Other areas are not
        affected.
      </p>
    </Notice>
  );
}

function Facts({ positionId, number, preview }: Pick<Props, 'positionId' | 'number' | 'preview'>) {
  const { content, asks, clock } = preview;
  return (
    <FactList
      items={[
        {
          term: 'Signed by',
          detail:
            content.signatures.length > 0 ? (
              <SignatureBlock signatures={content.signatures} after={noteCount(content.body)} />
            ) : (
              'Nobody yet'
            ),
        },
        {
          term: 'Goes to',
          detail: (
            <ul className="signature-block">
              {content.addressees.map(({ postId, name, title, department }) => (
                <li key={postId}>
                  {title}, {department}
                  <br />
                  <span className="quiet">{name ?? 'Vacant on this date'}</span>
                </li>
              ))}
            </ul>
          ),
        },
        { term: 'Asks', detail: asks.length === 0 ? 'None in this text' : String(asks.length) },
        {
          term: 'Reply expected',
          detail: `By ${dateWords(clock.expectedBy)}: ${replyTargetWords(clock)}. Expected, not required by law.`,
        },
        {
          term: 'Draft files',
          detail: <LetterFiles positionId={positionId} number={number} issued={false} />,
        },
      ]}
    />
  );
}
