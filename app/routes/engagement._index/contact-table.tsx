import { Link } from '@remix-run/react';
import { metWords } from '#app/engagement/contact-words.ts';
import { VisibilityTag } from '#app/engagement/visibility-tag.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Capacity, Channel, Visibility } from '#shared/engagement/engagement.state.ts';
import { CHANNEL_WORDS, topicWords } from '#shared/engagement/engagement-words.rules.ts';

type Contact = {
  engagementId: string;
  officeName: string;
  happenedOn: string;
  department: string;
  postTitle: string | null;
  holderName: string | null;
  officialRole: string | null;
  channel: Channel;
  capacity: Capacity;
  topics: readonly string[];
  gist: string;
  visibility: Visibility;
};

type Props = { caption: string; contacts: readonly Contact[] };

export function ContactTable({ caption, contacts }: Props) {
  return (
    <TableScroll label={caption}>
      <table className="data-table contact-table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Whom</th>
            <th scope="col">When</th>
            <th scope="col">Office</th>
            <th scope="col">What was said</th>
            <th scope="col">Who can read it</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <Row key={contact.engagementId} contact={contact} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Row({ contact }: { contact: Contact }) {
  const { engagementId, holderName, officeName, topics, gist, visibility } = contact;
  return (
    <tr>
      <th scope="row">
        <Link to={`/engagement/${engagementId}`} prefetch="intent">
          {metWords(contact)}
        </Link>
        {holderName && <p className="quiet">{holderName}</p>}
      </th>
      <td className="date">
        {dateWords(contact.happenedOn)}
        <p className="quiet">{CHANNEL_WORDS[contact.channel]}</p>
      </td>
      <td>
        {officeName}
        {contact.capacity === 'party' && <p className="quiet">For a party</p>}
      </td>
      <td className="contact-gist">
        {gist}
        {topics.length > 0 && <p className="quiet">{topics.map(topicWords).join(', ')}</p>}
      </td>
      <td>
        <VisibilityTag visibility={visibility} />
      </td>
    </tr>
  );
}
