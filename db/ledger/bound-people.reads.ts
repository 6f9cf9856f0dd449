import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { DEMONSTRATION_PEOPLE } from '#shared/people/demonstration.state.ts';
import { firstDiffering, type Misbound } from './bound-rows.reads.ts';

/** A role or delegation of a demonstration's invented people, which no entry was written for. */
export const isInvented = sql<boolean>`(
  id = person_id and id = any(${sql.val(DEMONSTRATION_PEOPLE.map(({ id }) => id))}::uuid[])
  and (select mode from installation) <> 'real'
)`;

/**
 * The first role that the ledger does not hold as it stands: whose, for which office, since when and
 * until when. A delegate's role ended without an entry when delegations came to be made in writing,
 * so that of it this alone is held: that it was over when the first was made.
 */
export function firstMandateMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  const recorded = sql`
    select coalesce(granted.id, last.id) as id,
      coalesce(granted.bound, '{}') || jsonb_build_object(
        'office', coalesce(granted.office, last.office),
        'person', coalesce(granted.person, last.person),
        'role', coalesce(granted.role, last.role),
        'until', case when coalesce(granted.role, last.role) <> 'delegate' then last.until end,
        'over', true
      ) as bound
    from (${GRANTED}) as granted full join (${LAST_END}) as last using (id)
  `;
  return firstDiffering(
    db,
    sql`
      select id::text, jsonb_build_object(
        'from', starts_at, 'office', office_id, 'person', person_id, 'role', role,
        'until', case when role <> 'delegate' then ends_at end,
        'over', role <> 'delegate' or ends_at <= coalesce((
          select min(at) from ledger_entry where type = 'delegation.made'
        ), 'infinity')
      ) as bound
      from mandate
      where not ${isInvented} or id::text in (select id from (${recorded}) as entries)
    `,
    recorded,
    // Of the invented the ledger holds their end alone.
    ['from'],
  );
}

const GRANTED = sql`
  select payload ->> 'mandate' as id, office, payload ->> 'person' as person,
    payload ->> 'role' as role, jsonb_build_object('from', at) as bound
  from ledger_entry join ledger_payload using (seq) where type = 'mandate.granted'
`;

/** What was last said of each role's end: that it ended, or came back until a later day. */
const LAST_END = sql`
  select distinct on (payload ->> 'mandate') payload ->> 'mandate' as id, office,
    payload ->> 'person' as person, payload ->> 'role' as role,
    case type
      when 'mandate.ended' then coalesce((payload ->> 'from')::timestamptz, at)
      else (payload ->> 'until')::timestamptz
    end as until
  from ledger_entry join ledger_payload using (seq)
  where type in ('mandate.ended', 'mandate.returned')
  order by payload ->> 'mandate', seq desc
`;
