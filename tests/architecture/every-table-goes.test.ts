import { expect, test } from 'vitest';
import { EXPORT_TABLES, type ExportTable } from '#shared/exports/export.state.ts';
import { freshDatabase } from '#tests/fixtures/fresh-database.ts';
import { storedTables, tablesIn } from '#tests/fixtures/stored-tables.ts';

/** The stored tables of which each exported one is made. */
const MADE_OF: Record<ExportTable, string[]> = {
  positions: ['position', 'position_office', 'position_addressee', 'position_marking'],
  versions: ['version'],
  rounds: ['round', 'round_office'],
  decisions: ['decision', 'withdrawal', 'released_condition', 'reservation'],
  delegations: ['delegation', 'delegation_end', 'delegation_return'],
  letters: ['letter', 'letter_recipient'],
  sendings: ['letter_sending'],
  late_signatures: ['joining', 'successor_word'],
  publications: ['publication', 'publication_step'],
  asks: ['ask'],
  responses: ['response'],
  answers: ['ask_answer'],
  commitments: ['commitment'],
  commitment_checks: ['commitment_move'],
  campaigns: ['campaign'],
  tactics: ['tactic', 'tactic_signatory'],
  outcomes: ['outcome'],
  lessons: ['campaign_lesson'],
  successions: ['campaign_supersession'],
  engagements: ['engagement', 'engagement_record'],
  follow_ups: ['follow_up', 'follow_up_mark'],
  department_stances: ['silo_stance'],
  soundings: ['sounding', 'sounding_office', 'sounding_step'],
  sounding_answers: ['sounding_answer'],
  sounding_returns: ['sounding_return'],
  sounding_outcomes: ['sounding_outcome'],
  practices: ['practice', 'practice_wording'],
  practice_adoptions: ['practice_adoption'],
  practices_by_government: ['practice_by_government'],
  local_values: ['divergence_measure', 'divergence_value'],
  meetings: ['meeting', 'meeting_change'],
  agenda_items: ['meeting_agenda', 'meeting_office', 'meeting_invitation'],
  minutes: ['meeting_minutes'],
  actions: ['meeting_action', 'meeting_action_end'],
  offices: ['office'],
  forum_memberships: ['forum_membership'],
  holders: ['holder', 'term_end', 'term_correction'],
  elections: ['election'],
  forums: ['forum'],
  departments: ['department'],
  posts: ['post', 'post_title'],
  post_holders: ['post_holder'],
  bank_holidays: ['bank_holiday', 'calendar_removal'],
  clock_pauses: ['clock_pause'],
};

/** What is in no exported table, by the reason. */
const STAYS: Record<string, string[]> = {
  'text still being written, with what is said of it beside it': [
    'document document_update document_snapshot revision reading suggestion version_passage',
    'wording_backing alternative_history comment_thread comment comment_wording comment_mention',
  ],
  'kept by one office, or by case officers': [
    'stance stance_consent clearance_step softer_wording wording_stance must_have ask_weight',
    'ask_link explorer_viewing engagement_consent nothing_confirmed alert_answer',
    'contact_address contact_mail',
  ],
  'what offices said of a return before it went': ['sounding_consolidation sounding_word'],
  'inside a round, on its own page: notices, objections and the course of a silence': [
    'notice chase editorial_objection silence_objection silence_pause silence_end',
  ],
  'taken away whole, in files of their own': ['ledger_entry ledger_payload reply_file'],
  'which row goes with which, said on their pages': [
    'response_ask commitment_ask engagement_ask response_file delegation_position',
  ],
  'who may come in, and how': [
    'person session account verification mandate mandate_end_of_term invitation passkey challenge',
    'calendar_feed installation',
  ],
  'the secretariat’s desk': [
    'intake intake_file intake_outcome information_request information_answer handover_brief',
    'post_import post_record',
  ],
  'messages, who they came from and that they went': [
    'mail notification sounding_notice sounding_mail divergence_notice',
  ],
  'how this program runs': ['facts_seed kysely_migration kysely_migration_lock rateLimit'],
};

test('every stored table is in an exported one, or there is a reason why not', async () => {
  await using fresh = await freshDatabase();
  const going = EXPORT_TABLES.flatMap((table) => MADE_OF[table]);
  const staying = tablesIn(Object.values(STAYS).flat());

  expect([...going, ...staying].toSorted()).toEqual(await storedTables(fresh.db));
});
