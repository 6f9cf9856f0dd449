import { sql } from 'kysely';
import { expect, test } from 'vitest';
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
      if (error !== UNDONE) throw error;
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
