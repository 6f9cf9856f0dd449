import { Link } from '@remix-run/react';
import { HashWords } from '#app/documents/hash-words.tsx';
import { conditionWords } from '#app/sign-off/condition-words.ts';
import { CHOICE_WORDS } from '#app/sign-off/decision-words.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { AnswerDecision } from './answer-decision.tsx';
import type { AskedOffice, Round, RoundPage } from './page-types.ts';

/** What each of these offices has said of this text, with its proof. */
export function OwnOffices({ offices, round }: { offices: readonly AskedOffice[]; round: Round }) {
  return offices.map((office) => <Decided key={office.officeId} office={office} round={round} />);
}

function Decided({ office, round }: { office: AskedOffice; round: Round }) {
  const { decision, officeName } = office;
  if (!decision) return null;
  const labels = new Map(round.clauses.map(({ clauseId, label }) => [clauseId, label]));
  return (
    <section className="panel decided" id="decided" aria-label={`Decision of ${officeName}`}>
      <h2>
        {officeName} {CHOICE_WORDS[decision.choice].done}
      </h2>
      {decision.reservations.length > 0 && (
        <ul>
          {decision.reservations.map(({ clauseId, text }) => (
            <li key={`${clauseId}-${text}`}>
              <strong>{(clauseId && labels.get(clauseId)) || 'The whole'}:</strong> {text}
            </li>
          ))}
        </ul>
      )}
      {decision.reason && (
        <div className="private-area">
          <p>
            <strong>Reason, private to your office and the secretariat:</strong> {decision.reason}
          </p>
        </div>
      )}
      {decision.condition && <ConditionLine office={office} round={round} />}
      <FactList items={proofOf(office, decision, round)} />
      {decision.proof && (
        <ReceiptFiles positionId={round.positionId} decisionId={decision.decisionId} />
      )}
      {round.state !== 'superseded' && (
        <AnswerDecision office={office} decision={decision} round={round} />
      )}
    </section>
  );
}

/** What the office keeps: with it nobody can later say that it decided otherwise. */
function ReceiptFiles({ positionId, decisionId }: { positionId: string; decisionId: string }) {
  const path = `/positions/${positionId}/decisions/${decisionId}/receipt`;
  return (
    <p>
      Keep your receipt:{' '}
      <a href={`${path}.pdf`} download>
        PDF
      </a>{' '}
      to read,{' '}
      <a href={`${path}.json`} download>
        JSON
      </a>{' '}
      to <Link to="/verify">check</Link>.
    </p>
  );
}

/** What it waits for, and after the round whether that came true: for its own office alone. */
function ConditionLine({ office, round }: { office: AskedOffice; round: Round }) {
  const condition = office.decision?.condition;
  if (!condition) return null;
  const names = new Map(round.askedOffices.map((each) => [each.officeId, each.officeName]));
  return (
    <div className="private-area">
      <p>
        <strong>Counts {conditionWords(condition, names)}.</strong>{' '}
        {waitingWords(office.standing, round.recordedState === 'open')}
      </p>
    </div>
  );
}

function waitingWords(standing: AskedOffice['standing'], open: boolean): string {
  if (standing === 'condition_ended') return ENDED;
  if (standing !== 'conditional') return 'That was met.';
  return WAITING[open ? 'open' : 'over'];
}

const ENDED =
  'The condition ended with the term of the mayor who set it, so this counts for nothing. Nobody else was told. The office can decide anew while the round is open.';

const WAITING = {
  open: 'Nobody else sees this before the round closes.',
  over: 'That was not met, so your office’s name is not under the letter. Nobody else was told.',
};

function proofOf(
  { holderStyledName }: AskedOffice,
  decision: NonNullable<AskedOffice['decision']>,
  round: Round,
) {
  const { capacity, deciderName, decidedAt, proof } = decision;
  const by = capacity === 'delegate' ? `${deciderName} for ${holderStyledName}` : holderStyledName;
  return [
    { term: 'Decided by', detail: by },
    { term: 'When', detail: momentWords(decidedAt) },
    { term: 'Text', detail: <HashWords hash={round.versionHash} /> },
    ...(proof
      ? [
          { term: 'Ledger entry', detail: <Link to="/ledger">{`Number ${proof.seq}`}</Link> },
          { term: 'Entry’s hash', detail: <HashWords hash={proof.hash} /> },
        ]
      : []),
  ];
}

/** Why there is no form here for this person, and what they can do instead. */
export function WhyNot({ page }: { page: RoundPage }) {
  const { title, words } = reasonFor(page);
  return (
    <Notice title={title}>
      <p>{words}</p>
      <p>
        <Link to={`/positions/${page.positionId}/board`}>See who has answered</Link>
      </p>
    </Notice>
  );
}

function reasonFor({ round, offices, secretariat }: RoundPage): { title: string; words: string } {
  const asked = offices.filter((office) => office.asked);
  if (round.state === 'superseded') {
    return {
      title: 'This text is being redrafted',
      words:
        'Drafting was reopened, so what was decided on it no longer counts. A new version will be put to your office.',
    };
  }
  if (asked.some(({ decision }) => decision)) {
    return { title: 'Your office has decided', words: 'Nothing more is needed from you.' };
  }
  if (round.state === 'closed') {
    return { title: 'The round is over', words: 'Nothing more can be decided on this version.' };
  }
  if (asked.length > 0) return notTheirs(asked);
  if (offices.length > 0) {
    return {
      title: 'Your office is not asked',
      words: 'It had no mayor on the day this round opened. The secretariat can tell you more.',
    };
  }
  return secretariat
    ? {
        title: 'The offices decide',
        words: 'The secretariat runs the round and decides for nobody.',
      }
    : { title: 'The offices decide', words: 'You work for none of the offices that are asked.' };
}

function notTheirs(asked: readonly AskedOffice[]) {
  const names = asked.map(({ holderStyledName, officeName }) => holderStyledName ?? officeName);
  return {
    title: 'Your mayor decides',
    words: `${names.join(' and ')}, or the delegate named in writing, decides. You can read everything here and brief them.`,
  };
}
