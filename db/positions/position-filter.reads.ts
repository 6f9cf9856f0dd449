import { type SqlBool, sql } from 'kysely';
import { answeredInWriting } from '#db/responses/ask.reads.ts';
import { mayStillSign } from '#db/sign-off/signing.reads.ts';
import type { PositionFilter } from '#shared/positions/position.state.ts';

/** The number of a position's newest version, in a query over `position`. */
export const latestVersion = sql<
  number | null
>`(select max(number) from version where version.position_id = position.id)`;

const hasLetter = sql`exists (select from letter where letter.position_id = position.id)`;
const openAsk = sql`exists (
  select from ask where ask.position_id = position.id
    and not ${answeredInWriting}
)`;
const hasAsk = sql`exists (select from ask where ask.position_id = position.id)`;
const openRound = sql`exists (
  select from round where round.position_id = position.id
    and round.closed_at is null and round.superseded_at is null
)`;
/** The newest round ended with endorsements and still stands. */
const signedOff = sql`exists (
  select from round where round.position_id = position.id
    and round.closed_at is not null and round.superseded_at is null
    and not exists (
      select from round as later
      where later.position_id = position.id and later.number > round.number
    )
    and exists (
      select from standing_decision as decision where decision.round_id = round.id
        and ${mayStillSign}
    )
)`;
const versionWithoutRound = sql`exists (
  select from version where version.position_id = position.id and version.number = ${latestVersion}
    and not exists (
      select from round join version as put on put.id = round.version_id
      where round.position_id = position.id and put.number >= version.number
    )
)`;

/** The rule `positionState`, said in SQL so that a page can be cut before rows are fetched. */
export function inState(filter: PositionFilter) {
  const conditions = {
    live: sql<SqlBool>`true`,
    past_case: sql<SqlBool>`true`,
    issued: sql<SqlBool>`${hasLetter} and (${openAsk} or not ${hasAsk})`,
    answered: sql<SqlBool>`${hasLetter} and ${hasAsk} and not ${openAsk}`,
    in_sign_off: sql<SqlBool>`${openRound} and not ${hasLetter}`,
    signed_off: sql<SqlBool>`${signedOff} and not ${hasLetter}`,
    frozen: sql<SqlBool>`${versionWithoutRound} and not ${hasLetter} and not ${openRound} and not ${signedOff}`,
    drafting: sql<SqlBool>`not ${versionWithoutRound} and not ${hasLetter} and not ${openRound} and not ${signedOff}`,
  } satisfies Record<PositionFilter, unknown>;
  return conditions[filter];
}
