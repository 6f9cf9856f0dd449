import { Link } from '@remix-run/react';
import { SAID_WORDS } from '#app/commitments/commitment-words.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { isOwed, isToConfirm } from '#shared/commitments/commitment.rules.ts';
import type { Commitment } from './route.tsx';

/** Who waits for whom, and what this person can do about it. */
export function WhoWaits({ commitment }: { commitment: Commitment }) {
  const { title, words, waits } = stepOf(commitment);
  return (
    <section className={`card next-step${waits ? ' next-step--waiting' : ''}`}>
      <h2>{title}</h2>
      <p>{words}</p>
      {commitment.claim && isToConfirm(commitment.state) && <Claim claim={commitment.claim} />}
      {commitment.canRecord && (
        <p>
          <Link
            to={`/positions/${commitment.positionId}/commitments/new?responseId=${commitment.responseId}`}
          >
            Record another commitment from this reply
          </Link>
        </p>
      )}
      {waits && <ButtonLink to="#say">Say what you know of it</ButtonLink>}
    </section>
  );
}

function Claim({ claim }: { claim: NonNullable<Commitment['claim']> }) {
  const { said, personName, officeName, evidence } = claim;
  return (
    <p>
      {SAID_WORDS[said]} by {personName}, {officeName ?? 'secretariat'}, on {evidence.title} of{' '}
      {dateWords(evidence.on)}.
    </p>
  );
}

type Step = { title: string; words: string; waits: boolean };

function stepOf({ state, checks, ownClaim, overdue, canRecord }: Commitment): Step {
  if (isToConfirm(state)) {
    return {
      title: 'Somebody of an affected office has to confirm it',
      words: ownClaim
        ? 'You reported this, so a colleague or another office of the coalition confirms or contests it.'
        : 'Until then it is not counted as delivered. The secretariat alone never suffices.',
      waits: checks && !ownClaim,
    };
  }
  if (state === 'contested') {
    return {
      title: 'An affected office contests that it was delivered',
      words: 'It stays contested until new evidence is reported and somebody confirms it.',
      waits: false,
    };
  }
  if (isOwed(state)) {
    return {
      title: overdue ? 'Government is past its day' : 'Government owes this',
      words: 'Whoever of the coalition knows what became of it reports it here, with evidence.',
      waits: overdue && canRecord,
    };
  }
  return {
    title: 'Nothing waits',
    words: 'What became of it is recorded below. New evidence can still change it.',
    waits: false,
  };
}
