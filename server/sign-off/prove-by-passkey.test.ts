import { expect, test } from 'vitest';
import { printedReceipt } from '#shared/ledger/printed-receipt.rules.ts';
import { receiptFacts } from '#shared/ledger/proof-facts.rules.ts';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import { aPasskey } from '#tests/fixtures/registered-passkey.ts';

const OFFICE = 'west-yorkshire';
const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.cause?.code ?? error.code,
  );

/** West Yorkshire's delegate has a passkey, and is asked to confirm an endorsement with it. */
async function aDecisionToSign() {
  const scene = await aFrozenPosition();
  const round = await scene.openRound();
  const person = scene.delegate(OFFICE);
  const api = scene.as(person);
  const passkey = await aPasskey(scene, person);
  const decision = {
    ...round,
    officeId: OFFICE,
    choice: 'endorse_with_reservations' as const,
    reservations: [{ clauseId: 'a1', text: 'While the grant lasts.' }],
  };
  const ask = async () => {
    const act = { act: 'decide' as const, ...decision };
    const { challengeId, options } = await api.signOff.askProof({ act, by: 'passkey' });
    return { challengeId, challenge: options?.challenge ?? '' };
  };
  const { challengeId, challenge } = await ask();
  const decide = (assertion: ReturnType<typeof passkey.assert>, changed: object = {}) => {
    const proof = { by: 'passkey' as const, challengeId, assertion };
    return refusalOf(api.signOff.decide({ ...decision, proof, ...changed }));
  };
  return { ...scene, person, api, passkey, challenge, decision, decide, ask };
}

test('the right passkey records a decision that carries what was signed', async () => {
  await using scene = await aDecisionToSign();
  const assertion = scene.passkey.assert({ challenge: scene.challenge });

  expect(await scene.decide(assertion)).toBe('done');

  const row = await scene.db.selectFrom('decision').select('proof').executeTakeFirstOrThrow();
  const { payload } = await scene.db
    .selectFrom('ledger_payload')
    .orderBy('seq', 'desc')
    .select('payload')
    .executeTakeFirstOrThrow();
  const { id: credentialId, ...signed } = assertion;
  expect(row.proof).toBe('passkey');
  expect(payload).toMatchObject({
    proof: 'passkey',
    assertion: { act: 'decide', credentialId, ...signed },
  });
  expect(await scene.api.passkeys.mine()).toMatchObject([{ lastUsedAt: scene.now() }]);
});

test('the receipt says how the decision was proved, in its facts and printed', async () => {
  await using scene = await aDecisionToSign();
  await scene.decide(scene.passkey.assert({ challenge: scene.challenge }));
  const other = scene.delegate('tees-valley');
  const byCode = { ...scene.decision, officeId: 'tees-valley' };
  await scene.proved(other).decide(byCode);

  const receiptOf = async (person: typeof other, officeId: string) => {
    const { id: decisionId } = await scene.db
      .selectFrom('decision')
      .where('office_id', '=', officeId)
      .select('id')
      .executeTakeFirstOrThrow();
    const { positionId } = scene;
    return scene.as(person).ledger.receipt({ positionId, decisionId });
  };
  const signed = await receiptOf(scene.person, OFFICE);
  const coded = await receiptOf(other, 'tees-valley');

  const provedBy = { term: 'Proved by', detail: 'Passkey, verified on the device' };
  expect(receiptFacts(signed).facts).toContainEqual(provedBy);
  expect(JSON.stringify(printedReceipt(signed))).toContain('Passkey, verified on the device');
  expect(receiptFacts(coded).facts).toContainEqual({ term: 'Proved by', detail: 'Code by email' });
});

test('a passkey that did not verify its user, or signed another challenge, proves nothing', async () => {
  await using scene = await aDecisionToSign();
  const { passkey, challenge, decide } = scene;

  expect(await decide(passkey.assert({ challenge, userVerified: false }))).toBe('passkey_wrong');
  expect(await decide(passkey.assert({ challenge: 'AAAA' }))).toBe('passkey_wrong');
  expect(await scene.db.selectFrom('decision').selectAll().execute()).toEqual([]);
  expect(await decide(passkey.assert({ challenge }))).toBe('done');
});

test('whoever changes a reservation after asking is refused', async () => {
  await using scene = await aDecisionToSign();
  const { passkey, challenge, decide } = scene;
  const changed = { reservations: [{ clauseId: 'a1', text: 'For ever.' }] };

  expect(await decide(passkey.assert({ challenge }), changed)).toBe('challenge_differs');
});

test('another person’s passkey, and one that was removed, prove nothing', async () => {
  await using scene = await aDecisionToSign();
  const { passkey, challenge, decide, db } = scene;
  const others = await aPasskey(scene, scene.official(OFFICE));

  const another = await decide(others.assert({ challenge }));
  await db.updateTable('passkey').set({ removed_at: scene.now() }).execute();
  const removed = await decide(passkey.assert({ challenge }));

  expect([another, removed]).toEqual(['passkey_unknown', 'passkey_unknown']);
});

test('what a passkey signed serves once, and never for a challenge asked later', async () => {
  await using scene = await aDecisionToSign();
  const { passkey, challenge, decide } = scene;
  const assertion = passkey.assert({ challenge });
  await decide(assertion);
  const { id: decisionId } = await scene.db
    .selectFrom('decision')
    .select('id')
    .executeTakeFirstOrThrow();
  await scene.proved(scene.person).withdraw({ decisionId });
  const { challengeId } = await scene.ask();

  const proof = { by: 'passkey' as const, challengeId, assertion };
  const refusals = [await decide(assertion), await decide(assertion, { proof })];

  expect(refusals).toEqual(['challenge_used', 'passkey_wrong']);
});

test('a passkey whose counter goes back was copied, and proves nothing', async () => {
  await using scene = await aDecisionToSign();
  const { passkey, challenge, decide, db } = scene;
  await db.updateTable('passkey').set({ counter: 7 }).execute();

  expect(await decide(passkey.assert({ challenge, counter: 7 }))).toBe('passkey_wrong');
  expect(await decide(passkey.assert({ challenge, counter: 6 }))).toBe('passkey_wrong');
  expect(await decide(passkey.assert({ challenge, counter: 8 }))).toBe('done');
});

test('who has no passkey is told to ask for a code', async () => {
  await using scene = await aDecisionToSign();
  const act = { act: 'decide' as const, ...scene.decision, officeId: 'tees-valley' };
  const asked = scene.as(scene.delegate('tees-valley')).signOff.askProof({ act, by: 'passkey' });

  expect(await refusalOf(asked)).toBe('no_passkey');
});
