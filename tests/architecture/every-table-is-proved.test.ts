import fs from 'node:fs';
import { expect, test } from 'vitest';
import { COMPARISONS } from '#db/ledger/bound-tables.reads.ts';
import { freshDatabase } from '#tests/fixtures/fresh-database.ts';
import { storedTables, tablesIn } from '#tests/fixtures/stored-tables.ts';

/** What the verifier walks through row by row: its chain, and what it hashes again. */
const WALKED = [
  'ledger_entry ledger_payload version decision reservation letter ask sounding_answer',
  'sounding_consolidation sounding_return meeting_minutes sounding',
];

/** What the verifier does not hold against the ledger, by the reason. */
const NOT_COMPARED: Record<string, string[]> = {
  'text still being written, with what is said of it beside it; what is frozen is compared': [
    'document document_update document_snapshot revision reading suggestion version_passage',
    'wording_backing alternative_history comment_thread comment comment_wording comment_mention',
  ],
  'kept by one office, or by case officers: it binds nobody until a decision says it': [
    'stance stance_consent clearance_step softer_wording wording_stance must_have ask_weight',
    'ask_link explorer_viewing',
  ],
  'facts that the program ships with their sources; what people recorded since is compared': [
    'office forum_membership forum department post post_title facts_seed',
  ],
  'contacts, practices and what departments think: records of their own, written anew and never over':
    [
      'engagement engagement_record engagement_ask engagement_consent nothing_confirmed alert_answer',
      'contact_address contact_mail silo_stance follow_up follow_up_mark handover_brief',
      'practice practice_wording practice_adoption practice_by_government divergence_measure',
      'divergence_value',
    ],
  'who somebody is and how they come in; what they may do, and each proof they gave, is compared': [
    'person session account verification invitation passkey challenge calendar_feed',
  ],
  'how a demonstration differs from real use is decided once, by nobody who could sign an entry': [
    'installation',
  ],
  'follows from what is compared: which roles ended with a term, for the day it is corrected': [
    'mandate_end_of_term',
  ],
  'what is to be talked about; what was decided of it stands in the minutes': ['meeting_agenda'],
  'mail as it came in; it binds once it is logged as a reply or recorded as an answer': [
    'intake intake_file intake_outcome sounding_mail',
  ],
  'what was taken away for a request, kept with a hash of its own': [
    'information_request information_answer',
  ],
  'messages, and that they went': ['mail notification notice sounding_notice divergence_notice'],
  'how this program runs': ['kysely_migration kysely_migration_lock rateLimit'],
};

const COMPARED = new Set([...COMPARISONS.flatMap(({ tables }) => tables), ...tablesIn(WALKED)]);

test('every stored table is held against the ledger, or there is a reason why not', async () => {
  await using fresh = await freshDatabase();

  expect([...COMPARED, ...tablesIn(Object.values(NOT_COMPARED).flat())].toSorted()).toEqual(
    await storedTables(fresh.db),
  );
});

test('each of them is changed behind the program’s back in a test, and the verifier names it', () => {
  const tests = [
    'tests/fixtures/tamperings.ts',
    ...['verify', 'verify-bound', 'verify-others'].map((name) => `server/ledger/${name}.test.ts`),
  ];
  const written = tests.map((file) => fs.readFileSync(file, 'utf8')).join('\n');
  const changed = new Set(
    [...written.matchAll(/(?:update|delete\s+from|insert\s+into)\s+(\w+)/g)].map(
      ([, name]) => name,
    ),
  );

  expect([...COMPARED].filter((table) => !changed.has(table))).toEqual([]);
});
