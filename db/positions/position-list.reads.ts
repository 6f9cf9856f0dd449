import {
  type ExpressionBuilder,
  type Kysely,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import { answeredInWriting, clockFacts } from '#db/responses/ask.reads.ts';
import type { Database } from '#db/schema.ts';
import { mayStillSign } from '#db/sign-off/signing.reads.ts';
import type { Outcome } from '#shared/campaigns/outcome.state.ts';
import type { PositionFilter } from '#shared/positions/position.state.ts';
import type { ClockFacts } from '#shared/responses/ask-clock.rules.ts';
import { inState, latestVersion } from './position-filter.reads.ts';

export const PAGE_SIZE = 50;

/** Whose eyes a list is for: everything, or what is open to these offices. */
export type Sight = { all: boolean; officeIds: readonly string[] };

/**
 * One page of positions with all that the list shows, newest first, in one query: the page's ids
 * come from an index, and only its own rows are looked up further. One row beyond the page says
 * that there is another.
 */
export function positionList(
  db: Kysely<Database>,
  { sight, filter, page, size = PAGE_SIZE }: ListRequest,
) {
  const ids = db
    .selectFrom('position')
    .where('reconstructed', '=', filter === 'past_case')
    .where(visibleTo(sight, filter))
    .where(inState(filter))
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(size + 1)
    .offset((page - 1) * size)
    .select('id');
  return positionRows(db, ids)
    .orderBy('position.opened_at', 'desc')
    .orderBy('position.id')
    .execute();
}

type ListRequest = { sight: Sight; filter: PositionFilter; page: number; size?: number };

/** The same facts for one position. Whether it may be seen is asked before. */
export function positionRow(db: Kysely<Database>, positionId: string) {
  const one = db.selectFrom('position').where('id', '=', positionId).select('id');
  return positionRows(db, one).executeTakeFirst();
}

/** Past cases are open to everyone signed in; other positions to their coalition. */
function visibleTo({ all, officeIds }: Sight, filter: PositionFilter) {
  if (all || filter === 'past_case') return sql<SqlBool>`true`;
  return sql<SqlBool>`exists (
    select from position_office as mine
    where mine.position_id = position.id and mine.office_id = any(${officeIds}::text[])
  )`;
}

const coalition = sql<{ id: string; name: string }[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', office.id, 'name', office.name) order by office.name)
  from position_office join office on office.id = position_office.office_id
  where position_office.position_id = position.id
), '[]')`;
const addressees = sql<Addressee[]>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'postId', post.id, 'title', post.title,
    'department', department.name, 'abbreviation', department.abbreviation
  ) order by position_addressee.place)
  from position_addressee
  join post on post.id = position_addressee.post_id
  join department on department.id = post.department_id
  where position_addressee.position_id = position.id
), '[]')`;

type Addressee = { postId: string; title: string; department: string; abbreviation: string };

type PageOfIds = SelectQueryBuilder<Database, 'position', { id: string }>;

function positionRows(db: Kysely<Database>, ids: PageOfIds) {
  return db
    .selectFrom(ids.as('page'))
    .innerJoin('position', 'position.id', 'page.id')
    .leftJoinLateral(
      (eb) => newestRound(eb).as('round_now'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) => askCounts(eb).as('asks'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) => lastEntry(eb).as('last_entry'),
      (join) => join.onTrue(),
    )
    .select(['position.id', 'position.title', 'position.reconstructed'])
    .select(['position.campaign_id as campaignId', 'position.coalition_kind as coalitionKind'])
    .select(['position.opened_at as openedAt', 'round_now.roundId', 'round_now.versionNumber'])
    .select(['round_now.deadline', 'round_now.closedAt', 'round_now.supersededAt'])
    .select(['round_now.silent', 'round_now.endorsed'])
    .select(['asks.total as asks', 'asks.answered as asksAnswered', 'asks.openClocks'])
    .select(['last_entry.type as lastEvent', 'last_entry.at as lastEventAt'])
    .select([coalition.as('coalition'), addressees.as('addressees')])
    .select([latestVersion.as('latestVersion'), knownOutcome.as('outcome')])
    .select(lettersIssued.as('lettersIssued'));
}

export type PositionRow = Awaited<ReturnType<typeof positionList>>[number];

const lettersIssued = sql<number>`(
  select count(*) from letter where letter.position_id = position.id
)`;

/** How the position's campaign is now known to have ended. */
const knownOutcome = sql<Outcome | null>`(
  select outcome from outcome where outcome.campaign_id = position.campaign_id
  order by recorded_at desc limit 1
)`;

type InPosition = ExpressionBuilder<Database, 'position'>;

/** Whether a round is run by silence, and no office has objected to that. */
export const isSilent = sql<boolean>`(round.procedure = 'silence' and not exists (
  select from silence_objection where silence_objection.round_id = round.id
))`;

function newestRound(eb: InPosition) {
  return eb
    .selectFrom('round')
    .innerJoin('version', 'version.id', 'round.version_id')
    .whereRef('round.position_id', '=', 'position.id')
    .orderBy('round.number', 'desc')
    .limit(1)
    .select(['round.id as roundId', 'version.number as versionNumber', 'round.deadline'])
    .select(['round.closed_at as closedAt', 'round.superseded_at as supersededAt'])
    .select([
      isSilent.as('silent'),
      sql<number>`(
        select count(*) from standing_decision as decision
        where decision.round_id = round.id and round.closed_at is not null and ${mayStillSign}
      )`.as('endorsed'),
    ]);
}

function askCounts(eb: InPosition) {
  return eb
    .selectFrom('ask')
    .whereRef('ask.position_id', '=', 'position.id')
    .select([
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) filter (where ${answeredInWriting})`.as('answered'),
      sql<ClockFacts[] | null>`jsonb_agg(${clockFacts}) filter (
        where ask.letter_id is not null and not ${answeredInWriting}
      )`.as('openClocks'),
    ]);
}

/** The newest binding event, by the index on position and sequence. */
function lastEntry(eb: InPosition) {
  return eb
    .selectFrom('ledger_entry')
    .whereRef('ledger_entry.position_id', '=', 'position.id')
    .orderBy('ledger_entry.seq', 'desc')
    .limit(1)
    .select(['ledger_entry.type', 'ledger_entry.at']);
}
