import type { MetaFunction } from '@remix-run/node';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { daysWords } from '#shared/calendar/working-day-words.rules.ts';
import {
  DISCARDED_MAIL_KEPT_DAYS,
  SENT_MAIL_KEPT_DAYS,
  UNSENT_MAIL_KEPT_DAYS,
} from '#shared/retention/retention.state.ts';

export const meta: MetaFunction = () => [{ title: 'What is kept, and for how long – Concord' }];

const FOR_GOOD = 'For good';

const KEPT = [
  {
    what: 'Positions, versions, decisions, letters and what government answered',
    kept: FOR_GOOD,
    why: 'They are the record of what was agreed and what came of it. Nothing in it is changed: a correction stands beside what it corrects.',
  },
  {
    what: 'The ledger',
    kept: FOR_GOOD,
    why: 'Each entry proves the ones before it. It names offices and people in their role, and nothing of them besides.',
  },
  {
    what: 'Contacts, clearance and stances of an office',
    kept: FOR_GOOD,
    why: 'For that office, and for whom it shows them to. Telephone numbers and private addresses are never stored.',
  },
  {
    what: 'Words of an email from here',
    kept: `Until it is sent, ${daysWords(UNSENT_MAIL_KEPT_DAYS)} at most`,
    why: 'They may hold a code or a link that lets somebody in.',
  },
  {
    what: 'Whom an email went to, and its subject',
    kept: daysWords(SENT_MAIL_KEPT_DAYS),
    why: 'So that it can be shown that an office was told. That and when a notice of a round went stays with the round.',
  },
  {
    what: 'Mail that came in and was discarded',
    kept: `${daysWords(DISCARDED_MAIL_KEPT_DAYS)} after that`,
    why: 'Somebody may have discarded the wrong one. After that only the day it came, and who discarded it and why, are kept.',
  },
  {
    what: 'A reply by mail that was recorded as an office’s answer to a sounding',
    kept: FOR_GOOD,
    why: 'For that office alone: it shows what its answer was read from. Of a reply that gave no answer only the day it came and why are kept.',
  },
  {
    what: 'Mail forwarded to log a contact',
    kept: 'Until your office completes or discards it',
    why: 'What was logged from it stands in the contact. The mail itself is in your own mailbox.',
  },
  {
    what: 'Being signed in, and codes to sign in or to decide with',
    kept: 'Until they run out',
    why: 'Erased each night.',
  },
  {
    what: 'Words written without a connection',
    kept: 'Until they are sent, or you sign out',
    why: 'On your own device, and nowhere else.',
  },
];

/** What is kept, and for how long: for those whose words it is about, and for whoever has to answer for it. */
export default function Retention() {
  return (
    <>
      <PageHeader
        title="What is kept, and for how long"
        lede="What has a time is erased by itself in the night after it ends. What is kept for good is never changed."
      />
      <DataTable caption="What is kept, and for how long" columns={['What', 'How long', 'Why']}>
        {KEPT.map(({ what, kept, why }) => (
          <Tr key={what}>
            <Th>{what}</Th>
            <Td>{kept}</Td>
            <Td>{why}</Td>
          </Tr>
        ))}
      </DataTable>
    </>
  );
}
