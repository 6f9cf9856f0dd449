import { expect, test } from 'vitest';
import { aForum } from '#tests/fixtures/scene.ts';

const PASSWORD = 'correct horse battery staple';
const newcomer = { name: 'Ann Example', email: 'Ann@Example.org' };

async function invited(scene: Awaited<ReturnType<typeof aForum>>, officeId = 'west-yorkshire') {
  const api = scene.as(scene.secretariat);
  const { link } = await api.people.invite({ ...newcomer, role: 'official', officeId });
  return { token: link!.split('/').at(-1)! };
}

test('whoever accepts an invitation has an account and the mandate, once', async () => {
  await using scene = await aForum();
  const { token } = await invited(scene);
  const anyone = scene.as(null);
  expect(await anyone.people.invitation({ token })).toMatchObject({
    email: 'ann@example.org',
    officeName: 'West Yorkshire',
    hasAccount: false,
  });
  await anyone.people.acceptInvitation({ token, name: 'Ann Example', password: PASSWORD });
  const again = anyone.people.acceptInvitation({ token, name: 'Eve', password: PASSWORD });
  await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { mandates } = await scene.as(scene.secretariat).people.list();
  expect(mandates.filter((m) => m.email === 'ann@example.org')).toMatchObject([
    { role: 'official', officeId: 'west-yorkshire', endsAt: null },
  ]);
  const entries = await scene.db.selectFrom('ledger_entry').select(['type', 'office']).execute();
  expect(entries).toEqual([{ type: 'mandate.granted', office: 'west-yorkshire' }]);
});

test('of two who accept one invitation at once, one gets in', async () => {
  await using scene = await aForum();
  const { token } = await invited(scene);
  const anyone = scene.as(null);
  const accept = () => anyone.people.acceptInvitation({ token, name: 'Ann', password: PASSWORD });
  const outcomes = await Promise.allSettled([accept(), accept()]);
  expect(outcomes.map((o) => o.status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('an invitation is kept as a hash, and its message tells of no link that acts by itself', async () => {
  await using scene = await aForum();
  const { token } = await invited(scene);
  const row = await scene.db.selectFrom('invitation').selectAll().executeTakeFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain(token);
  const mail = await scene.db.selectFrom('mail').selectAll().executeTakeFirstOrThrow();
  expect(mail.recipient).toBe('ann@example.org');
  expect(mail.text).toContain(`https://concord.example.org/invitations/${token}`);
});

test('an invitation ends after fourteen days, and when it is revoked', async () => {
  await using scene = await aForum();
  const first = await invited(scene);
  const api = scene.as(scene.secretariat);
  const { invitations } = await api.people.list();
  await api.people.revokeInvitation({ invitationId: invitations[0]!.invitationId });
  const anyone = scene.as(null);
  await expect(anyone.people.invitation(first)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const second = await invited(scene);
  scene.setNow('2026-12-09T10:00:00Z');
  await expect(anyone.people.invitation(second)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('somebody with an account adds the mandate to it', async () => {
  await using scene = await aForum();
  const official = scene.official('north-east');
  const api = scene.as(scene.secretariat);
  const asked = {
    name: 'x',
    email: official.email,
    role: 'official',
    officeId: 'tees-valley',
  } as const;
  const token = (await api.people.invite(asked)).link!.split('/').at(-1)!;
  const anyone = scene.as(null);
  const overwrite = anyone.people.acceptInvitation({ token, name: 'Eve', password: PASSWORD });
  await expect(overwrite).rejects.toMatchObject({ message: 'account_exists' });
  await anyone.people.adoptInvitation({ token });
  const me = await scene.as(official).people.me();
  expect(me?.mandates.map((m) => m.officeId).toSorted()).toEqual(['north-east', 'tees-valley']);
});

test('an ended mandate ends at once, is told to open sockets and stays on record', async () => {
  await using scene = await aForum();
  const official = scene.official('north-east');
  const told: string[] = [];
  scene.notifications.on('session', (payload) => told.push(payload));
  await expect.poll(() => told).toEqual(['']);
  const api = scene.as(scene.secretariat);
  await api.people.endMandate({ mandateId: official.id });
  await expect.poll(() => told).toEqual(['', official.id]);
  expect((await scene.as(official).people.me())?.mandates).toEqual([]);
  const again = api.people.endMandate({ mandateId: official.id });
  await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { mandates } = await api.people.list();
  expect(mandates.find((m) => m.mandateId === official.id)?.endsAt).toEqual(scene.now());
});

test('the last secretariat officer cannot end their own mandate, even two at once', async () => {
  await using scene = await aForum();
  const officers = await scene.db
    .selectFrom('mandate')
    .where('role', '=', 'secretariat')
    .select('id')
    .execute();
  const api = scene.as(scene.secretariat);
  const outcomes = await Promise.allSettled(
    officers.map(({ id }) => api.people.endMandate({ mandateId: id })),
  );
  expect(outcomes.map((o) => o.status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('the first to set up becomes the secretariat; nobody does so again', async () => {
  await using scene = await aForum();
  const anyone = scene.as(null);
  const first = { name: 'Ann', email: 'ann@example.org', password: PASSWORD };
  const second = { name: 'Eve', email: 'eve@example.org', password: PASSWORD };
  const outcomes = await Promise.allSettled([
    anyone.people.setUp(first),
    anyone.people.setUp(second),
  ]);
  expect(outcomes.map((o) => o.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await anyone.people.installation()).toMatchObject({
    mode: 'real',
    offersDemonstration: false,
  });
  await expect(anyone.people.setUp(second)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(anyone.people.outbox()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(anyone.people.demonstration()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an office is asked for where there must be one, and refused where there must not', async () => {
  await using scene = await aForum();
  const api = scene.as(scene.secretariat);
  await expect(api.people.invite({ ...newcomer, role: 'official' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  const secretariat = { ...newcomer, role: 'secretariat', officeId: 'london' } as const;
  await expect(api.people.invite(secretariat)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
