import type { ReactNode } from 'react';
import { ButtonLink } from '#app/ui/button.tsx';
import type { NextStep } from '#shared/positions/next-step.rules.ts';

type Step = {
  /** Amber is for what waits for the reader; the rest is information. */
  waits: boolean;
  title: string;
  words: string;
  action?: { path: string; words: string };
};

const DRAFT = { path: '/draft', words: 'Open the draft' };
const BOARD = { path: '/board', words: 'Open the board' };
const RESPONSES = { path: '/responses', words: 'See answers' };

const STEPS: Record<NextStep, Step> = {
  write_draft: {
    waits: true,
    title: 'Write with the other offices',
    words: 'The text is open to every office in the coalition until the secretariat freezes it.',
    action: DRAFT,
  },
  freeze_when_ready: {
    waits: true,
    title: 'Freeze a version when the text is ready',
    words: 'Freezing fixes the text under a number and a hash, so that offices can decide on it.',
    action: DRAFT,
  },
  open_round: {
    waits: true,
    title: 'Put the version to the offices',
    words: 'Opening a round asks every office in the coalition and locks the live text.',
    action: { path: '/sign-off', words: 'Open a round' },
  },
  await_round: {
    waits: false,
    title: 'Waiting for the secretariat to open a round',
    words: 'The text is frozen. Read it now, so that your office can decide in two minutes.',
    action: { path: '/versions', words: 'Read the frozen text' },
  },
  decide: {
    waits: true,
    title: 'Decide for your office',
    words: 'Your office is asked to endorse, endorse with reservations, abstain or decline.',
    action: { path: '/sign-off', words: 'Read and decide' },
  },
  prepare_decision: {
    waits: true,
    title: 'Your office has not decided yet',
    words: 'Prepare the decision; your mayor or their delegate takes it.',
    action: { path: '/sign-off', words: 'Read what is asked' },
  },
  close_round: {
    waits: true,
    title: 'Close the round',
    words: 'The deadline has passed or every office has answered. Closing counts the endorsements.',
    action: BOARD,
  },
  chase_offices: {
    waits: false,
    title: 'Waiting for offices to decide',
    words: 'The board fills in as offices answer.',
    action: BOARD,
  },
  await_silence: {
    waits: false,
    title: 'Waiting for the silence to end',
    words: 'It ends by itself: when an office objects, or when its time is up.',
    action: BOARD,
  },
  await_offices: {
    waits: false,
    title: 'Waiting for the other offices',
    words: 'Your office has nothing left to do in this round.',
    action: BOARD,
  },
  issue_letter: {
    waits: true,
    title: 'Issue the letter',
    words: 'The round is over. Issuing fixes the signatures and starts the clock on each ask.',
    action: { path: '/issue', words: 'Issue the letter' },
  },
  await_hours: {
    waits: false,
    title: 'Waiting while reservations are shown',
    words: 'Every office that signs may read the others’ reservations, and withdraw, until then.',
    action: BOARD,
  },
  await_signature: {
    waits: false,
    title: 'Waiting for a name under the letter',
    words: 'What was endorsed is held over from an earlier term or not final yet.',
    action: BOARD,
  },
  await_letter: {
    waits: false,
    title: 'Waiting for the secretariat to issue the letter',
    words: 'The round is over. Nothing is left for your office to do.',
    action: BOARD,
  },
  log_reply: {
    waits: false,
    title: 'Waiting for government',
    words: 'Log each reply as it comes, and what it says to each ask.',
    action: { path: '/responses', words: 'Log a reply' },
  },
  await_government: {
    waits: false,
    title: 'Waiting for government',
    words: 'The letter has gone. Each ask is followed until it is answered.',
    action: RESPONSES,
  },
  read_answers: {
    waits: false,
    title: 'Government has answered every ask',
    words: 'Nothing waits. The record below is what was asked and what was said.',
    action: RESPONSES,
  },
  read_record: {
    waits: false,
    title: 'A past case, rebuilt from the public record',
    words: 'It holds what the record shows and nothing else; gaps are said to be gaps.',
  },
};

type Props = { positionId: string; step: NextStep; children?: ReactNode };

/** What the reader can do now, and who is waiting for whom. */
export function NextStepPanel({ positionId, step, children }: Props) {
  const { waits, title, words, action } = STEPS[step];
  return (
    <section className={`card next-step${waits ? ' next-step--waiting' : ''}`}>
      <h2>{title}</h2>
      <p>{words}</p>
      {children}
      {action && (
        <ButtonLink
          to={`/positions/${positionId}${action.path}`}
          variant={waits ? 'primary' : 'secondary'}
        >
          {action.words}
        </ButtonLink>
      )}
    </section>
  );
}
