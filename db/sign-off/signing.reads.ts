import { type SqlBool, sql } from 'kysely';

/** The rule `mayStillSign`, in a query over `standing_decision` as `decision`. */
export const mayStillSign = sql<SqlBool>`(
  decision.counts and decision.origin <> 'by_phone'
    and decision.choice in ('endorse', 'endorse_with_reservations')
)`;
