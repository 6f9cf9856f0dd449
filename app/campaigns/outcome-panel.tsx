import type { Api } from '#server/trpc/app.router.ts';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import {
  CONTRIBUTION_MEANINGS,
  CONTRIBUTION_WORDS,
  EVIDENCE_WORDS,
  outcomeClaim,
} from '#shared/campaigns/outcome-words.rules.ts';
import { OutcomeTag } from './outcome-tag.tsx';
import { Source } from './sources.tsx';

type Campaign = Awaited<ReturnType<Api['campaigns']['show']>>;
type KnownOutcome = NonNullable<Campaign['outcome']>;
type Props = { outcome: KnownOutcome | null; earlierOutcomes?: Campaign['earlierOutcomes'] };

/** What became of it, how far the campaign may claim it, and on what that rests. */
export function OutcomePanel({ outcome, earlierOutcomes = [] }: Props) {
  if (!outcome) return null;
  const on = outcome.decidedOn ? `, ${dateWords(outcome.decidedOn)}` : '';
  return (
    <section className="panel claim" aria-labelledby="outcome">
      <h2 id="outcome">
        {outcomeClaim(outcome.outcome, outcome.contribution)}
        {on}
      </h2>
      <p>{outcome.summary}</p>
      <Reasons outcome={outcome} />
      <h3>What the campaign may claim</h3>
      <p>
        <strong>{CONTRIBUTION_WORDS[outcome.contribution]}.</strong>{' '}
        {CONTRIBUTION_MEANINGS[outcome.contribution]}
      </p>
      {outcome.rivalExplanations && (
        <>
          <h3>Other explanations</h3>
          <p>{outcome.rivalExplanations}</p>
        </>
      )}
      <EvidenceList evidence={outcome.evidence} />
      <Earlier outcomes={earlierOutcomes} />
    </section>
  );
}

function Reasons({ outcome }: { outcome: KnownOutcome }) {
  if (!outcome.statedReason) return null;
  return (
    <>
      <h3>Government’s stated reason</h3>
      <p>{outcome.statedReason}</p>
      {!outcome.evidence.some(({ quote }) => quote) && (
        <p className="quiet">As reported: the record quotes no words of the decision-maker.</p>
      )}
    </>
  );
}

function EvidenceList({ evidence }: Pick<KnownOutcome, 'evidence'>) {
  if (evidence.length === 0) return null;
  return (
    <>
      <h3>Evidence</h3>
      <ul className="evidence">
        {evidence.map((piece) => (
          <li key={`${piece.source}-${piece.title}`}>
            <p>
              <strong>{piece.title}</strong>
              {piece.on && <span className="quiet"> {dateWords(piece.on)}</span>}
            </p>
            {piece.quote && <blockquote>{piece.quote}</blockquote>}
            <p className="quiet wrap-anywhere">
              {EVIDENCE_WORDS[piece.kind]}: <Source source={piece.source} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Earlier({ outcomes }: { outcomes: Campaign['earlierOutcomes'] }) {
  if (outcomes.length === 0) return null;
  return (
    <>
      <h3>Recorded earlier</h3>
      <ul className="evidence">
        {outcomes.map((outcome) => (
          <li key={outcome.id}>
            <p>
              <OutcomeTag outcome={outcome.outcome} />{' '}
              <span className="quiet">{dateWords(dayInLondon(outcome.recordedAt))}</span>
            </p>
            <p>{outcome.summary}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
