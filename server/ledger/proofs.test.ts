import { expect, test } from 'vitest';
import type { Finding } from '#shared/ledger/finding.state.ts';
import { commitmentTo, entryHash } from '#shared/ledger/ledger.rules.ts';
import { type ProofReport, verifyProofs } from '#shared/ledger/proof.rules.ts';
import { type ProofFile, readProofFile } from '#shared/ledger/proof-file.rules.ts';
import { asProof } from '#shared/ledger/verify.rules.ts';
import { aDecidedPosition } from '#tests/fixtures/decided-position.ts';
import { startAgain } from '#tests/fixtures/key-ring.ts';

type Scene = Awaited<ReturnType<typeof aDecidedPosition>>;

/** A value as it comes out of somebody's file. */
function fileOf(value: unknown): ProofFile {
  const file = readProofFile(JSON.stringify(value));
  if ('refused' in file) throw new Error(file.refused);
  return file;
}

/** The verdicts on the first of these files, held against the others, without asking the forum. */
async function verdictOn(scene: Scene, ...values: unknown[]): Promise<ProofReport> {
  const trusted = scene.installation.checkpoints.keys;
  const [report] = await verifyProofs(values.map(fileOf), { trusted });
  if (!report) throw new Error('There is a report for every file');
  return report;
}

const SOUND = {
  unaltered: { answer: 'yes', findings: [] },
  complete: { answer: 'yes', findings: [] },
  signed: { answer: 'yes', findings: [] },
};

function said({ unaltered, complete, signed }: ProofReport): Finding[] {
  return [...unaltered.findings, ...complete.findings, ...signed.findings];
}

test('a receipt and a bundle are unaltered, complete and signed, each by itself and against the other', async () => {
  await using scene = await aDecidedPosition();
  const receipt = await scene.receiptAs(scene.delegate('west-yorkshire'));
  const bundle = await scene.bundleAs(scene.official('tees-valley'));

  expect(await verdictOn(scene, receipt)).toMatchObject(SOUND);
  expect(await verdictOn(scene, bundle)).toMatchObject(SOUND);
  expect(await verdictOn(scene, bundle, receipt)).toMatchObject(SOUND);
  expect(await verdictOn(scene, receipt, bundle)).toMatchObject(SOUND);
});

test('a receipt opens its entry and shows no other', async () => {
  await using scene = await aDecidedPosition();

  const receipt = await scene.receiptAs(scene.official('west-yorkshire'));

  expect(receipt.entry).toMatchObject({
    seq: 5,
    office: 'west-yorkshire',
    opened: { payload: { choice: 'endorse_with_reservations', reason: 'Private.' } },
  });
  expect(receipt.version?.hash).toBe(scene.round.readHash);
  expect(JSON.stringify(receipt)).not.toContain('tees-valley');
});

test('a receipt is its own office’s and the secretariat’s; to others it is not there', async () => {
  await using scene = await aDecidedPosition();
  const outcome = (person: typeof scene.secretariat) =>
    scene.receiptAs(person).then(
      () => 'given',
      (error) => error.code,
    );

  expect(await outcome(scene.official('west-yorkshire'))).toBe('given');
  expect(await outcome(scene.secretariat)).toBe('given');
  expect(await outcome(scene.delegate('tees-valley'))).toBe('NOT_FOUND');
  expect(await outcome(scene.delegate('greater-london'))).toBe('NOT_FOUND');
  await expect(
    scene.as(scene.secretariat).ledger.receipt({ positionId: scene.positionId, seq: 2 }),
  ).rejects.toThrow('NOT_FOUND');
});

test('a bundle opens what its reader may read; other offices’ decisions stay commitments', async () => {
  await using scene = await aDecidedPosition();
  const opened = async (person: typeof scene.secretariat) => {
    const { entries } = await scene.bundleAs(person);
    return entries.map((entry) => [entry.seq, entry.opened !== null]);
  };

  expect(await opened(scene.official('west-yorkshire'))).toEqual([
    [1, true],
    [2, true],
    [3, true],
    [4, false],
    [5, true],
  ]);
  expect(await opened(scene.secretariat)).toEqual([
    [1, true],
    [2, true],
    [3, true],
    [4, true],
    [5, true],
  ]);
  const ally = JSON.stringify(await scene.bundleAs(scene.official('greater-manchester')));
  expect(ally).not.toContain('Private.');
});

const DELETE_DECISIONS = `
  delete from reservation; delete from decision;
`;
const TAMPERING: Record<string, [string, Finding]> = {
  'an entry is edited': [
    "update ledger_entry set office = 'london' where seq = 3",
    { code: 'changed', seq: 3 },
  ],
  'an entry’s time is edited': [
    "update ledger_entry set at = at + interval '1 millisecond' where seq = 3",
    { code: 'changed', seq: 3 },
  ],
  'a payload is edited': [
    `update ledger_payload set payload = jsonb_set(payload, '{choice}', '"decline"') where seq = 5`,
    { code: 'payload_changed', seq: 5 },
  ],
  'an entry in the middle is deleted': [
    'delete from ledger_payload where seq = 3; delete from ledger_entry where seq = 3',
    { code: 'entry_missing', seq: 3 },
  ],
  'entries change places': [
    `alter table ledger_payload drop constraint ledger_payload_seq_fkey;
     update ledger_entry set seq = -seq where seq in (3, 4);
     update ledger_entry set seq = case seq when -3 then 4 else 3 end where seq < 0;`,
    { code: 'changed', seq: 3 },
  ],
  'an entry is put in at the end': [
    `insert into ledger_entry select 6, hash, at, type, actor, office, position_id, key_id,
       commitment, repeat('a', 64) from ledger_entry where seq = 5`,
    { code: 'changed', seq: 6 },
  ],
  'the tail is cut': [
    `${DELETE_DECISIONS} delete from ledger_payload where seq > 3; delete from ledger_entry where seq > 3`,
    { code: 'tail_missing', seq: 4, to: 5 },
  ],
  'the last entry is cut': [
    `${DELETE_DECISIONS} delete from ledger_payload where seq > 4; delete from ledger_entry where seq > 4`,
    { code: 'tail_missing', seq: 5, to: 5 },
  ],
  'the signed text is swapped': [
    `update version set content = replace(content::text, 'Fares rose', 'Fares fell')::jsonb`,
    { code: 'text_changed', version: 1 },
  ],
  'a clause becomes an ask': [
    `update version set content = replace(content::text, '"clause"', '"ask"')::jsonb`,
    { code: 'text_not_recorded', version: 1 },
  ],
};

test.each(Object.entries(TAMPERING))(
  'as the database’s owner: %s, and a bundle beside an old receipt names it offline',
  async (_, [statement, finding]) => {
    await using scene = await aDecidedPosition();
    const receipt = await scene.receiptAs(scene.delegate('west-yorkshire'));

    await scene.asOwner(statement);
    await startAgain(scene);

    const report = await verdictOn(scene, await scene.bundleAs(scene.secretariat), receipt);
    expect(said(report)).toContainEqual(finding);
    expect([report.unaltered.answer, report.complete.answer]).toContain('no');
    // Whoever owns the database does not own the key: what the server signs, it signed.
    expect(report.signed.answer).toBe('yes');
  },
);

test('an entry moved to another position stays in the bundle of its own, and is named in the other’s', async () => {
  await using scene = await aDecidedPosition();
  const other = '00000000-0000-4000-8000-000000000000';
  await scene.asOwner(`
    insert into position (id, title, coalition_kind) values ('${other}', 'Another', 'named');
    update ledger_entry set position_id = '${other}' where seq = 5`);

  const own = await scene.bundleAs(scene.secretariat);
  const others = await scene.as(scene.secretariat).ledger.bundle({ positionId: other });

  expect(own.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  expect(said(await verdictOn(scene, others))).toContainEqual({
    code: 'moved_to_other_position',
    seq: 5,
  });
});

/** Puts another decision in an entry's place and makes every later hash anew, as only a thorough forger does. */
async function rewriteFrom(scene: Scene, seq: number) {
  const rows = await scene.db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_payload', 'ledger_payload.seq', 'ledger_entry.seq')
    .where('ledger_entry.seq', '>=', seq)
    .orderBy('ledger_entry.seq')
    .selectAll('ledger_entry')
    .select(['ledger_payload.salt', 'ledger_payload.payload', 'key_id as keyId'])
    .select('position_id as positionId')
    .execute();
  let prev = rows[0]?.prev ?? '';
  for (const row of rows) {
    const payload = row.seq === seq ? { ...row.payload, choice: 'decline' } : row.payload;
    const { hash: _, opened: _opened, ...body } = asProof({ ...row, payload });
    const commitment = await commitmentTo(row.salt, payload);
    const hash = await entryHash({ ...body, prev, commitment });
    await scene.asOwner(`
      update ledger_payload set payload = '${JSON.stringify(payload)}' where seq = ${row.seq};
      update ledger_entry set prev = '${prev}', commitment = '${commitment}', hash = '${hash}'
        where seq = ${row.seq}`);
    prev = hash;
  }
}

test('a ledger rewritten with every hash made anew passes by itself and fails against an old receipt', async () => {
  await using scene = await aDecidedPosition();
  const receipt = await scene.receiptAs(scene.delegate('west-yorkshire'));

  await rewriteFrom(scene, 4);
  await startAgain(scene);
  const bundle = await scene.bundleAs(scene.secretariat);

  expect(await verdictOn(scene, bundle)).toMatchObject(SOUND);
  const { complete } = await verdictOn(scene, bundle, receipt);
  expect(complete.answer).toBe('no');
  expect(complete.findings).toContainEqual({ code: 'rewritten', seq: 1, to: 5 });
  expect(complete.findings).toContainEqual({ code: 'entry_replaced', seq: 5 });
});

test('the forum itself says so when its ledger no longer holds what a receipt was signed for', async () => {
  await using scene = await aDecidedPosition();
  const receipt = await scene.receiptAs(scene.delegate('west-yorkshire'));
  const ask = async () => {
    const proof = JSON.stringify(receipt);
    const [told] = await scene.as(null).ledger.verify({ proof });
    return told?.complete;
  };
  const before = await ask();

  await rewriteFrom(scene, 4);
  await startAgain(scene);
  const rewritten = await ask();
  await scene.asOwner(TAMPERING['the last entry is cut']?.[0] ?? '');
  await startAgain(scene);
  const cut = await ask();

  expect(before?.answer).toBe('yes');
  expect(rewritten?.findings).toContainEqual({ code: 'rewritten', seq: 1, to: 5 });
  expect(cut?.findings).toContainEqual({ code: 'forum_cut', seq: 5, to: 5 });
});

test('a checkpoint that somebody else signed, or a signature of another checkpoint, is told', async () => {
  await using scene = await aDecidedPosition();
  const receipt = await scene.receiptAs(scene.delegate('west-yorkshire'));
  const checkpoint = { ...receipt.checkpoint, at: '2030-01-01T00:00:00.000Z' };
  const stranger = { ...receipt.checkpoint, keyId: 'f'.repeat(32) };

  const backdated = await verdictOn(scene, { ...receipt, checkpoint });
  const unknown = await verdictOn(scene, { ...receipt, checkpoint: stranger });

  expect(backdated).toMatchObject({
    ...SOUND,
    signed: { answer: 'no', findings: [{ code: 'signature_wrong' }] },
  });
  expect(unknown.signed.findings).toEqual([{ code: 'key_unknown' }]);
  const witnessed = await verdictOn(scene, receipt, { ...receipt, checkpoint });
  expect(witnessed.complete.findings).toEqual([{ code: 'witness_not_signed' }]);
});

test('without the forum’s keys it cannot be told who signed, and nothing else is in doubt', async () => {
  await using scene = await aDecidedPosition();
  const receipt = await scene.receiptAs(scene.delegate('west-yorkshire'));

  const [report] = await verifyProofs([fileOf(receipt)], { trusted: [] });

  expect(report).toMatchObject({
    ...SOUND,
    signed: { answer: 'unknown', findings: [{ code: 'no_trusted_keys' }] },
  });
});

test('two receipts of different times cannot tell of each other; a bundle beside them can', async () => {
  await using scene = await aDecidedPosition();
  const early = await scene.receiptAs(scene.delegate('west-yorkshire'));
  await scene.as(scene.secretariat).signOff.closeRound(scene.round);
  const late = await scene.receiptAs(scene.delegate('tees-valley'), scene.teesValley);
  const bundle = await scene.bundleAs(scene.secretariat);

  const alone = await verdictOn(scene, early, late);
  const helped = await verdictOn(scene, bundle, early);

  expect(alone.complete).toEqual({
    answer: 'unknown',
    findings: [{ code: 'witness_cannot_tell' }],
  });
  expect(helped).toMatchObject(SOUND);
});
