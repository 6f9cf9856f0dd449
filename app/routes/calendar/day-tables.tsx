import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { UK_PARTS, type UkPart } from '#shared/calendar/days-off.rules.ts';
import { weekdayDateWords } from '#shared/calendar/working-day-words.rules.ts';

export const PART_WORDS: Record<UkPart, string> = {
  england_and_wales: 'England and Wales',
  scotland: 'Scotland',
  northern_ireland: 'Northern Ireland',
};

type Added = { id: string; title: string; source: string; addedBy: string | null };
type Holiday = Added & { day: string; parts: UkPart[] };
type Pause = Added & { startsOn: string; endsOn: string };

type HolidayTableProps = { holidays: readonly Holiday[]; canKeep: boolean; today: string };

export function HolidayTable({ holidays, canKeep, today }: HolidayTableProps) {
  return (
    <TableScroll label="Bank holidays">
      <table className="data-table">
        <caption className="govuk-visually-hidden">Bank holidays from this year on</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Holiday</th>
            <th scope="col">Where</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {holidays.map((holiday) => (
            <tr key={holiday.id}>
              <th scope="row" className="date">
                {weekdayDateWords(today, holiday.day)}
              </th>
              <td>{holiday.title}</td>
              <td>{whereWords(holiday.parts)}</td>
              <td>
                <Source of={holiday} what="holiday" canKeep={canKeep} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

export function PauseTable({ pauses, canKeep }: { pauses: readonly Pause[]; canKeep: boolean }) {
  return (
    <TableScroll label="Dissolutions of Parliament">
      <table className="data-table">
        <caption className="govuk-visually-hidden">Dissolutions of Parliament</caption>
        <thead>
          <tr>
            <th scope="col">Dissolved</th>
            <th scope="col">New government</th>
            <th scope="col">Why</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {pauses.map((pause) => (
            <tr key={pause.id}>
              <th scope="row" className="date">
                {dateWords(pause.startsOn)}
              </th>
              <td className="date">{dateWords(pause.endsOn)}</td>
              <td>{pause.title}</td>
              <td>
                <Source of={pause} what="pause" canKeep={canKeep} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function whereWords(parts: readonly UkPart[]): string {
  if (parts.length === UK_PARTS.length) return 'United Kingdom';
  return UK_PARTS.filter((part) => parts.includes(part))
    .map((part) => PART_WORDS[part])
    .join(', ');
}

type SourceProps = { of: Added; what: 'holiday' | 'pause'; canKeep: boolean };

/** Where it is published. What a person added they may take back; the row stays on record. */
function Source({ of: { id, title, source, addedBy }, what, canKeep }: SourceProps) {
  return (
    <>
      {source}
      {addedBy && <p className="quiet">Added by {addedBy}</p>}
      {addedBy && canKeep && (
        <Form method="post">
          <input type="hidden" name="what" value={what} />
          <input type="hidden" name="id" value={id} />
          <Button variant="secondary">
            Take back<span className="govuk-visually-hidden"> {title}</span>
          </Button>
        </Form>
      )}
    </>
  );
}
