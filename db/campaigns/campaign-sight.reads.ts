import { type SqlBool, sql } from 'kysely';
import type { Sight } from '#db/positions/position-list.reads.ts';
import { positionVisibleTo } from '#db/positions/position-sight.reads.ts';

/** The rule `canSeeCampaign`, in a query over a campaign of this name. */
export function campaignVisibleTo(sight: Sight, name = 'campaign') {
  const of = (column: string) => sql.ref(`${name}.${column}`);
  return sql<SqlBool>`(${of('opened_by')} is null or ${sight.all}::boolean or exists (
    select from position where position.campaign_id = ${of('id')} and ${positionVisibleTo(sight)}
  ))`;
}
