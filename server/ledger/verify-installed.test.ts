import { expect, test } from 'vitest';
import { seedDemonstration } from '#db/seed/demonstration.ts';
import { freshDatabase } from '#tests/fixtures/fresh-database.ts';
import { asOwner } from '#tests/fixtures/frozen-position.ts';
import { aForum } from '#tests/fixtures/scene.ts';
import { verifyLedger } from './verify.ts';

test('an installation as it comes, with its facts and its demonstration, is sound', async () => {
  await using fresh = await freshDatabase();
  await fresh.db.transaction().execute((trx) => seedDemonstration(trx));

  expect(await verifyLedger(fresh.db)).not.toHaveProperty('broken');
});

test('in real use nobody has a role or a delegation because a demonstration has', async () => {
  await using forum = await aForum();
  const brokenIn = async () => ({ broken: '', ...(await verifyLedger(forum.db)) }).broken;
  expect(await brokenIn()).toBe('');

  await asOwner(forum.url, "update installation set mode = 'real'");
  expect(await brokenIn()).toMatch(/^Delegation .* the ledger knows nothing of it$/);
  await asOwner(forum.url, 'delete from delegation');
  expect(await brokenIn()).toMatch(/^Role .* the ledger knows nothing of it$/);
});
