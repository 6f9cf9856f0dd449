import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords, momentWords } from '#shared/calendar/date-words.rules.ts';
import type { StepKind } from '#shared/clearance/clearance.state.ts';
import type { Waiting } from '#shared/positions/home.rules.ts';
import type { SoundingWaiting } from '#shared/soundings/waiting.rules.ts';
import { Mark, WaitingSounding } from './waiting-sounding.tsx';

type Props = {
  waiting: readonly Waiting[];
  soundings: readonly SoundingWaiting[];
  /** How much mail waits to be classified, for whoever does that, or to be completed as a contact. */
  mail: { toClassify: number; toComplete: number };
};

/** What only this person, or their office, can move on. */
export function WaitsForYou({ waiting, soundings, mail }: Props) {
  const mails = mail.toClassify + mail.toComplete;
  if (waiting.length + soundings.length + mails === 0) return null;
  // A draft that is open to the office has no day by which it must be written.
  const drafts = waiting.filter(({ what }) => what === 'draft');
  const sooner = waiting.filter(({ what }) => what !== 'draft');
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">Waits for you</h2>
      <ul className="card waiting-list">
        <Items waiting={sooner} />
        {soundings.map((item) => (
          <li key={item.soundingId}>
            <WaitingSounding item={item} />
          </li>
        ))}
        <WaitingMail mails={mail.toClassify} to="/responses" task="Classify">
          Sent to a position’s address, and on no record yet
        </WaitingMail>
        <WaitingMail mails={mail.toComplete} to="/engagement" task="Complete the contact in">
          Forwarded by your office, which alone sees it
        </WaitingMail>
        <Items waiting={drafts} />
      </ul>
    </section>
  );
}

function Items({ waiting }: Pick<Props, 'waiting'>) {
  return waiting.map((item) => (
    <li key={`${item.what}-${item.positionId}`}>
      <WaitingItem item={item} />
    </li>
  ));
}

type WaitingMailProps = { mails: number; to: string; task: string; children: string };

function WaitingMail({ mails, to, task, children }: WaitingMailProps) {
  if (mails === 0) return null;
  return (
    <li>
      <Mark />
      <div>
        <Link to={to}>
          {task} {mails === 1 ? '1 mail' : `${mails} mails`}
        </Link>
        <p className="quiet">{children}</p>
      </div>
    </li>
  );
}

type Of<What extends Waiting['what']> = Extract<Waiting, { what: What }>;
type Line = { path: string; action: string; detail: ReactNode };
type Lines = { [What in Waiting['what']]: (item: Of<What>) => Line };

const LINES: Lines = {
  decide: (item) => inRound(item, item.step === 'cleared' ? 'Cleared, to decide' : 'Sign off'),
  clear: (item) => inRound(item, 'Clear or return'),
  prepare: (item) => inRound(item, 'Prepare your office’s decision'),
  prepare_anew: (item) => inRound(item, 'Returned, to prepare anew'),
  held_over: ({ versionNumber, lapsesOn }) => ({
    path: '/sign-off',
    action: 'Adopt, replace or refuse',
    detail: `Version ${versionNumber}, decided in an earlier term${lapsesOn ? `; lapses after ${dateWords(lapsesOn)}` : ''}`,
  }),
  draft: () => ({ path: '/draft', action: 'Write', detail: 'The draft is open to your office' }),
  close_round: ({ versionNumber, answered, asked }) => ({
    path: '/board',
    action: 'Close the round',
    detail: `Version ${versionNumber}: ${answered} of ${asked} offices have answered`,
  }),
  open_round: ({ versionNumber }) => ({
    path: '/sign-off',
    action: 'Put to the offices',
    detail: `Version ${versionNumber} is frozen`,
  }),
  issue: ({ versionNumber }) => ({
    path: '/issue',
    action: 'Issue the letter',
    detail: `Version ${versionNumber} is signed off`,
  }),
  await_hours: ({ versionNumber, until }) => ({
    path: '/issue',
    action: 'Letter waits',
    detail: `Version ${versionNumber}: reservations shown until ${momentWords(until)}; the letter can go then`,
  }),
  await_signature: ({ versionNumber }) => ({
    path: '/board',
    action: 'Letter waits for a name',
    detail: `Version ${versionNumber}: what was endorsed is held over or not final yet`,
  }),
  mentioned: ({ threadId, by, count }) => ({
    path: `/draft#thread-${threadId}`,
    action: 'Answer',
    detail:
      count === 1
        ? `${by} mentions you in a comment`
        : `${count} comments mention you, the latest by ${by}`,
  }),
  classify: () => ({
    path: '/responses',
    action: 'Record what the reply answers',
    detail: 'A substantive reply is logged, its answers are not',
  }),
  overdue: ({ expectedBy, asks }) => ({
    path: '/responses',
    action: 'Chase government',
    detail: `${asks === 1 ? '1 ask' : `${asks} asks`} without an answer, expected by ${dateWords(expectedBy)}`,
  }),
};

type InRound = Of<'decide' | 'clear' | 'prepare' | 'prepare_anew'>;

function inRound({ versionNumber, deadline, silent, step }: InRound, action: string): Line {
  return {
    path: '/sign-off',
    action,
    detail: (
      <>
        Version {versionNumber}, {untilWords(deadline, silent)}
        {step && (
          <>
            <br />
            <Tag tone="private">{STEP_WORDS[step]}</Tag> Only your office sees this.
          </>
        )}
      </>
    ),
  };
}

const STEP_WORDS: Record<StepKind, string> = {
  prepared: 'Not cleared yet',
  cleared: 'Cleared',
  returned: 'Returned',
};

function untilWords(deadline: Date, silent: boolean): string {
  const until = momentWords(deadline);
  return silent ? `by ${until}, or no objection is recorded for your office` : `by ${until}`;
}

function lineOf<What extends Waiting['what']>(item: Of<What>): Line {
  return (LINES[item.what] as Lines[What])(item);
}

function WaitingItem({ item }: { item: Waiting }) {
  const { path, action, detail } = lineOf(item);
  return (
    <>
      <Mark />
      <div>
        <Link to={`/positions/${item.positionId}${path}`}>
          {action}: {item.title}
        </Link>
        <p className="quiet">{detail}</p>
      </div>
    </>
  );
}
