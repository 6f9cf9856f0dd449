import { Link } from '@remix-run/react';
import type { TimelineItem } from '#app/campaigns/timeline.tsx';
import { responseWords } from '#app/positions/answer-words.ts';
import { Tag } from '#app/ui/tag.tsx';
import { CAPACITY_WORDS, CHANNEL_WORDS } from '#shared/engagement/engagement-words.rules.ts';
import type { Campaign } from './route.tsx';
import { stepEntry } from './step-entry.ts';

/** Steps, replies and contacts in one order, the earliest first; what has no date comes last. */
export function happenings(campaign: Campaign): TimelineItem[] {
  const entries = [
    ...campaign.timeline.map((step) => stepEntry(step, campaign.sources)),
    ...campaign.replies.map(replyEntry),
    ...campaign.contacts.map(contactEntry),
  ];
  return entries.toSorted((one, other) => place(one).localeCompare(place(other)));
}

/** An undated step sorts after every date. */
function place({ on }: TimelineItem): string {
  return on ?? '9999';
}

function replyEntry(reply: Campaign['replies'][number]): TimelineItem {
  const from = [reply.fromName, reply.postTitle].filter(Boolean).join(', ');
  return {
    on: reply.receivedOn,
    label: from ? `Reply from government: ${from}` : 'Reply from government',
    title: responseWords(reply.kind),
    detail: reply.summary || reply.reason,
    sources: reply.sources,
    tone: 'government',
  };
}

function contactEntry(contact: Campaign['contacts'][number]): TimelineItem {
  const whom = contact.officialRole ?? contact.postTitle ?? contact.department;
  const party = contact.capacity === 'party' ? `, ${CAPACITY_WORDS.party.toLowerCase()}` : '';
  return {
    on: contact.happenedOn,
    label: `Contact: ${contact.officeName}${party}`,
    title: (
      <Link to={`/engagement/${contact.engagementId}`}>
        {CHANNEL_WORDS[contact.channel]} with {whom}
      </Link>
    ),
    detail: (
      <>
        <p>{contact.gist}</p>
        {contact.visibility === 'office' && <Tag tone="private">Only your office sees this</Tag>}
      </>
    ),
    tone: 'open',
  };
}
