import { expect, test } from 'vitest';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { createDatabase } from '#server/database.ts';
import { signatureFault } from '#shared/ledger/checkpoint.rules.ts';
import { aFrozenPosition, asOwner } from '#tests/fixtures/frozen-position.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

test('the secretariat reads the whole ledger, an office its own positions’ entries, others nothing', async () => {
  await using scene = await aFrozenPosition();
  await scene.openRound();
  const types = async (person: typeof scene.secretariat) => {
    const { entries } = await scene.as(person).ledger.page({});
    return entries.map(({ type, fault }) => [type, fault]);
  };

  const all = [
    ['round.opened', null],
    ['version.frozen', null],
    ['position.opened', null],
  ];
  expect(await types(scene.secretariat)).toEqual(all);
  expect(await types(scene.official('tees-valley'))).toEqual(all);
  expect(await types(scene.official('greater-london'))).toEqual([]);
  expect(await types(scene.outsider)).toEqual([]);
});

test('an entry changed behind its back says so on the page', async () => {
  await using scene = await aFrozenPosition();
  await scene.openRound();

  await scene.asOwner("update ledger_entry set type = 'letter.issued' where seq = 2");

  const { entries } = await scene.as(scene.secretariat).ledger.page({});
  expect(entries.map(({ seq, fault }) => [seq, fault])).toEqual([
    [3, null],
    [2, 'changed'],
    [1, null],
  ]);
});

test('the newest checkpoint is anybody’s to keep, and signs for the whole ledger', async () => {
  await using scene = await aFrozenPosition();
  await scene.openRound();

  const { checkpoint, keys } = await scene.as(null).ledger.checkpoint();

  expect(checkpoint).toMatchObject({ origin: 'https://concord.example.org', size: 3 });
  expect(await signatureFault(checkpoint, keys)).toBeNull();
  for (const changed of [
    { size: 2 },
    { head: '0'.repeat(64) },
    { origin: 'https://example.org' },
  ]) {
    expect(await signatureFault({ ...checkpoint, ...changed }, keys)).toBe('signature_wrong');
  }
});

test('entries name the key the forum signs with', async () => {
  await using scene = await aFrozenPosition();

  const [entry] = await scene.db.selectFrom('ledger_entry').select('key_id').execute();

  expect(entry?.key_id).toBe(scene.installation.checkpoints.keys[0]?.keyId);
});

test('without a key nothing binding is written', async () => {
  await using scene = await aFrozenPosition();
  const keyless = createDatabase({
    url: scene.url,
    role: 'concord_app',
    max: 1,
    onError: () => {},
  });

  const appended = keyless.transaction().execute((trx) =>
    appendLedgerEntry(trx, {
      type: 'round.closed',
      at: scene.now(),
      actorId: null,
      officeId: null,
      positionId: scene.positionId,
      payload: {},
    }),
  );

  await expect(appended).rejects.toThrow('no key');
  await keyless.destroy();
});

test('a code shows who signed the letter and nobody else, and that it is as it was issued', async () => {
  await using scene = await aSignedPosition();
  const { verificationCode } = await scene
    .as(scene.secretariat)
    .letters.issue({ positionId: scene.positionId, versionNumber: 1, dated: '2026-11-24' });
  const look = (code: string) => scene.as(null).ledger.issuedLetter({ code });

  const found = await look(verificationCode.toLowerCase().replaceAll('-', ' '));
  await asOwner(scene.url, `update letter set content = ${FORGED}`);
  const changed = await look(found.letterHash);

  expect(found).toMatchObject({ sound: true, dated: '2026-11-24', versionNumber: 1 });
  expect(found.signatories.map(({ line }) => line)).toEqual([
    expect.stringContaining('Mayor of Greater Manchester'),
    expect.stringContaining('Mayor of West Yorkshire'),
  ]);
  expect(JSON.stringify(found)).not.toMatch(/Tees Valley|London/);
  expect(changed).toMatchObject({ sound: false });
  await expect(look('0000-0000-0000')).rejects.toThrow('NOT_FOUND');
});

/** The letter as if it had been addressed to nobody. */
const FORGED = "jsonb_set(content, '{addressees}', '[]')";
