import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import { verifyLedger } from './verify.ts';

/** A round opened and two offices decided: after the position and the frozen version, entries 3 to 5. */
async function aLedger() {
  const scene = await aFrozenPosition();
  const round = await scene.openRound();
  for (const officeId of ['tees-valley', 'west-yorkshire']) {
    await scene.proved(scene.delegate(officeId)).decide({
      ...round,
      officeId,
      choice: 'endorse_with_reservations',
      reservations: [{ clauseId: 'a1', text: 'While the grant lasts.' }],
      reason: 'Private.',
    });
  }
  return scene;
}

test('an untouched ledger is proved with its texts and decisions', async () => {
  await using scene = await aLedger();

  expect(await verifyLedger(scene.db)).toEqual({ entries: 5, versions: 1, decisions: 2 });
});

const RENUMBER = `
  alter table ledger_payload drop constraint ledger_payload_seq_fkey;
  update ledger_entry set seq = -seq where seq in (3, 4);
  update ledger_entry set seq = case seq when -3 then 4 else 3 end where seq < 0;
`;
const INSERT = `
  insert into ledger_entry
    select 6, hash, at, type, actor, office, position_id, key_id, commitment, repeat('a', 64)
    from ledger_entry where seq = 5;
`;

const TAMPERING = {
  'an entry is edited': ["update ledger_entry set office = 'london' where seq = 3", 'Entry 3'],
  'an entry’s time is edited': [
    "update ledger_entry set at = at + interval '1 millisecond' where seq = 3",
    'Entry 3',
  ],
  'an entry is moved to another position': [
    "update ledger_entry set position_id = '00000000-0000-4000-8000-000000000000' where seq = 3",
    'Entry 3',
  ],
  'an entry is deleted': [
    'delete from ledger_payload where seq = 3; delete from ledger_entry where seq = 3',
    'Entry 4',
  ],
  'entries change places': [RENUMBER, 'Entry 3'],
  'an entry is put in': [INSERT, 'Entry 6'],
  'a payload is edited': [
    `update ledger_payload set payload = jsonb_set(payload, '{choice}', '"decline"') where seq = 4`,
    'Entry 4',
  ],
  'a payload is deleted': ['delete from ledger_payload where seq = 4', 'Entry 4'],
  'the signed text is swapped': [
    `update version set content = replace(content::text, 'Fares rose', 'Fares fell')::jsonb`,
    'Version 1',
  ],
  'text and manifest are swapped': [
    "update version set manifest = jsonb_set(manifest, '{addressees}', '[\"chancellor\"]')",
    'Version 1',
  ],
  'a clause becomes an ask': [
    `update version set content = replace(content::text, '"clause"', '"ask"')::jsonb`,
    'Version 1',
  ],
  'a decision is edited': [
    "update decision set choice = 'abstain' where office_id = 'tees-valley'",
    'Decision of tees-valley',
  ],
  'a reservation is edited': [
    "update reservation set text = 'None.' where decision_id in (select id from decision where office_id = 'tees-valley')",
    'Decision of tees-valley',
  ],
  'a decision is put in another’s name': [
    "update decision set person_id = (select id from person where email like 'officer.secretariat%') where office_id = 'tees-valley'",
    'Decision of tees-valley',
  ],
  'a decision is deleted': [
    `delete from reservation using decision
       where decision_id = decision.id and office_id = 'tees-valley';
     delete from decision where office_id = 'tees-valley'`,
    'Entry 4',
  ],
} satisfies Record<string, [string, string]>;

test.each(Object.entries(TAMPERING))(
  'as the database’s owner: %s, and it is told',
  async (_, it) => {
    const [statement, where] = it;
    await using scene = await aLedger();

    await scene.asOwner(statement);

    expect(await verifyLedger(scene.db)).toEqual({ broken: expect.stringContaining(where) });
  },
);

test('the application’s role may add to the ledger, and change nothing that binds', async () => {
  await using scene = await aLedger();
  const tables = {
    ledger_entry: 'seq',
    ledger_payload: 'salt',
    version: 'id',
    decision: 'id',
    reservation: 'id',
    withdrawal: 'decision_id',
    released_condition: 'decision_id',
    editorial_objection: 'round_id',
    letter: 'id',
    joining: 'letter_id',
  };
  const statements = Object.entries(tables).flatMap(([table, column]) => [
    `update ${table} set ${column} = ${column}`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ]);

  const outcomes = await Promise.all(
    statements.map((statement) =>
      scene.asOwner(`set role concord_app; ${statement}`).then(
        () => `done: ${statement}`,
        (error: { code: string }) => error.code,
      ),
    ),
  );

  const INSUFFICIENT_PRIVILEGE = '42501';
  expect(new Set(outcomes)).toEqual(new Set([INSUFFICIENT_PRIVILEGE]));
  expect(await verifyLedger(scene.db)).toEqual({ entries: 5, versions: 1, decisions: 2 });
});

test('the command says what it proved, or names the first broken entry and fails', async () => {
  await using scene = await aLedger();
  const run = () =>
    promisify(execFile)(process.execPath, ['server/ledger/verify-ledger.ts'], {
      env: { ...process.env, DATABASE_URL: scene.url },
    }).catch((error: { code: number; stderr: string }) => error);

  const sound = await run();
  await scene.asOwner("update ledger_entry set type = 'round.closed' where seq = 2");
  const broken = await run();

  expect(sound).toMatchObject({ stdout: expect.stringMatching(/^5 entries, chain unbroken\n/) });
  expect(broken).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Broken\. Entry 2 \(/m) });
});
