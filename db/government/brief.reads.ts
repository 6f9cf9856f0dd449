import { type Kysely, type SqlBool, sql } from 'kysely';
import {
  answeredInWriting,
  askedOf,
  clockFacts,
  firstAskedOn,
  putTo,
} from '#db/responses/ask.reads.ts';
import type { Database } from '#db/schema.ts';
import type {
  CarriedAsk,
  ExternalBrief,
  MadeCommitment,
  SentLetter,
} from '#shared/government/brief.rules.ts';
import { liesWith } from '#shared/responses/ask-clock.rules.ts';

/** No brief lists more of anything; the oldest asks and the newest letters come first. */
const LISTED = 100;

/**
 * All that government may read in a brief, in queries that select nothing else. Undefined where
 * there is no such brief.
 */
export async function externalBrief(
  db: Kysely<Database>,
  briefId: string,
): Promise<ExternalBrief | undefined> {
  const head = await db
    .selectFrom('handover_brief as brief')
    .innerJoin('post', 'post.id', 'brief.post_id')
    .innerJoin('department', 'department.id', 'post.department_id')
    .innerJoin('post_holder as held', 'held.id', 'brief.tenure_id')
    .where('brief.id', '=', briefId)
    .select(['post.id as postId', 'post.title as postTitle', 'department.name as department'])
    .select(['held.person_name as holderName', 'held.starts_on as since', 'held.acting'])
    .select('brief.first_request as firstRequest')
    .executeTakeFirst();
  if (!head) return undefined;
  const { postId, ...said } = head;
  const [asks, commitments, letters] = await Promise.all([
    carriedAsks(db, postId),
    madeCommitments(db, postId),
    sentLetters(db, postId),
  ]);
  return { ...said, asks, commitments, letters };
}

/**
 * Only what a letter carried to government: it has read each of these words. What was transferred to
 * the post is with it, and what it transferred away is not.
 */
async function carriedAsks(db: Kysely<Database>, postId: string): Promise<CarriedAsk[]> {
  const put = await db
    .selectFrom('ask')
    .innerJoin('position', 'position.id', 'ask.position_id')
    .innerJoin('post', (join) => join.on(putTo))
    .where('post.id', '=', postId)
    .where('ask.letter_id', 'is not', null)
    .where((eb) => eb.not(answeredInWriting))
    .orderBy(firstAskedOn)
    .orderBy('position.title')
    .orderBy('ask.number')
    .limit(LISTED)
    .select(['ask.text', 'position.title as positionTitle', firstAskedOn.as('askedOn')])
    .select([askedOf.as('askedOf'), clockFacts.as('clock')])
    .execute();
  return put
    .filter(({ clock }) => liesWith(clock, postId))
    .map(({ text, positionTitle, askedOn, askedOf: of }) => ({
      text,
      positionTitle,
      askedOn,
      askedOf: of,
    }));
}

/** In the words of government itself; a reply that was corrected promises nothing any more. */
function madeCommitments(db: Kysely<Database>, postId: string): Promise<MadeCommitment[]> {
  return db
    .selectFrom('commitment')
    .innerJoin('response', 'response.id', 'commitment.response_id')
    .where('commitment.post_id', '=', postId)
    .where(
      sql<SqlBool>`not exists (select from response as later where later.corrects_id = response.id)`,
    )
    .orderBy('response.received_on', 'desc')
    .limit(LISTED)
    .select(['commitment.words', 'commitment.measure', 'commitment.due_on as dueOn'])
    .select(['response.received_on as madeOn', 'commitment.holder_name as madeBy'])
    .execute();
}

/** The post itself, and the posts of the departments that its own came from. */
const postLine = (postId: string) => sql<string>`(
  with recursive earlier as (
    select former.id from department as former
    join post on post.department_id = former.succeeded_by where post.id = ${postId}
    union
    select former.id from department as former join earlier on former.succeeded_by = earlier.id
  )
  select ${postId}::text
  union all
  select former.id from post as former where former.department_id in (select id from earlier)
)`;

/**
 * Letters that reached the post: addressed to it or to a post before it, sent to it later, or handed
 * over to it. Each is named with whom it was addressed to first, where the post itself was not.
 */
async function sentLetters(db: Kysely<Database>, postId: string): Promise<SentLetter[]> {
  const line = postLine(postId);
  return db
    .selectFrom('letter')
    .innerJoin('version', 'version.id', 'letter.version_id')
    .where(
      sql<SqlBool>`letter.id in (
        select sent.letter_id from letter_recipient as sent where sent.post_id in ${line}
        union all
        select again.letter_id from letter_sending as again where again.post_id in ${line}
        union all
        select ask.letter_id from ask join response as said on said.position_id = ask.position_id
        where said.transferred_to = ${postId} and ask.letter_id is not null
      )`,
    )
    .orderBy('letter.dated', 'desc')
    .orderBy('version.title')
    .limit(LISTED)
    .select(['version.title', 'letter.dated'])
    .select(
      sql<string | null>`(
        select first.holder_name from letter_recipient as first where first.letter_id = letter.id
        order by first.post_id = ${postId} desc, first.place limit 1
      )`.as('holderName'),
    )
    .execute();
}

/** What the secretariat keeps beside it: never read for a file that government gets. */
export function briefHead(db: Kysely<Database>, briefId: string) {
  return db
    .selectFrom('handover_brief as brief')
    .leftJoin('person', 'person.id', 'brief.settled_by')
    .where('brief.id', '=', briefId)
    .select(['brief.id', 'brief.post_id as postId', 'brief.drafted_at as draftedAt'])
    .select(['brief.internal_note as note', 'brief.settled_as as settledAs'])
    .select(['brief.settled_at as settledAt', 'person.name as settledBy'])
    .executeTakeFirst();
}

/** Of these briefs, who took which post and when: what a mail tells of. */
export function draftedBriefs(db: Kysely<Database>, briefIds: readonly string[]) {
  return db
    .selectFrom('handover_brief as brief')
    .innerJoin('post', 'post.id', 'brief.post_id')
    .innerJoin('post_holder as held', 'held.id', 'brief.tenure_id')
    .where('brief.id', 'in', briefIds)
    .orderBy('post.title')
    .select(['brief.id as briefId', 'post.id as postId', 'post.title as postTitle'])
    .select(['held.person_name as holderName', 'held.starts_on as startsOn', 'held.acting'])
    .execute();
}

/** Briefs of a post, or with null those of every post that nobody has settled; newest first. */
export function briefsOf(db: Kysely<Database>, postId: string | null) {
  return db
    .selectFrom('handover_brief as brief')
    .innerJoin('post', 'post.id', 'brief.post_id')
    .innerJoin('post_holder as held', 'held.id', 'brief.tenure_id')
    .$if(postId !== null, (query) => query.where('brief.post_id', '=', postId))
    .$if(postId === null, (query) => query.where('brief.settled_at', 'is', null))
    .orderBy('brief.drafted_at', 'desc')
    .limit(LISTED)
    .select(['brief.id', 'post.title as postTitle', 'held.person_name as holderName'])
    .select(['brief.drafted_at as draftedAt', 'brief.settled_as as settledAs'])
    .execute();
}
