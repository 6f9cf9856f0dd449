import { expect, test } from 'vitest';
import type { FindingCode } from '#shared/ledger/finding.state.ts';
import { verdictsOf } from '#shared/ledger/finding-words.rules.ts';
import { verifyProofs } from '#shared/ledger/proof.rules.ts';
import { type Receipt, readProofFile } from '#shared/ledger/proof-file.rules.ts';
import type { KeyKind } from '#tests/fixtures/authenticator.ts';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import { aPasskey } from '#tests/fixtures/registered-passkey.ts';

const OFFICE = 'west-yorkshire';

/** West Yorkshire's delegate endorsed with reservations, by passkey, and has the receipt. */
async function aSignedReceipt(kind: KeyKind = 'ES256') {
  const scene = await aFrozenPosition();
  const round = await scene.openRound();
  const person = scene.delegate(OFFICE);
  const api = scene.as(person);
  const passkey = await aPasskey(scene, person, 'My phone', kind);
  const decision = {
    ...round,
    officeId: OFFICE,
    choice: 'endorse_with_reservations' as const,
    reservations: [{ clauseId: 'a1', text: 'While the grant lasts.' }],
    reason: 'Private.',
    // There is no election near, so that nobody's clearance is recorded.
    electionClearance: 'The monitoring officer',
  };
  const act = { act: 'decide' as const, ...decision };
  const { challengeId, options } = await api.signOff.askProof({ act, by: 'passkey' });
  const challenge = options?.challenge ?? '';
  const proof = { by: 'passkey' as const, challengeId, assertion: passkey.assert({ challenge }) };
  const { decisionId } = await api.signOff.decide({ ...decision, proof });
  const { positionId } = scene;
  const receipt: Receipt = await api.ledger.receipt({ positionId, decisionId });
  const provedIn = async (file: unknown) => {
    const read = readProofFile(JSON.stringify(file));
    if ('refused' in read) throw new Error(read.refused);
    const [report] = await verifyProofs([read], { trusted: scene.installation.checkpoints.keys });
    if (!report) throw new Error('There is a report for every file');
    return report;
  };
  return { ...scene, passkey, challenge, decision, receipt, provedIn };
}

type Payload = NonNullable<Receipt['entry']['opened']>['payload'];
type Signed = Record<'authenticatorData' | 'clientDataJSON' | 'signature' | 'publicKey', string>;

/** The same receipt with something else in what its entry commits to. */
function altered(receipt: Receipt, change: (payload: Payload, assertion: Signed) => object) {
  const { opened } = receipt.entry;
  const payload = opened?.payload ?? {};
  const changed = { ...payload, ...change(payload, payload['assertion'] as Signed) };
  return { ...receipt, entry: { ...receipt.entry, opened: { ...opened, payload: changed } } };
}

test.each(['ES256', 'EdDSA', 'RS256'] as const)(
  'what a passkey of kind %s signed is checked against the words in the receipt, without the forum',
  async (kind) => {
    await using scene = await aSignedReceipt(kind);

    const report = await scene.provedIn(scene.receipt);

    expect(report.proved).toEqual({ answer: 'yes', findings: [] });
    expect(report.unaltered.answer).toBe('yes');
    expect(verdictsOf(report).at(-1)?.words).toContain(
      'Proved with a passkey: the signature matches these words',
    );
  },
);

test('a passkey’s signature matches no other choice, reservation, text, office or reason', async () => {
  await using scene = await aSignedReceipt();
  const CHANGES: Payload[] = [
    { choice: 'decline' },
    { reservations: [{ clauseId: 'a1', text: 'For ever.' }] },
    { reservations: [] },
    { versionHash: 'a'.repeat(64) },
    { officeId: 'tees-valley' },
    { reason: null },
    { electionClearance: 'The monitoring officer' },
  ];

  const answers = await Promise.all(
    CHANGES.map(async (change) => {
      const { proved } = await scene.provedIn(altered(scene.receipt, () => change));
      return proved;
    }),
  );

  const differs = { answer: 'no', findings: [{ code: 'passkey_words_differ', seq: 4 }] };
  expect(answers).toEqual(CHANGES.map(() => differs));
});

test('another’s signature, one without its user, and one cut off match nothing', async () => {
  await using scene = await aSignedReceipt();
  const others = await aPasskey(scene, scene.official(OFFICE));
  const { challenge } = scene;
  const shorter = (text: string) => text.slice(0, text.length / 2);
  const said = async (change: (assertion: Signed) => object) => {
    const file = altered(scene.receipt, (_, assertion) => ({
      assertion: { ...assertion, ...change(assertion) },
    }));
    const { proved } = await scene.provedIn(file);
    return [proved?.answer, proved?.findings[0]?.code];
  };
  const no = (code: FindingCode) => ['no', code];

  expect(await said(() => others.assert({ challenge }))).toEqual(no('passkey_signature_wrong'));
  expect(await said(() => scene.passkey.assert({ challenge, userVerified: false }))).toEqual(
    no('passkey_user_unverified'),
  );
  expect(await said(() => ({ origin: 'https://elsewhere.example.org' }))).toEqual(
    no('passkey_elsewhere'),
  );
  expect(await said(() => ({ nonce: 'a'.repeat(64) }))).toEqual(no('passkey_words_differ'));
  expect(await said(() => ({ act: 'withdraw' }))).toEqual(no('passkey_words_differ'));
  expect(await said(() => ({ act: 'toString' }))).toEqual(no('passkey_words_differ'));
  const parts = ['signature', 'authenticatorData', 'clientDataJSON', 'publicKey'] as const;
  const cut = parts.map((part) => said((signed) => ({ [part]: shorter(signed[part]) })));
  expect(await Promise.all(cut)).toEqual(parts.map(() => no('passkey_unreadable')));
});

test('a receipt from which the signature was taken does not pass for one without', async () => {
  await using scene = await aSignedReceipt();
  const { proved } = await scene.provedIn(altered(scene.receipt, () => ({ assertion: null })));

  expect(proved).toEqual({ answer: 'no', findings: [{ code: 'passkey_missing', seq: 4 }] });
});

test('a decision proved by a code says so, and that there is nothing to check', async () => {
  await using scene = await aSignedReceipt();
  const person = scene.delegate('tees-valley');
  const { decision, positionId } = scene;
  const { decisionId } = await scene
    .proved(person)
    .decide({ ...decision, officeId: 'tees-valley' });

  const report = await scene.provedIn(
    await scene.as(person).ledger.receipt({ positionId, decisionId }),
  );

  expect(report.proved).toEqual({
    answer: 'nothing',
    findings: [{ code: 'proved_by_code', seq: 5 }],
  });
  expect(verdictsOf(report).at(-1)?.findings).toEqual([
    'Entry 5 was proved by a code sent by email: nothing here to check.',
  ]);
});
