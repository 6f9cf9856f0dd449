import { expect, test } from 'vitest';
import { MOST_OPEN_CODES, MOST_TRIES } from '#shared/people/challenge.rules.ts';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import { aCode } from '#tests/fixtures/prove.ts';

const OFFICE = 'west-yorkshire';
const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.cause?.code ?? error.code,
  );

/** West Yorkshire's delegate has asked for a code that confirms an endorsement with a reservation. */
async function aCodeForADecision() {
  const scene = await aFrozenPosition();
  const round = await scene.openRound();
  const api = scene.as(scene.delegate(OFFICE));
  const decision = {
    ...round,
    officeId: OFFICE,
    choice: 'endorse_with_reservations' as const,
    reservations: [{ clauseId: 'a1', text: 'While the grant lasts.' }],
  };
  const act = { act: 'decide' as const, ...decision };
  const proof = await aCode({ api, db: scene.db }, act);
  return { ...scene, round, api, act, decision, proof };
}

const wrongCode = (code: string) => (code === '000000' ? '000001' : '000000');

test('what is recorded says that a code by email proved it, in the table and in the ledger', async () => {
  await using scene = await aCodeForADecision();

  const { decisionId } = await scene.api.signOff.decide({ ...scene.decision, proof: scene.proof });

  const row = await scene.db
    .selectFrom('decision')
    .where('id', '=', decisionId)
    .select('proof')
    .executeTakeFirstOrThrow();
  const { payload } = await scene.db
    .selectFrom('ledger_payload')
    .orderBy('seq', 'desc')
    .select('payload')
    .executeTakeFirstOrThrow();
  expect(row.proof).toBe('email_code');
  expect(payload).toMatchObject({ proof: 'email_code', assertion: null });
});

test('the message goes to that person alone, tells what it confirms, and holds no link', async () => {
  await using scene = await aCodeForADecision();

  const mail = await scene.db
    .selectFrom('mail')
    .where('subject', 'like', 'Your code%')
    .selectAll()
    .executeTakeFirstOrThrow();
  const readers = [scene.official(OFFICE), scene.official('tees-valley'), scene.secretariat];
  const reads = readers.map(async (person) => {
    const messages = await scene.as(person).people.outbox();
    return messages.some(({ subject }) => subject.startsWith('Your code'));
  });

  expect(mail).toMatchObject({ recipient: scene.delegate(OFFICE).email, private_to: OFFICE });
  expect(mail.text).toContain('West Yorkshire endorses with reservations: “Keep bus fares at £2”');
  expect(mail.text).not.toMatch(/https?:/);
  expect(await Promise.all(reads)).toEqual([true, false, false]);
});

test('a code serves once: not again after a withdrawal, and not in a second tab', async () => {
  await using scene = await aCodeForADecision();
  const decide = () =>
    refusalOf(scene.api.signOff.decide({ ...scene.decision, proof: scene.proof }));

  const twoTabs = await Promise.all([decide(), decide()]);
  const { id: decisionId } = await scene.db
    .selectFrom('decision')
    .select('id')
    .executeTakeFirstOrThrow();
  await scene.proved(scene.delegate(OFFICE)).withdraw({ decisionId });

  expect(twoTabs.toSorted()).toEqual(['already_decided', 'done']);
  expect(await decide()).toBe('challenge_used');
});

test('a code confirms exactly what it was asked for: nothing else, not another choice, not for another', async () => {
  await using scene = await aCodeForADecision();
  const { decision, proof } = scene;
  const decide = (changed: object) =>
    refusalOf(scene.api.signOff.decide({ ...decision, proof, ...changed }));

  const refusals = [
    await decide({ reservations: [{ clauseId: 'a1', text: 'For ever.' }] }),
    await decide({ choice: 'endorse', reservations: [] }),
    await decide({ reason: 'The grant ends in March.' }),
    await decide({ condition: { kind: 'offices', count: 2 } }),
  ];
  const another = refusalOf(
    scene
      .as(scene.delegate('tees-valley'))
      .signOff.decide({ ...decision, officeId: 'tees-valley', proof }),
  );

  expect(refusals).toEqual(Array(4).fill('challenge_differs'));
  expect(await another).toBe('challenge_unknown');
  expect(await scene.db.selectFrom('decision').selectAll().execute()).toEqual([]);
});

test('after ten minutes, or five wrong codes, the right one serves no more', async () => {
  await using scene = await aCodeForADecision();
  const { decision, proof, api, act, db } = scene;
  const decide = (given: typeof proof) =>
    refusalOf(api.signOff.decide({ ...decision, proof: given }));
  const wrong = { ...proof, code: wrongCode(proof.code) };

  const tries = await Promise.all(Array.from({ length: MOST_TRIES }, () => decide(wrong)));
  const spent = await decide(proof);
  const late = await aCode({ api, db }, act);
  scene.setNow(new Date(scene.now().getTime() + 10 * 60_000));

  expect(tries).toEqual(Array(MOST_TRIES).fill('code_wrong'));
  expect(spent).toBe('challenge_spent');
  expect(await decide(late)).toBe('challenge_expired');
});

test('nobody is sent more than five open codes', async () => {
  await using scene = await aCodeForADecision();
  const ask = () => refusalOf(scene.api.signOff.askProof({ act: scene.act, by: 'email_code' }));

  const asked = [];
  for (let nth = 1; nth <= MOST_OPEN_CODES; nth += 1) asked.push(await ask());

  expect(asked).toEqual([...Array(MOST_OPEN_CODES - 1).fill('done'), 'too_many_codes']);
});

test('when recording fails, nothing is used up, and the same code records it afterwards', async () => {
  await using scene = await aCodeForADecision();
  const decide = () =>
    refusalOf(scene.api.signOff.decide({ ...scene.decision, proof: scene.proof }));
  await scene.asOwner(
    'alter table ledger_entry add constraint none check (type <> $$decision.recorded$$)',
  );

  const failed = await decide();
  await scene.asOwner('alter table ledger_entry drop constraint none');

  expect(failed).not.toBe('done');
  expect(await decide()).toBe('done');
});

test('the code itself is nowhere in the database but in the message that carries it', async () => {
  await using scene = await aCodeForADecision();

  const kept = JSON.stringify(await scene.db.selectFrom('challenge').selectAll().execute());

  expect(kept).not.toContain(`"${scene.proof.code}"`);
});
