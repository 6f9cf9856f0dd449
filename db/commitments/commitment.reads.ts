import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import { type AskSight, visible } from '#db/responses/ask.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Evidence } from '#shared/commitments/commitment.rules.ts';
import type { Said } from '#shared/commitments/commitment.state.ts';
import type { ResponseKind } from '#shared/responses/response.state.ts';

/** Something said of a commitment, with who said it and in whose name. */
export type MoveRow = {
  id: string;
  said: Said;
  evidence: Evidence;
  reason: string | null;
  personId: string;
  personName: string;
  officeName: string | null;
  /** ISO moment: it comes out of JSON. */
  at: string;
};

const moves = sql<MoveRow[]>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', move.id, 'said', move.said, 'reason', move.reason,
    'evidence', jsonb_build_object(
      'title', move.evidence_title, 'source', move.evidence_source,
      'on', move.evidence_on, 'quote', move.evidence_quote
    ),
    'personId', move.person_id, 'personName', person.name, 'officeName', office.name, 'at', move.at
  ) order by move.seq)
  from commitment_move as move
  join person on person.id = move.person_id
  left join office on office.id = move.office_id
  where move.commitment_id = commitment.id
), '[]')`;

const asks = sql<{ id: string; number: number; text: string }[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', ask.id, 'number', ask.number, 'text', ask.text)
    order by ask.asked_on, ask.number)
  from commitment_ask join ask on ask.id = commitment_ask.ask_id
  where commitment_ask.commitment_id = commitment.id
), '[]')`;

/** Whether a later reply corrects the one the commitment stands in. */
const corrected = sql<boolean>`exists (
  select from response as later where later.corrects_id = response.id
)`;

function commitments(db: Kysely<Database>) {
  return db
    .selectFrom('commitment')
    .innerJoin('position', 'position.id', 'commitment.position_id')
    .innerJoin('response', 'response.id', 'commitment.response_id')
    .innerJoin('post', 'post.id', 'commitment.post_id')
    .innerJoin('department', 'department.id', 'post.department_id')
    .innerJoin('person', 'person.id', 'commitment.recorded_by')
    .select(['commitment.id', 'commitment.words', 'commitment.measure'])
    .select(['commitment.due_on as dueOn', 'commitment.holder_name as holderName'])
    .select(['commitment.recorded_by as recordedBy', 'commitment.recorded_at as recordedAt'])
    .select(['person.name as recordedByName', 'post.title as postTitle'])
    .select(['department.name as department', 'position.id as positionId'])
    .select(['position.title as positionTitle', 'response.id as responseId'])
    .select(['response.kind as responseKind', 'response.received_on as receivedOn'])
    .select([moves.as('moves'), asks.as('asks'), corrected.as('corrected')]);
}

export type CommitmentRow = Awaited<ReturnType<typeof commitmentsOf>>[number];

/** What government promised on a position, in the order of the replies. */
export function commitmentsOf(db: Kysely<Database>, positionId: string) {
  return commitments(db)
    .where('commitment.position_id', '=', positionId)
    .orderBy('response.received_on')
    .orderBy('commitment.recorded_at')
    .execute();
}

/** What the holders of a post promised, on the positions this person may see, newest first. */
export function commitmentsOfPost(db: Kysely<Database>, postId: string, sight: AskSight) {
  return commitments(db)
    .where('commitment.post_id', '=', postId)
    .where(visible(sight))
    .orderBy('response.received_on', 'desc')
    .orderBy('commitment.recorded_at', 'desc')
    .execute();
}

export function commitmentById(db: Kysely<Database>, commitmentId: string) {
  return commitments(db).where('commitment.id', '=', commitmentId).executeTakeFirst();
}

/** Nobody looks after more than so many open promises at once; the nearest to their day come first. */
const MOST_OPEN = 200;

/** Commitments that something is still to be said of, the soonest due first. */
export function openCommitments(db: Kysely<Database>, sight: AskSight) {
  return commitments(db)
    .where(visible(sight))
    .where(
      sql<SqlBool>`coalesce((
        select move.said not in ('confirmed', 'broken', 'reversed', 'lapsed')
        from commitment_move as move
        where move.commitment_id = commitment.id order by move.seq desc limit 1
      ), true)`,
    )
    .orderBy('commitment.due_on', (order) => order.asc().nullsLast())
    .orderBy('commitment.recorded_at')
    .limit(MOST_OPEN)
    .execute();
}

/** Holds the position, so that of two people at one commitment the second sees what the first said. */
export async function lockCommitment(trx: Transaction<Database>, commitmentId: string) {
  await trx
    .selectFrom('commitment')
    .innerJoin('position', 'position.id', 'commitment.position_id')
    .where('commitment.id', '=', commitmentId)
    .select('commitment.id')
    .forUpdate('position')
    .executeTakeFirst();
  return commitmentById(trx, commitmentId);
}

/** What a new commitment is checked against: its reply, the position's asks, the post. */
export async function factsForCommitment(
  db: Kysely<Database>,
  { positionId, responseId, postId }: { positionId: string; responseId: string; postId: string },
) {
  const [response, known, post] = await Promise.all([
    responseOf(db, positionId, responseId),
    db.selectFrom('ask').where('position_id', '=', positionId).select('id').execute(),
    db.selectFrom('post').where('id', '=', postId).select('id').executeTakeFirst(),
  ]);
  return {
    response: response ?? null,
    askIds: known.map((ask) => ask.id),
    postKnown: post !== undefined,
  };
}

function responseOf(db: Kysely<Database>, positionId: string, responseId: string) {
  return db
    .selectFrom('response')
    .where('id', '=', responseId)
    .where('position_id', '=', positionId)
    .select(['kind', 'received_on as receivedOn'])
    .$narrowType<{ kind: ResponseKind }>()
    .executeTakeFirst();
}

/** The replies of a position, newest first, for the form of a new commitment. */
export function repliesWithPost(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('response')
    .where('position_id', '=', positionId)
    .orderBy('received_on', 'desc')
    .orderBy('logged_at', 'desc')
    .select(['id', 'kind', 'received_on as receivedOn', 'summary', 'post_id as postId'])
    .execute();
}
