import { Link } from '@remix-run/react';
import { PracticeTag } from '#app/practices/practice-tag.tsx';
import { topicName } from '#app/practices/topic-name.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import type { Library } from './route.tsx';

const CAPTION = 'Practices you may read, drafts of your office first';

type Practices = Library['practices'];

export function PracticeTable({ practices }: { practices: Practices }) {
  return (
    <DataTable
      caption={CAPTION}
      columns={['Practice', 'Office', 'When', 'Who does it', 'Government', 'State']}
    >
      {practices.map((practice) => (
        <Row key={practice.practiceId} practice={practice} />
      ))}
    </DataTable>
  );
}

function Row({ practice }: { practice: Practices[number] }) {
  const { practiceId, title, topic, officeName, tried, adopted, byGovernment } = practice;
  return (
    <Tr>
      <Th>
        <Link to={`/practices/${practiceId}`} prefetch="intent">
          {title}
        </Link>
        <p className="quiet practice-topic">{topicName(topic)}</p>
      </Th>
      <Td>{officeName ?? 'Several'}</Td>
      <Td>{tried ?? 'Not on record'}</Td>
      <Td>{doers(adopted, officeName !== null)}</Td>
      <Td>{byGovernment ? 'Something recorded' : 'Nothing recorded'}</Td>
      <Td>
        <PracticeTag practice={practice} />
      </Td>
    </Tr>
  );
}

/** Those who adopted it from an office; of the record, all that the record names. */
function doers(adopted: number, ofOffice: boolean): string {
  if (adopted === 0) return ofOffice ? 'No other office yet' : 'Nobody named';
  const offices = adopted === 1 ? '1 office' : `${adopted} offices`;
  return ofOffice ? `${offices} adopted it` : offices;
}
