import { expect, test } from 'vitest';
import { MOST_PASSKEYS } from '#shared/people/passkey.rules.ts';
import { anAuthenticator } from '#tests/fixtures/authenticator.ts';
import { codeSent } from '#tests/fixtures/prove.ts';
import { aPasskey, aRegistration } from '#tests/fixtures/registered-passkey.ts';
import { aForum } from '#tests/fixtures/scene.ts';

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.cause?.code ?? error.code,
  );

test('who registers a passkey finds it on their own page, and nobody else does', async () => {
  await using forum = await aForum();
  const person = forum.delegate('west-yorkshire');

  await aPasskey(forum, person, 'My phone');

  expect(await forum.as(person).passkeys.mine()).toMatchObject([
    { name: 'My phone', createdAt: forum.now(), lastUsedAt: null },
  ]);
  expect(await forum.as(forum.official('west-yorkshire')).passkeys.mine()).toEqual([]);
});

test('a passkey is kept only as it was asked for: user verified, this challenge, this site, this name', async () => {
  await using forum = await aForum();
  const person = forum.delegate('west-yorkshire');
  const { challengeId, options } = await aRegistration(forum, person);
  const { challenge } = options;
  const { publicUrl } = forum.installation;
  const right = anAuthenticator(publicUrl);
  const finish = (attestation: ReturnType<typeof right.register>, name = 'My phone') =>
    refusalOf(forum.as(person).passkeys.finishRegistration({ challengeId, name, attestation }));

  const refusals = [
    await finish(right.register({ challenge, userVerified: false })),
    await finish(right.register({ challenge: 'AAAA' })),
    await finish(anAuthenticator('https://elsewhere.example.org').register({ challenge })),
    await finish(right.register({ challenge }), 'Another name'),
  ];

  expect(refusals).toEqual([...Array(3).fill('passkey_not_made'), 'challenge_differs']);
  expect(await finish(right.register({ challenge }))).toBe('done');
  expect(await finish(right.register({ challenge }))).toBe('challenge_used');
});

test('one key is registered once, whoever has it, and only by whom the challenge was made for', async () => {
  await using forum = await aForum();
  const person = forum.delegate('west-yorkshire');
  const other = forum.delegate('tees-valley');
  const authenticator = await aPasskey(forum, person);
  const { challengeId, options } = await aRegistration(forum, other);
  const attestation = authenticator.register({ challenge: options.challenge });
  const finish = (as: typeof person) =>
    refusalOf(
      forum.as(as).passkeys.finishRegistration({ challengeId, name: 'My phone', attestation }),
    );

  expect(await finish(person)).toBe('challenge_unknown');
  expect(await finish(other)).toBe('passkey_known');
});

test('a person has so many passkeys and no more', async () => {
  await using forum = await aForum();
  const person = forum.delegate('west-yorkshire');
  for (let nth = 1; nth <= MOST_PASSKEYS; nth += 1) await aPasskey(forum, person, `Key ${nth}`);

  expect(await refusalOf(aPasskey(forum, person, 'One more'))).toBe('too_many_passkeys');
});

test('a passkey is removed with a code for just that one, and never another person’s', async () => {
  await using forum = await aForum();
  const person = forum.delegate('west-yorkshire');
  await aPasskey(forum, person, 'Lost phone');
  await aPasskey(forum, person, 'Laptop');
  const { passkeys } = forum.as(person);
  const [lost, laptop] = await passkeys.mine();
  const passkeyId = lost?.id ?? '';
  const act = { act: 'remove_passkey' as const, passkeyId };
  const { challengeId } = await passkeys.askCode(act);
  const code = await codeSent(forum.db, challengeId);
  const proof = { by: 'email_code' as const, challengeId, code };

  const another = await refusalOf(passkeys.remove({ passkeyId: laptop?.id ?? '', proof }));
  await passkeys.remove({ passkeyId, proof });

  expect(another).toBe('challenge_differs');
  expect(await passkeys.mine()).toMatchObject([{ name: 'Laptop' }]);
  const stranger = forum.as(forum.delegate('tees-valley')).passkeys;
  const asked = stranger.askCode({ act: 'remove_passkey', passkeyId: laptop?.id ?? '' });
  expect(await refusalOf(asked)).toBe('NOT_FOUND');
});
