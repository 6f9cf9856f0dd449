import { type Kysely, type SqlBool, sql } from 'kysely';
import { type AskSight, asks, visible } from '#db/responses/ask.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Said } from '#shared/commitments/commitment.state.ts';

/** Past cases are open to everybody with a mandate, whatever offices they were of. */
export type ScorecardSight = AskSight & { pastCases: boolean };
/** What to score: all of it, or one position. */
type Scope = { sight: ScorecardSight; positionId: string | null };

/** A scorecard looks at so many of the newest asks: the forum has not put more in a decade. */
export const MOST_SCORED = 2_000;

/** The departments that were asked, and those the ask was handed to since. */
const departmentIds = sql<string[]>`array(
  select distinct post.department_id from post where post.id in (
    select sent.post_id from letter_recipient as sent where sent.letter_id = ask.letter_id
    union
    select sent.post_id from letter_sending as sent where sent.letter_id = ask.letter_id
    union
    select addressed.post_id from position_addressee as addressed
    where ask.letter_id is null and addressed.position_id = ask.position_id
    union
    select handed.transferred_to from response as handed
    left join response_ask as named on named.response_id = handed.id
    where named.ask_id = ask.id or (named.ask_id is null and handed.position_id = ask.position_id)
  )
)`;

/** Every ask this person may see, newest first, with what its answers and clocks are worked out from. */
export function asksToScore(db: Kysely<Database>, scope: Scope) {
  return asks(db)
    .where(within(scope))
    .orderBy('ask.asked_on', 'desc')
    .orderBy('ask.number')
    .limit(MOST_SCORED)
    .select(['position.reconstructed', departmentIds.as('departmentIds')])
    .execute();
}

export type AskToScore = Awaited<ReturnType<typeof asksToScore>>[number];

/** Every promise on positions this person may see: what was said of it, and the asks it answers. */
export function commitmentsToScore(db: Kysely<Database>, scope: Scope) {
  return db
    .selectFrom('commitment')
    .innerJoin('position', 'position.id', 'commitment.position_id')
    .innerJoin('post', 'post.id', 'commitment.post_id')
    .where(within(scope))
    .select(['commitment.id', 'commitment.due_on as dueOn', 'position.id as positionId'])
    .select(['position.reconstructed', 'post.department_id as departmentId'])
    .select([
      sql<string[]>`array(
        select ask_id from commitment_ask where commitment_ask.commitment_id = commitment.id
      )`.as('askIds'),
      sql<Said[]>`array(
        select said from commitment_move as move
        where move.commitment_id = commitment.id order by move.seq
      )`.as('said'),
    ])
    .execute();
}

export type CommitmentToScore = Awaited<ReturnType<typeof commitmentsToScore>>[number];

function within({ sight, positionId }: Scope) {
  if (positionId === null) return inSight(sight);
  return sql<SqlBool>`(${inSight(sight)} and position.id = ${positionId})`;
}

function inSight(sight: ScorecardSight) {
  if (!sight.pastCases) return visible(sight);
  return sql<SqlBool>`(${visible(sight)} or position.reconstructed)`;
}

/** Every department with what it became, so that a line of them counts as one. */
export function departmentsInLine(db: Kysely<Database>) {
  return db
    .selectFrom('department')
    .orderBy('starts_on', (order) => order.asc().nullsFirst())
    .select(['id', 'name', 'abbreviation', 'succeeded_by as succeededBy'])
    .execute();
}
