import { Form } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { Button } from '#app/ui/button.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
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
    <DataTable
      caption="Bank holidays from this year on"
      columns={['Day', 'Holiday', 'Where', 'Source']}
    >
      {holidays.map((holiday) => (
        <Tr key={holiday.id}>
          <Th className="date">{weekdayDateWords(today, holiday.day)}</Th>
          <Td>{holiday.title}</Td>
          <Td>{whereWords(holiday.parts)}</Td>
          <Td>
            <Source of={holiday} what="holiday" canKeep={canKeep} />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

export function PauseTable({ pauses, canKeep }: { pauses: readonly Pause[]; canKeep: boolean }) {
  return (
    <DataTable
      caption="Dissolutions of Parliament"
      columns={['Dissolved', 'New government', 'Why', 'Source']}
    >
      {pauses.map((pause) => (
        <Tr key={pause.id}>
          <Th className="date">{dateWords(pause.startsOn)}</Th>
          <Td className="date">{dateWords(pause.endsOn)}</Td>
          <Td>{pause.title}</Td>
          <Td>
            <Source of={pause} what="pause" canKeep={canKeep} />
          </Td>
        </Tr>
      ))}
    </DataTable>
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
      <Sources sources={[source]} />
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
