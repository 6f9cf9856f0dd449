import { Form, useNavigation } from '@remix-run/react';
import { listWords } from '#app/positions/position-words.ts';
import { silenceIsOn } from '#app/sign-off/silence-words.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { CarriedDecisions } from './carried-decisions.tsx';
import { ChaseOffices } from './chase-offices.tsx';
import { LogByPhone } from './log-by-phone.tsx';
import type { Board, BoardPage, Opening } from './page-types.ts';
import { RoundSettings } from './round-settings.tsx';
import { SeatNotes } from './seat-notes.tsx';

type Errors = Record<string, string> | undefined;

/** What the secretariat can do with the round now. */
export function RunRound({ page, errors }: { page: BoardPage; errors: Errors }) {
  const { board, secretariat, positionId } = page;
  if (!secretariat || secretariat.letterIssued) return null;
  if (!secretariat.roundIsOpen) {
    return (
      <>
        {board?.recordedState === 'closed' && (
          <AfterClosing board={board} positionId={positionId} />
        )}
        <OpenRoundForm opening={secretariat} errors={errors} again={board !== null} />
      </>
    );
  }
  if (board?.recordedState !== 'open') return null;
  return (
    <section className="panel" aria-labelledby="run-heading">
      <h2 id="run-heading">Run this round</h2>
      {board.silence && silenceIsOn(board.silence) ? (
        <p>The round ends by itself: when an office objects, or when the silence is over.</p>
      ) : (
        <CloseRound board={board} />
      )}
      <ChaseOffices board={board} error={errors?.['note']} />
      <LogByPhone board={board} />
      <ReopenDrafting />
    </section>
  );
}

type FormProps = { opening: Opening; errors: Errors; again: boolean };

function OpenRoundForm({ opening, errors, again }: FormProps) {
  const { newestVersion, proposed, willBeAsked, willBeLeftOut } = opening;
  const sending = useNavigation().state === 'submitting';
  if (newestVersion === null) return null;
  return (
    <Form method="post" className="panel round-form" noValidate>
      <h2>
        Put version {newestVersion} to the offices{again && ' in a new round'}
      </h2>
      <p>
        {willBeAsked.length} offices are asked; each decides on exactly this text. Nobody can edit
        the draft until the round ends.
      </p>
      <SeatNotes seats={opening.preElection} />
      {willBeLeftOut.length > 0 && (
        <Notice tone="warning">
          <p>
            Left out because the seat is vacant today:{' '}
            {listWords(willBeLeftOut.map(({ officeName }) => officeName))}.
          </p>
        </Notice>
      )}
      <input type="hidden" name="versionNumber" value={newestVersion} />
      <TextField
        name="deadline"
        type="date"
        label="Answers are due on"
        hint={`Five working days from now is proposed. At most ${opening.maxDays} days from today.`}
        defaultValue={proposed.day}
        error={errors?.['deadline']}
        required
      />
      <TextField
        name="deadlineTime"
        type="time"
        label="At"
        hint="London time"
        width={10}
        defaultValue={proposed.time}
        required
      />
      {opening.since && <CarriedDecisions since={opening.since} />}
      <RoundSettings opening={opening} errors={errors} />
      <Button name="intent" value="open" disabled={sending}>
        {sending ? 'Opening…' : 'Open the round'}
      </Button>
    </Form>
  );
}

function CloseRound({ board }: { board: Board }) {
  const waiting = board.waiting.length;
  return (
    <Form method="post">
      <p>
        {waiting === 0
          ? 'Every office has answered.'
          : `Closing records no reply for ${listWords(board.waiting)}.`}
      </p>
      <input type="hidden" name="roundId" value={board.roundId} />
      <Button name="intent" value="close" variant={waiting === 0 ? 'primary' : 'secondary'}>
        Close the round
      </Button>
    </Form>
  );
}

/** What was said of the text no longer counts: behind a second look, since nothing brings it back. */
function ReopenDrafting() {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Change the text instead</span>
      </summary>
      <div className="govuk-details__text">
        <p>
          Drafting goes on at once. Every decision in this round stays on record and stops counting:
          each office has to decide again on the next version.
        </p>
        <Form method="post">
          <Button name="intent" value="reopen" variant="warning">
            Reopen drafting
          </Button>
        </Form>
      </div>
    </details>
  );
}

function AfterClosing({ board, positionId }: { board: Board; positionId: string }) {
  const endorsed = board.totals.whole.endorses + board.totals.whole.reserves;
  return (
    <section className="panel" aria-labelledby="after-heading">
      <h2 id="after-heading">{endorsed === 0 ? 'No office endorsed it' : 'Ready to send'}</h2>
      {endorsed === 0 ? (
        <p>Drafting is open again. Change the text, freeze it, and put the new version.</p>
      ) : (
        <>
          <p>
            {endorsed} of {board.rows.length} offices endorsed version {board.versionNumber}.
          </p>
          <ButtonLink to={`/positions/${positionId}/issue`}>Issue the letter</ButtonLink>
          <ReopenDrafting />
        </>
      )}
    </section>
  );
}
