import { Link } from '@remix-run/react';
import { PracticeTag } from '#app/practices/practice-tag.tsx';
import { topicName } from '#app/practices/topic-name.ts';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import type { Library } from './route.tsx';

const CAPTION = 'Practices you may read, drafts of your office first';

type Practices = Library['practices'];

export function PracticeTable({ practices }: { practices: Practices }) {
  return (
    <TableScroll label={CAPTION}>
      <table className="data-table">
        <caption className="govuk-visually-hidden">{CAPTION}</caption>
        <thead>
          <tr>
            <th scope="col">Practice</th>
            <th scope="col">Office</th>
            <th scope="col">When</th>
            <th scope="col">Who does it</th>
            <th scope="col">Government</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {practices.map((practice) => (
            <Row key={practice.practiceId} practice={practice} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Row({ practice }: { practice: Practices[number] }) {
  const { practiceId, title, topic, officeName, tried, adopted, byGovernment } = practice;
  return (
    <tr>
      <th scope="row">
        <Link to={`/practices/${practiceId}`} prefetch="intent">
          {title}
        </Link>
        <p className="quiet practice-topic">{topicName(topic)}</p>
      </th>
      <td>{officeName ?? 'Several'}</td>
      <td>{tried ?? 'Not on record'}</td>
      <td>{doers(adopted, officeName !== null)}</td>
      <td>{byGovernment ? 'Something recorded' : 'Nothing recorded'}</td>
      <td>
        <PracticeTag practice={practice} />
      </td>
    </tr>
  );
}

/** Those who adopted it from an office; of the record, all that the record names. */
function doers(adopted: number, ofOffice: boolean): string {
  if (adopted === 0) return ofOffice ? 'No other office yet' : 'Nobody named';
  const offices = adopted === 1 ? '1 office' : `${adopted} offices`;
  return ofOffice ? `${offices} adopted it` : offices;
}
