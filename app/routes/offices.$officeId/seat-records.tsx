import { Link } from '@remix-run/react';
import { dateWords, momentWords } from '#shared/calendar/date-words.rules.ts';
import { electionWords, endingWords } from '#shared/offices/seat-words.rules.ts';
import type { Office } from './route.tsx';

type Records = Office['seat']['records'];

/** What was recorded of elections and terms, corrected records included. */
export function SeatRecords({ office }: { office: Office }) {
  const { elections, ends, corrections } = office.seat.records;
  if (elections.length + ends.length + corrections.length === 0) return null;
  const open = new Set(office.seat.recording?.called.map(({ electionId }) => electionId));
  return (
    <section aria-labelledby="records-heading">
      <h3 id="records-heading">What was recorded</h3>
      <ul className="seat-records">
        {elections.map((record) => (
          <li key={record.electionId}>
            <ElectionLine record={record} />
            {open.has(record.electionId) && (
              <>
                {' '}
                <Link to={`?record=election&corrects=${record.electionId}`}>
                  Correct
                  <span className="govuk-visually-hidden">
                    {' '}
                    the record of the poll on {dateWords(record.pollOn)}
                  </span>
                </Link>
              </>
            )}
            <RestsOn record={record} />
          </li>
        ))}
        {ends.map((record) => (
          <li key={record.termEndId}>
            {record.replaced ? 'Corrected since: ' : ''}
            {record.styledName}: {endingWords(record.howEnded).toLowerCase()}, first day without
            them {dateWords(record.endedOn)}
            <RestsOn record={record} />
          </li>
        ))}
        {corrections.map((record) => (
          <li key={record.correctionId}>
            {termWords(record)}. Until then recorded as: {termWords(record.was)}
            <RestsOn record={record} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ElectionLine({ record }: { record: Records['elections'][number] }) {
  const { kind, pollOn, noticeOn, calledOff, replaced } = record;
  return (
    <>
      {replaced ? 'Corrected since: ' : ''}
      {electionWords(kind)} on {dateWords(pollOn)}
      {noticeOn ? `, notice published ${dateWords(noticeOn)}` : ''}
      {calledOff ? ', called off' : ''}
    </>
  );
}

type TermWords = Omit<Records['corrections'][number]['was'], 'party'> & { party?: string | null };

function termWords({ personName, styledName, title, party, startsOn }: TermWords): string {
  const named = styledName === `${personName}, ${title}` ? '' : ` (${personName}, ${title})`;
  return `${styledName}${named}${party ? `, ${party}` : ''}, from ${dateWords(startsOn)}`;
}

type Made = { source: string; recordedBy: string; recordedAt: string | Date };

function RestsOn({ record: { source, recordedBy, recordedAt } }: { record: Made }) {
  return (
    <p className="quiet">
      {source}. Recorded by {recordedBy}, {momentWords(new Date(recordedAt))}.
    </p>
  );
}
