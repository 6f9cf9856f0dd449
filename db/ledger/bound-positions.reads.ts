import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { firstDiffering, type Misbound, namesOf } from './bound-rows.reads.ts';

/**
 * The first position that the ledger does not hold as it stands: its title, coalition, drafters, posts
 * and campaign. Past cases rebuilt from the public record are none of the ledger's.
 */
export function firstPositionMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select id::text, jsonb_build_object(
        'at', opened_at, 'actor', opened_by, 'title', title, 'kind', coalition_kind,
        'campaign', campaign_id, 'reconstructed', reconstructed,
        'coalition', ${namesOf(sql`select office_id from position_office
          where position_id = position.id`)},
        'drafters', ${namesOf(sql`select office_id from position_office
          where position_id = position.id and drafts`)},
        'addressees', (select coalesce(jsonb_agg(post_id order by place), '[]')
          from position_addressee where position_id = position.id)
      ) as bound
      from position
      where not reconstructed or id::text in (select id from (${OPENED}) as opened)
    `,
    sql`
      select opened.id, jsonb_build_object(
        'at', at, 'actor', actor, 'title', opened.payload -> 'title',
        'kind', opened.payload -> 'coalitionKind', 'reconstructed', false,
        'coalition', ${namesIn(sql`opened.payload -> 'coalition'`)},
        'drafters', ${namesIn(sql`coalesce(
          changed.payload -> 'drafters', opened.payload -> 'drafters', opened.payload -> 'coalition'
        )`)},
        'addressees', opened.payload -> 'addressees'
      ) || case when campaign is not null or opened.payload ? 'campaignId'
        then jsonb_build_object('campaign', coalesce(campaign, opened.payload ->> 'campaignId'))
        else '{}' end as bound
      from (${OPENED}) as opened
      left join (${DRAFTERS_LAST_CHANGED}) as changed using (id)
      left join (${CARRIED}) as carried using (id)
    `,
    ['campaign'],
  );
}

function namesIn(list: RawBuilder<unknown>) {
  return namesOf(sql`select jsonb_array_elements_text(${list})`);
}

const OPENED = sql`
  select payload ->> 'positionId' as id, at, actor, payload
  from ledger_entry join ledger_payload using (seq) where type = 'position.opened'
`;

const DRAFTERS_LAST_CHANGED = sql`
  select distinct on (payload ->> 'positionId') payload ->> 'positionId' as id, payload
  from ledger_entry join ledger_payload using (seq) where type = 'position.drafters_changed'
  order by payload ->> 'positionId', seq desc
`;

/** A campaign may take up a position that is there already; no other takes it up after. */
const CARRIED = sql`
  select payload ->> 'positionId' as id, payload ->> 'campaignId' as campaign
  from ledger_entry join ledger_payload using (seq)
  where type = 'campaign.opened' and payload ->> 'positionId' is not null
`;

/** Who froze a version when, and under what title; its words are proved by their hash. */
export function firstVersionMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select number || ' of position ' || position_id as id,
        jsonb_build_object('at', frozen_at, 'actor', frozen_by, 'title', title) as bound
      from version
    `,
    sql`
      select (frozen.payload ->> 'version') || ' of position ' || (frozen.payload ->> 'positionId')
        as id,
        jsonb_build_object('at', entry.at, 'actor', entry.actor) || jsonb_strip_nulls(
          jsonb_build_object(
            'title', coalesce(frozen.payload -> 'title', opened.payload -> 'title')
          )
        ) as bound
      from ledger_entry as entry join ledger_payload as frozen using (seq)
      left join (${OPENED}) as opened on opened.id = frozen.payload ->> 'positionId'
      where entry.type = 'version.frozen'
    `,
    ['title'],
  );
}
