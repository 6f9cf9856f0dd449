import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { COMPARISONS } from '#db/ledger/bound-tables.reads.ts';
import { createDatabase } from '#server/database.ts';
import { TAMPERINGS } from '#tests/fixtures/tamperings.ts';
import { aWholeRecord } from '#tests/fixtures/whole-record.ts';
import { verifyLedger } from './verify.ts';

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
      if (error !== UNDONE) verdict = String(error);
    });
    return verdict;
  };

  expect(await verifyLedger(scene.db)).not.toHaveProperty('broken');
  const missed: string[] = [];
  for (const [statement, begins, holds] of TAMPERINGS) {
    const verdict = await verdictAfter(statement);
    if (!verdict.startsWith(begins) || !verdict.includes(holds)) {
      missed.push(`${statement} → ${verdict}`);
    }
  }
  await owner.destroy();

  expect(missed).toEqual([]);
}, 90_000);

/** What entries of each kind have not always held. */
const ADDED_SINCE = {
  'position.opened': ['campaignId'],
  'version.frozen': ['title'],
  'letter.issued': ['round'],
  'letter.published': ['slug'],
  'response.logged': ['post', 'from'],
  'ask.answered': ['answerId', 'note'],
  'campaign.opened': ['subject', 'positionType', 'followsCampaignId', 'joint', 'started'],
  'meeting.planned': ['forum', 'strand', 'offices'],
  'sounding.opened': ['opensAt', 'askedHash'],
  'sounding.answered': ['rank', 'via'],
};

test('what entries from before say nothing of is not called changed', async () => {
  await using scene = await aWholeRecord();
  const owner = createDatabase({ url: scene.url, max: 1, onError: () => undefined });
  for (const [type, keys] of Object.entries(ADDED_SINCE)) {
    await sql`
      update ledger_payload set payload = payload - ${sql.val(keys)}::text[]
      from ledger_entry where ledger_entry.seq = ledger_payload.seq and type = ${type}
    `.execute(owner);
  }
  await owner.destroy();

  for (const { noun, first } of COMPARISONS) {
    expect([noun, await first(scene.db)]).toEqual([noun, undefined]);
  }
});
