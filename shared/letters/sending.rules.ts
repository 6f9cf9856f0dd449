import type { Day } from '#shared/calendar/working-day.rules.ts';

export type SendingRefusal =
  | 'not_issued'
  | 'sent_in_future'
  | 'sent_before_dated'
  | 'received_before_sent'
  | 'addressee_unknown'
  | 'already_sent';

type ToSend = { postIds: readonly string[]; sentOn: Day; receivedOn?: Day | undefined };

export type SendingFacts = {
  /** The date the letter carries; null where it is not issued. */
  dated: Day | null;
  /** Of the posts chosen, those there are, with who holds each on the day it is sent. */
  posts: readonly { postId: string; name: string | null }[];
  /** Whom the letter went to so far. */
  sent: readonly { postId: string; holderName: string | null }[];
};

/** Why the letter may not be recorded as sent; null when it may. A new holder may have it again. */
export function ruleOnSending(
  { postIds, sentOn, receivedOn }: ToSend,
  { dated, posts, sent }: SendingFacts,
  today: Day,
): SendingRefusal | null {
  if (dated === null) return 'not_issued';
  if (sentOn > today || (receivedOn ?? sentOn) > today) return 'sent_in_future';
  if (sentOn < dated) return 'sent_before_dated';
  if (receivedOn && receivedOn < sentOn) return 'received_before_sent';
  if (posts.length < new Set(postIds).size) return 'addressee_unknown';
  const has = ({ postId, name }: SendingFacts['posts'][number]) =>
    sent.some((each) => each.postId === postId && each.holderName === name);
  return posts.some(has) ? 'already_sent' : null;
}
