import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createDatabase } from '#server/database.ts';
import { aWholeRecord } from '#tests/fixtures/whole-record.ts';
import { verifyLedger } from './verify.ts';

/** What the database's superuser does, and the words its verdict begins with and holds. */
const TAMPERING: readonly [string, string, string][] = [
  ['update letter_sending set sent_on = sent_on - 30 where sent_by is not null', 'Sending', ''],
  ['update letter_sending set received_on = sent_on + 9 where sent_by is not null', 'Sending', ''],
  ["update letter_sending set holder_name = 'Nobody' where sent_by is not null", 'Sending', ''],
  ["update letter_sending set channel = 'letter' where sent_by is not null", 'Sending', 'differs'],
  ["update round set deadline = deadline + interval '1 day'", 'Round', 'differs'],
  ["update round set threshold_kind = 'at_least', threshold_count = 2", 'Round', 'differs'],
  ['update round set sealed = not sealed', 'Round', 'differs'],
  ['update round set closed_at = null', 'Round', 'differs'],
  ['update round set superseded_at = closed_at', 'Round', 'differs'],
  ["delete from round_office where office_id = 'tees-valley'", 'Round', 'differs'],
  [
    "update publication_step set public_from = public_from + interval '1 day'",
    'Step of a publication',
    'differs',
  ],
  [
    "update response set summary = 'The fare ends.' where logged_by is not null",
    'Reply',
    'differs',
  ],
  ["update response set logged_by = null where summary = 'The fare is kept.'", 'Reply', 'differs'],
  ["update ask_answer set answer = 'declined' where recorded_by is not null", 'Answer', ''],
  ["update commitment set words = 'We may keep it.'", 'Commitment', 'differs'],
  ["update commitment set due_on = '2028-03-31'", 'Commitment', 'differs'],
  ["delete from commitment_move where said = 'confirmed'", 'What was said', ''],
  ["update commitment_move set evidence_title = 'A rumour'", 'What was said', ''],
  ["update commitment_move set office_id = 'tees-valley' where office_id is not null", 'What', ''],
  ["update campaign set title = 'Keep it' where opened_by is not null", 'Campaign', 'differs'],
  ["update tactic set title = 'It went' where logged_by is not null", 'Step of a camp', 'differs'],
  ["update outcome set contribution = 'acknowledged' where recorded_by is not null", 'Out', ''],
  ["update campaign_lesson set words = 'Wait.'", 'Lesson of a campaign', 'differs'],
  ["update campaign_supersession set by_decision = 'By chance.'", 'Succession', 'differs'],
  ["update bank_holiday set day = '2027-06-17' where day = '2027-06-16'", 'Bank', 'differs'],
  ['delete from calendar_removal', 'Removal', 'is gone'],
  ['update meeting_change set day = day - 1 where person_id is not null', 'What became', ''],
  ["update meeting_invitation set office_id = 'tees-valley'", 'What became', ''],
  ["update meeting_minutes set decisions = 'Nothing.'", 'Minutes', 'changed'],
  ['update meeting_minutes set published = false', 'Minutes', 'differs'],
  ['delete from meeting_minutes', 'Minutes', 'is gone'],
  ["update meeting_action set what = 'Send none'", 'Action', 'differs'],
  ["update meeting_action_end set ended = 'done'", 'End of an action', 'differs'],
  ['update sounding set questions = \'["What else?"]\'', 'Sounding', 'differs'],
  ["delete from sounding_office where office_id = 'south-yorkshire'", 'Sounding', 'differs'],
  ['update sounding_answer set words = \'["Nothing."]\'', 'Answer to a sounding', 'changed'],
  ["update sounding_answer set attribution = 'anonymous'", 'Answer to a sounding', 'changed'],
  ["update sounding_consolidation set clear_by = clear_by + interval '1 day'", 'Text', 'differs'],
  [
    `update sounding_consolidation set content = jsonb_set(content, '{summary}', '"None."')`,
    'Text of a return',
    'changed',
  ],
  [
    `update sounding_return set content = jsonb_set(content, '{summary}', '"None."')`,
    'Return of a sounding',
    'changed',
  ],
  ["update sounding_word set word = 'objected'", 'Word on a return', 'differs'],
  ['update sounding_outcome set happened_on = happened_on - 1', 'Outcome of a sound', 'differs'],
  ["delete from sounding_step where move = 'clear'", 'Step of a sounding', 'is gone'],
];

const UNDONE = new Error('undone');

test('whatever the database’s superuser changes of the record, the verifier names it', async () => {
  await using scene = await aWholeRecord();
  const owner = createDatabase({ url: scene.url, max: 2, onError: () => undefined });
  const verdictAfter = async (statement: string) => {
    let verdict = '';
    const undone = owner.transaction().execute(async (trx) => {
      await sql.raw('set local session_replication_role = replica').execute(trx);
      const { numAffectedRows } = await sql.raw(statement).execute(trx);
      const { broken } = { broken: 'nothing', ...(await verifyLedger(trx)) };
      verdict = numAffectedRows === 0n ? 'no row' : broken;
      throw UNDONE;
    });
    await undone.catch((error: unknown) => {
      if (error !== UNDONE) throw error;
    });
    return verdict;
  };

  expect(await verifyLedger(scene.db)).not.toHaveProperty('broken');
  const missed: string[] = [];
  for (const [statement, begins, holds] of TAMPERING) {
    const verdict = await verdictAfter(statement);
    if (!verdict.startsWith(begins) || !verdict.includes(holds)) {
      missed.push(`${statement} → ${verdict}`);
    }
  }
  await owner.destroy();

  expect(missed).toEqual([]);
});
