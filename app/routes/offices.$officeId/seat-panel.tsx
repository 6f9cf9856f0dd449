import { Link } from '@remix-run/react';
import { Notice } from '#app/ui/notice.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { SeatState } from '#shared/offices/seat.state.ts';
import { electionWords, seatWords } from '#shared/offices/seat-words.rules.ts';
import type { Office } from './route.tsx';

const TONES: Record<SeatState, Tone> = {
  held: 'settled',
  pre_election: 'waiting',
  vacant: 'refused',
};

/** Who speaks for the area today, and what is coming. */
export function SeatPanel({ office }: { office: Office }) {
  const { seat } = office;
  return (
    <section className="panel seat" aria-labelledby="seat-heading">
      <h3 id="seat-heading">
        {seat.styledName ?? 'Nobody holds this office today'}{' '}
        <Tag tone={TONES[seat.state]}>{seatWords(seat.state)}</Tag>
      </h3>
      <p>{MEANS[seat.state]}</p>
      {seat.election && (
        <p>
          {electionWords(seat.election.kind)} on{' '}
          <span className="date">{dateWords(seat.election.pollOn)}</span>; pre-election period from{' '}
          <span className="date">{dateWords(seat.election.startsOn)}</span>
          {seat.election.noticeOn ? ', when notice was published' : ' at the latest'}.
        </p>
      )}
      {seat.next && (
        <p>
          {seat.next.styledName}, takes office on {dateWords(seat.next.startsOn)}.
        </p>
      )}
      {office.asked.recorded !== null && <Recorded office={office} />}
    </section>
  );
}

const MEANS: Record<SeatState, string> = {
  held: 'The mayor, or a delegate named in writing, decides for the office.',
  pre_election:
    'The office decides explicitly or not at all, and says who cleared that it may. Drafting goes on.',
  vacant:
    'Nobody can decide for the office. What was decided and has not gone is held over for the next mayor.',
};

/** The person who took office last is invited with one click, their name filled in. */
function Recorded({ office: { id, name, seat, asked } }: { office: Office }) {
  const last = seat.recording?.last;
  if (!last || asked.recorded === null) return null;
  const invited = new URLSearchParams({ name: last.personName, role: 'holder', officeId: id });
  return (
    <Notice tone="success" title="Recorded">
      {asked.recorded === 'outcome' && !last.reElected ? (
        <p>
          <Link to={`/people?${invited}`}>Invite {last.personName} to Concord</Link> as mayor of{' '}
          {name}.
        </p>
      ) : (
        'It stands in the ledger. A later record can correct it.'
      )}
    </Notice>
  );
}
