import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { LedgerEventType } from '#shared/ledger/ledger-event.state.ts';
import { firstDiffering, type Misbound } from './bound-rows.reads.ts';

/** Rows that belong to another one, whose entry lists them: the asks of a promise, say. */
export type BoundParts = {
  tables: readonly (keyof Database)[];
  noun: string;
  events: readonly LedgerEventType[];
  /** The column that names whose part a row is, and where the payload holds that. */
  of: { column: string; key: string };
  /** Where the payload lists them; an entry from before it did says nothing of them. */
  list: string;
  rows: RawBuilder<unknown>;
  /** A row in words, and an element of the list, `part` at `place` from 1 on, in the same words. */
  row: RawBuilder<unknown>;
  element: RawBuilder<unknown>;
};

const itself = sql`part #>> '{}'`;

export const BOUND_PARTS: readonly BoundParts[] = [
  {
    tables: ['commitment_ask'],
    noun: 'Ask of commitment',
    events: ['commitment.recorded'],
    of: { column: 'commitment_id', key: 'commitment' },
    list: 'asks',
    rows: sql`commitment_ask`,
    row: sql`ask_id`,
    element: itself,
  },
  {
    tables: ['response_ask'],
    noun: 'Ask of reply',
    events: ['response.logged'],
    of: { column: 'response_id', key: 'response' },
    list: 'asks',
    rows: sql`response_ask`,
    row: sql`ask_id`,
    element: itself,
  },
  {
    tables: ['response_file'],
    noun: 'File of reply',
    events: ['response.logged'],
    of: { column: 'response_id', key: 'response' },
    list: 'files',
    rows: sql`response_file join reply_file on reply_file.id = file_id`,
    row: sql`hash`,
    element: itself,
  },
  {
    tables: ['tactic_signatory'],
    noun: 'Signatory of step',
    events: ['tactic.logged'],
    of: { column: 'tactic_id', key: 'tacticId' },
    list: 'signatories',
    rows: sql`tactic_signatory`,
    row: sql`concat_ws(' ', place, office_id, styled_name)`,
    element: sql`concat_ws(' ', place - 1, part ->> 'officeId', part ->> 'styledName')`,
  },
  {
    tables: ['meeting_office'],
    noun: 'Office invited to meeting',
    events: ['meeting.planned', 'meeting.recorded'],
    of: { column: 'meeting_id', key: 'meeting' },
    list: 'offices',
    rows: sql`meeting_office`,
    row: sql`office_id`,
    element: itself,
  },
];

/** The first part that its entry does not list, or that it lists and is gone. */
export function firstPartMisbound(
  db: Kysely<Database>,
  { events, of, list, rows, row, element }: BoundParts,
): Promise<Misbound | undefined> {
  const entries = sql`
    select payload ->> ${sql.lit(of.key)} as whole, payload -> ${sql.lit(list)} as parts
    from ledger_entry join ledger_payload using (seq)
    where type = any(${sql.val([...events])}::text[]) and payload ? ${sql.lit(list)}
  `;
  return firstDiffering(
    db,
    sql`
      select ${sql.ref(of.column)} || ' ' || (${row}) as id, '{}'::jsonb as bound
      from ${rows}
      where ${sql.ref(of.column)}::text in (select whole from (${entries}) as entries)
    `,
    sql`
      select whole || ' ' || (${element}) as id, '{}'::jsonb as bound
      from (${entries}) as entries,
        jsonb_array_elements(parts) with ordinality as listed (part, place)
    `,
  );
}
