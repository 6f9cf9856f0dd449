import { Link } from '@remix-run/react';
import { metWords } from '#app/engagement/contact-words.ts';
import { VisibilityTag } from '#app/engagement/visibility-tag.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
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
    <DataTable
      caption={caption}
      columns={['Whom', 'When', 'Office', 'What was said', 'Who can read it']}
      className="contact-table"
    >
      {contacts.map((contact) => (
        <Row key={contact.engagementId} contact={contact} />
      ))}
    </DataTable>
  );
}

function Row({ contact }: { contact: Contact }) {
  const { engagementId, holderName, officeName, topics, gist, visibility } = contact;
  return (
    <Tr>
      <Th>
        <Link to={`/engagement/${engagementId}`} prefetch="intent">
          {metWords(contact)}
        </Link>
        {holderName && <p className="quiet">{holderName}</p>}
      </Th>
      <Td className="date">
        {dateWords(contact.happenedOn)}
        <p className="quiet">{CHANNEL_WORDS[contact.channel]}</p>
      </Td>
      <Td>
        {officeName}
        {contact.capacity === 'party' && <p className="quiet">For a party</p>}
      </Td>
      <Td className="contact-gist">
        {gist}
        {topics.length > 0 && <p className="quiet">{topics.map(topicWords).join(', ')}</p>}
      </Td>
      <Td>
        <VisibilityTag visibility={visibility} />
      </Td>
    </Tr>
  );
}
