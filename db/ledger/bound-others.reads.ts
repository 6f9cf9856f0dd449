import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { isInvented } from './bound-people.reads.ts';
import { firstDiffering, type Misbound } from './bound-rows.reads.ts';

/**
 * Delegations that no paper was written for, which the ledger therefore knows nothing of: those of
 * a demonstration's invented people, and what was a role by invitation before.
 */
const isWithoutPaper = sql<boolean>`(
  made_by is null and holder_id is null and (
    ${isInvented}
    or exists (
      select from mandate
      where mandate.id = delegation.id and mandate.role = 'delegate'
        and mandate.person_id = delegation.person_id
        and mandate.office_id = delegation.office_id
    )
  )
)`;

/** The first delegation that the ledger does not hold as it stands, or that it holds and is gone. */
export function firstDelegationMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select id::text, jsonb_build_object(
        'at', made_at, 'actor', made_by, 'office', office_id, 'holderId', holder_id,
        'personId', person_id, 'scope', scope, 'instrument', instrument,
        'startsAt', starts_at, 'endsAt', ends_at,
        'positions', (
          select coalesce(string_agg(position_id::text, ' ' order by position_id::text), '')
          from delegation_position where delegation_id = delegation.id
        )
      ) as bound
      from delegation where not ${isWithoutPaper}
    `,
    sql`
      select payload ->> 'delegationId' as id, payload || jsonb_build_object(
        'at', at, 'actor', actor, 'office', office,
        'startsAt', (payload ->> 'startsAt')::timestamptz,
        'endsAt', (payload ->> 'endsAt')::timestamptz,
        'positions', case payload ->> 'scope' when 'all' then '' else (
          select coalesce(string_agg(named, ' ' order by named), '')
          from jsonb_array_elements_text(payload -> 'positionIds') as named
        ) end
      ) as bound
      from ledger_entry join ledger_payload using (seq)
      where type = 'delegation.made'
    `,
  );
}

/**
 * The same of ends: one entry names every delegation that ended then, or that came back to end on a
 * later day. The same delegation may end at the same moment twice, so that they are numbered.
 */
export function firstDelegationEndMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  const numbered = (rows: RawBuilder<unknown>) => sql`
    select delegation || ' ' || extract(epoch from ended_at) || ' ' || row_number() over (
        partition by delegation, ended_at order by reason, actor
      ) as id,
      jsonb_build_object('actor', actor, 'reason', reason) as bound
    from (${rows}) as ends
  `;
  return firstDiffering(
    db,
    numbered(sql`
      select delegation_id::text as delegation, ended_at, reason, ended_by as actor
      from delegation_end
    `),
    numbered(sql`
      select ended as delegation,
        coalesce(payload ->> 'from', payload ->> 'until')::timestamptz as ended_at,
        coalesce(payload ->> 'reason', 'mayor_changed') as reason, actor
      from ledger_entry join ledger_payload using (seq),
        jsonb_array_elements_text(payload -> 'delegationIds') as ended
      where type in ('delegation.ended', 'delegation.returned')
    `),
  );
}

/** The same of what came back: nothing comes back but what ended with its mayor's term. */
export function firstDelegationReturnMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select distinct delegation_id || ' ' || extract(epoch from returned_at) as id,
        jsonb_build_object('actor', returned_by, 'reason', reason) as bound
      from delegation_return
      join delegation_end on delegation_end.id = delegation_return.delegation_end_id
    `,
    sql`
      select returned || ' ' || extract(epoch from at) as id,
        jsonb_build_object('actor', actor, 'reason', 'mayor_changed') as bound
      from ledger_entry join ledger_payload using (seq),
        jsonb_array_elements_text(payload -> 'delegationIds') as returned
      where type = 'delegation.returned'
    `,
  );
}

/** The same of pauses in silence: the entry says for how many offices, and never for which. */
export function firstPauseMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select round_id::text as id, jsonb_build_object(
        'at', paused_at, 'offices', cardinality(office_ids), 'from', moved_from, 'to', moved_to
      ) as bound
      from silence_pause
    `,
    sql`
      select payload ->> 'roundId' as id, jsonb_build_object(
        'at', at, 'offices', payload -> 'offices',
        'from', (payload ->> 'from')::timestamptz, 'to', (payload ->> 'to')::timestamptz
      ) as bound
      from ledger_entry join ledger_payload using (seq)
      where type = 'round.silence_paused'
    `,
  );
}

/** The same of conditions met: the entry that closed a round lists them. */
export function firstReleaseMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select decision_id::text as id, jsonb_build_object('at', released_at) as bound
      from released_condition
    `,
    sql`
      select released.id, jsonb_build_object('at', at) as bound
      from ledger_entry join ledger_payload using (seq),
        jsonb_array_elements_text(payload -> 'released') as released (id)
      where type in ('round.closed', 'round.expired', 'round.floor_failed')
    `,
  );
}
