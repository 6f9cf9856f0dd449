import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { LedgerEventType } from '#shared/ledger/ledger-event.state.ts';
import { firstDiffering, type Misbound, namesOf } from './bound-rows.reads.ts';

/**
 * The first round that the ledger does not hold as it stands: on what, whom it asked, how it counts,
 * until when it ran and how it ended. A pause in silence is held by an entry of its own.
 */
export function firstRoundMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select round.id::text as id, jsonb_build_object(
        'at', opened_at, 'actor', opened_by, 'number', round.number, 'version', version.number,
        'procedure', procedure, 'sealed', sealed, 'runsFrom', runs_from,
        'opensAt', coalesce(opens_at, opened_at),
        'deadline', coalesce(
          (select moved_from from silence_pause where round_id = round.id), deadline
        ),
        'threshold', threshold_kind, 'count', threshold_count,
        'named', ${namesOf(sql`select office_id from round_office
          where round_id = round.id and round_office.named`)},
        'asked', ${namesOf(sql`select office_id from round_office where round_id = round.id`)},
        'closedAt', closed_at, 'supersededAt', superseded_at
      ) as bound
      from round join version on version.id = round.version_id
    `,
    sql`
      select payload ->> 'roundId' as id, jsonb_build_object(
        'at', at, 'actor', actor, 'number', payload -> 'number',
        'version', payload -> 'versionNumber', 'procedure', payload -> 'procedure',
        'sealed', payload -> 'sealed', 'runsFrom', (payload ->> 'runsFrom')::timestamptz,
        'opensAt', (payload ->> 'opensAt')::timestamptz,
        'deadline', (payload ->> 'deadline')::timestamptz,
        'threshold', payload -> 'threshold' -> 'kind', 'count', payload -> 'threshold' -> 'count',
        'named', ${namesOf(sql`select jsonb_array_elements_text(payload -> 'threshold' -> 'officeIds')`)},
        'asked', ${namesOf(sql`select jsonb_array_elements_text(payload -> 'asked')`)},
        'closedAt', closed_at, 'supersededAt', superseded_at
      ) as bound
      from ledger_entry join ledger_payload using (seq)
      left join (${ENDS}) as ends on ends.round_id = payload ->> 'roundId'
      where type = 'round.opened'
    `,
  );
}

const CLOSING = ['round.closed', 'round.expired'] satisfies LedgerEventType[];
const SUPERSEDING = [
  'round.superseded',
  'round.broken',
  'round.floor_failed',
] satisfies LedgerEventType[];

/** When each round ended, read once for all of them. */
const ENDS = sql`
  select payload ->> 'roundId' as round_id,
    max(at) filter (where type = any(${sql.val(CLOSING)}::text[])) as closed_at,
    max(at) filter (where type = any(${sql.val(SUPERSEDING)}::text[])) as superseded_at
  from ledger_entry join ledger_payload using (seq)
  where type = any(${sql.val([...CLOSING, ...SUPERSEDING])}::text[])
  group by 1
`;
