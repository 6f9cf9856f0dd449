import { expect, test } from 'vitest';
import { verifyLedger } from '#server/ledger/verify.ts';
import { verifyProofs } from '#shared/ledger/proof.rules.ts';
import type { Receipt } from '#shared/ledger/proof-file.rules.ts';
import { readProofFile } from '#shared/ledger/proof-file.rules.ts';
import { changeMayor, reElect, refusalOf } from '#tests/fixtures/change-of-mayor.ts';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import { giveRole } from '#tests/fixtures/given-role.ts';
import { signing } from '#tests/fixtures/prove.ts';
import { aPasskey } from '#tests/fixtures/registered-passkey.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';

const OFFICE = 'west-yorkshire';
const OTHER = 'tees-valley';

/** West Yorkshire endorsed with a reservation in a round that is closed; its delegate has a passkey. */
async function aDecision() {
  const scene = await aFrozenPosition(['transport-secretary']);
  const round = await scene.openRound();
  const person = scene.delegate(OFFICE);
  const signer = await signerAs(scene, person);
  const { decisionId } = await scene.proved(person).decide({
    ...round,
    officeId: OFFICE,
    choice: 'endorse_with_reservations',
    reservations: [{ clauseId: 'a1', text: 'While the grant lasts.' }],
  });
  await scene.as(scene.secretariat).signOff.closeRound(round);
  return { ...scene, ...signer, person, decisionId };
}
type Scene = Awaited<ReturnType<typeof aFrozenPosition>>;

async function signerAs(scene: Scene, person: ScenePerson) {
  const passkey = await aPasskey(scene, person);
  return { passkey, signed: signing(scene.as(person), passkey) };
}

/** The letter of that round, sent once its reservation was shown for a day. */
async function sent(scene: Scene) {
  const { positionId } = scene;
  scene.setNow('2026-11-26T10:00:00Z');
  const issuing = { positionId, versionNumber: 1, dated: '2026-11-26' };
  return scene.as(scene.secretariat).letters.issue(issuing);
}

/** What the newest entry's receipt holds, and what is seen of its passkey without the forum. */
async function newestReceipt(scene: Scene, person: ScenePerson) {
  const { seq, payload } = await scene.db
    .selectFrom('ledger_payload')
    .orderBy('seq', 'desc')
    .selectAll()
    .executeTakeFirstOrThrow();
  const { positionId } = scene;
  const receipt = await scene.as(person).ledger.receipt({ positionId, seq });
  const seen = async (file: Receipt) => {
    const read = readProofFile(JSON.stringify(file));
    if ('refused' in read) throw new Error(read.refused);
    const { keys } = scene.installation.checkpoints;
    const [report] = await verifyProofs([read], { trusted: keys });
    return report?.proved;
  };
  const other = {
    ...payload,
    decisionId: null,
    letterHash: null,
    reason: 'Other',
    choice: 'other',
  };
  const opened = { salt: '', payload: { ...other, word: 'other', letterId: 'other' } };
  const changed = { ...receipt, entry: { ...receipt.entry, opened } };
  return { payload, proved: await seen(receipt), changed: await seen(changed) };
}

const BY_PASSKEY = {
  payload: { proof: 'passkey' },
  proved: { answer: 'yes', findings: [] },
  changed: { answer: 'no', findings: [{ code: 'passkey_words_differ' }] },
};

test('an office takes its decision back with a passkey, and its receipt shows it', async () => {
  await using scene = await aDecision();
  const { decisionId, person } = scene;

  await scene.signed.withdraw({ decisionId, reason: 'The grant has gone.' });

  expect(await newestReceipt(scene, person)).toMatchObject(BY_PASSKEY);
  expect(await scene.db.selectFrom('withdrawal').select('reason').execute()).toEqual([
    { reason: 'The grant has gone.' },
  ]);
  expect('broken' in (await verifyLedger(scene.db))).toBe(false);
});

test.each([
  ['adopt', 'endorse_with_reservations'],
  ['refuse', 'decline'],
] as const)(
  'with a passkey a mayor in a new term can %s what was held over, and signs the words that count',
  async (answer, choice) => {
    await using scene = await aDecision();
    const { decisionId, person } = scene;
    await reElect(scene, OFFICE);

    await scene.signed.answerHeldOver({ decisionId, answer });

    const receipt = await newestReceipt(scene, person);
    expect(receipt).toMatchObject(BY_PASSKEY);
    expect(receipt.payload).toMatchObject({ choice, replaces: decisionId });
    expect('broken' in (await verifyLedger(scene.db))).toBe(false);
  },
);

test('an office joins a letter with a passkey, and its receipt shows it', async () => {
  await using scene = await aDecision();
  const { letterId, letterHash: readHash } = await sent(scene);
  const person = scene.delegate(OTHER);
  const { signed } = await signerAs(scene, person);

  await signed.join({ letterId, officeId: OTHER, readHash });

  expect(await newestReceipt(scene, person)).toMatchObject(BY_PASSKEY);
  expect('broken' in (await verifyLedger(scene.db))).toBe(false);
});

test.each(['adopts', 'distances'] as const)(
  'with a passkey a successor %s a letter, and the receipt shows it',
  async (word) => {
    await using scene = await aDecision();
    const { letterId } = await sent(scene);
    await changeMayor(scene, OFFICE);
    const person = scene.chiefExecutive(OFFICE);
    const role = {
      personId: person.id,
      officeId: OFFICE,
      role: 'holder',
      from: scene.now(),
    } as const;
    await scene.db.transaction().execute((trx) => giveRole(trx, role));
    const { signed } = await signerAs(scene, person);

    await signed.sayAsSuccessor({ letterId, officeId: OFFICE, word });

    expect(await newestReceipt(scene, person)).toMatchObject(BY_PASSKEY);
    expect('broken' in (await verifyLedger(scene.db))).toBe(false);
  },
);

test('what a passkey signed to refuse adopts nothing, and without its user it does neither', async () => {
  await using scene = await aDecision();
  const { decisionId, passkey } = scene;
  await reElect(scene, OFFICE);
  const { signOff } = scene.as(scene.person);
  const asked = await signOff.askProof({ act: { act: 'refuse', decisionId }, by: 'passkey' });
  const { challengeId } = asked;
  const challenge = asked.options?.challenge ?? '';
  const answerWith = (answer: 'adopt' | 'refuse', userVerified: boolean) => {
    const assertion = passkey.assert({ challenge, userVerified });
    const proof = { by: 'passkey' as const, challengeId, assertion };
    return refusalOf(signOff.answerHeldOver({ decisionId, answer, proof }));
  };

  expect(await answerWith('adopt', true)).toBe('challenge_differs');
  expect(await answerWith('refuse', false)).toBe('passkey_wrong');
  expect(await answerWith('refuse', true)).toBe('done');
});
