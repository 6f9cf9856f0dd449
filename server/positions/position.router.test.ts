import { expect, test } from 'vitest';
import { aForum } from '#tests/fixtures/scene.ts';

const TITLE = 'Keep the £2 bus fare where mayors fund it';

async function aPost(scene: Awaited<ReturnType<typeof aForum>>): Promise<string> {
  const post = await scene.db.selectFrom('post').select('id').limit(1).executeTakeFirstOrThrow();
  return post.id;
}

async function named(scene: Awaited<ReturnType<typeof aForum>>, officeIds: string[]) {
  return {
    title: TITLE,
    coalitionKind: 'named' as const,
    officeIds,
    postIds: [await aPost(scene)],
  };
}

test('an official opens a position to a named coalition, and it begins in drafting with a text of its own', async () => {
  await using scene = await aForum();
  const api = scene.as(scene.official('west-yorkshire'));

  const { positionId } = await api.positions.open(
    await named(scene, ['west-yorkshire', 'north-east']),
  );

  const story = await api.positions.show({ positionId });
  expect(story).toMatchObject({ title: TITLE, state: 'drafting', step: 'write_draft' });
  expect(story.coalition.map((office) => office.name)).toEqual(['North East', 'West Yorkshire']);
  expect(story.documentId).toMatch(/^[0-9a-f-]{36}$/);
  expect(story.events.map((event) => event.kind)).toEqual(['opened']);
});

test('opening writes one ledger entry in the same transaction', async () => {
  await using scene = await aForum();
  const api = scene.as(scene.secretariat);

  const { positionId } = await api.positions.open({
    title: TITLE,
    coalitionKind: 'forum',
    postIds: [await aPost(scene)],
  });

  const entries = await scene.db
    .selectFrom('ledger_entry')
    .where('position_id', '=', positionId)
    .select(['type', 'actor'])
    .execute();
  expect(entries).toEqual([{ type: 'position.opened', actor: scene.secretariat.id }]);
});

test('the whole forum is the offices that are members on the day', async () => {
  await using scene = await aForum();
  const members = await scene.db
    .selectFrom('forum_membership')
    .where('starts_on', '<=', '2026-11-24')
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', '2026-11-24')]))
    .select('office_id')
    .distinct()
    .execute();
  const api = scene.as(scene.secretariat);

  const { positionId } = await api.positions.open({
    title: TITLE,
    coalitionKind: 'forum',
    postIds: [await aPost(scene)],
  });

  const { coalition } = await api.positions.show({ positionId });
  expect(coalition.map(({ id }) => id).sort()).toEqual(members.map((m) => m.office_id).sort());
});

test('an office cannot open a coalition it is not in, and nothing of the attempt stays', async () => {
  await using scene = await aForum();
  const api = scene.as(scene.official('tees-valley'));

  const attempt = api.positions.open(await named(scene, ['west-yorkshire', 'north-east']));

  await expect(attempt).rejects.toMatchObject({ cause: { code: 'coalition_without_own_office' } });
  const left = await scene.db
    .selectFrom('position')
    .where('title', '=', TITLE)
    .select('id')
    .execute();
  expect(left).toEqual([]);
});

test('outside its coalition a position is neither listed nor found', async () => {
  await using scene = await aForum();
  const { positionId } = await scene
    .as(scene.official('west-yorkshire'))
    .positions.open(await named(scene, ['west-yorkshire', 'north-east']));
  const outside = scene.as(scene.official('tees-valley'));

  const listed = await outside.positions.list({});

  expect(listed.positions.map((p) => p.positionId)).not.toContain(positionId);
  await expect(outside.positions.show({ positionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('somebody without a mandate is shown no positions and may open none', async () => {
  await using scene = await aForum();
  const api = scene.as(scene.outsider);

  const listed = await api.positions.list({ filter: 'past_case' });

  expect(listed.positions).toEqual([]);
  const attempt = api.positions.open(await named(scene, ['west-yorkshire', 'north-east']));
  await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('each filter of the list shows exactly the positions the state rule puts there', async () => {
  await using scene = await aForum();
  const api = scene.as(scene.secretariat);
  const states = ['drafting', 'frozen', 'in_sign_off', 'signed_off', 'issued', 'answered'] as const;
  for (const state of states) {
    const { positionId } = await api.positions.open({
      ...(await named(scene, ['west-yorkshire', 'north-east'])),
      title: state,
    });
    await bring(scene, positionId, state);
  }

  const shown: Record<string, string[]> = {};
  for (const filter of states) {
    const { positions } = await api.positions.list({ filter });
    shown[filter] = positions.filter((p) => p.state === filter).map((p) => p.title);
    expect(positions.every((p) => p.state === filter)).toBe(true);
  }

  for (const state of states) expect(shown[state]).toContain(state);
});

test('a list goes on to a second page and says when there is more', async () => {
  await using scene = await aForum();
  const api = scene.as(scene.secretariat);
  await scene.db
    .insertInto('position')
    .values(
      Array.from({ length: 60 }, (_, n) => ({ title: `Paper ${n}`, coalition_kind: 'forum' })),
    )
    .execute();

  const first = await api.positions.list({});
  const second = await api.positions.list({ page: 2 });

  expect([first.positions.length, first.more, second.more]).toEqual([50, true, false]);
  const ids = [...first.positions, ...second.positions].map((p) => p.positionId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('home asks a delegate to decide, an official to prepare, and the secretariat to close when time is up', async () => {
  await using scene = await aForum();
  const { positionId } = await scene
    .as(scene.secretariat)
    .positions.open(await named(scene, ['west-yorkshire', 'north-east']));
  await bring(scene, positionId, 'in_sign_off');
  const waiting = async (person: { id: string; name: string; email: string }) =>
    (await scene.as(person).positions.home()).waiting
      .filter((item) => item.positionId === positionId)
      .map((item) => item.what);

  const before = [
    await waiting(scene.delegate('west-yorkshire')),
    await waiting(scene.official('west-yorkshire')),
    await waiting(scene.secretariat),
    await waiting(scene.delegate('tees-valley')),
  ];
  scene.setNow('2026-12-24T10:00:00Z');
  const after = [await waiting(scene.delegate('west-yorkshire')), await waiting(scene.secretariat)];

  expect(before).toEqual([['decide'], ['prepare'], [], []]);
  expect(after).toEqual([[], ['close_round']]);
});

type Reached = 'drafting' | 'frozen' | 'in_sign_off' | 'signed_off' | 'issued' | 'answered';

/** Puts rows behind a position, as far as the state named. */
async function bring(
  { db, delegate }: Awaited<ReturnType<typeof aForum>>,
  positionId: string,
  state: Reached,
) {
  const reached = (step: Reached) =>
    ['drafting', 'frozen', 'in_sign_off', 'signed_off', 'issued', 'answered'].indexOf(step) <=
    ['drafting', 'frozen', 'in_sign_off', 'signed_off', 'issued', 'answered'].indexOf(state);
  if (!reached('frozen')) return;
  const hash = 'a'.repeat(64);
  const version = await db
    .insertInto('version')
    .values({
      position_id: positionId,
      number: 1,
      title: state,
      content: '{}',
      state: Buffer.alloc(1),
      manifest: '{}',
      hash,
      frozen_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (!reached('in_sign_off')) return;
  const round = await db
    .insertInto('round')
    .values({
      position_id: positionId,
      version_id: version.id,
      number: 1,
      procedure: 'express',
      deadline: new Date('2026-11-27T17:00:00Z'),
      closed_at: reached('signed_off') ? new Date('2026-11-24T09:00:00Z') : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('round_office')
    .values(
      ['west-yorkshire', 'north-east'].map((office_id) => ({ round_id: round.id, office_id })),
    )
    .execute();
  if (!reached('signed_off')) return;
  const holder = await db
    .selectFrom('holder')
    .where('office_id', '=', 'west-yorkshire')
    .select('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('decision')
    .values({
      round_id: round.id,
      office_id: 'west-yorkshire',
      holder_id: holder.id,
      person_id: delegate('west-yorkshire').id,
      capacity: 'delegate',
      choice: 'endorse',
      version_hash: hash,
    })
    .execute();
  if (!reached('issued')) return;
  const letter = await db
    .insertInto('letter')
    .values({
      position_id: positionId,
      version_id: version.id,
      dated: '2026-11-24',
      content: '{}',
      letter_hash: hash,
      verification_code: positionId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('letter_sending')
    .values({
      letter_id: letter.id,
      post_id: 'chancellor',
      channel: 'email',
      sent_on: '2026-11-24',
    })
    .execute();
  const ask = await db
    .insertInto('ask')
    .values({
      position_id: positionId,
      number: 1,
      text: 'Fund the fare',
      asked_on: '2026-11-24',
      letter_id: letter.id,
      sources: '[]',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (!reached('answered')) return;
  await db.insertInto('ask_answer').values({ ask_id: ask.id, answer: 'agreed' }).execute();
}

test('only the offices chosen to write the text write it, and the secretariat can change that', async () => {
  await using scene = await aForum();
  const opener = scene.as(scene.official('west-yorkshire'));
  const { positionId } = await opener.positions.open({
    ...(await named(scene, ['west-yorkshire', 'north-east'])),
    drafterOfficeIds: ['west-yorkshire'],
  });
  const other = scene.as(scene.official('north-east'));
  expect(await opener.documents.draft({ positionId })).toMatchObject({ canEditDirectly: true });
  expect(await other.documents.draft({ positionId })).toMatchObject({
    canWrite: true,
    canEditDirectly: false,
  });

  const secretariat = scene.as(scene.secretariat);
  await secretariat.positions.setDrafters({ positionId, officeIds: ['north-east'] });

  expect(await other.documents.draft({ positionId })).toMatchObject({ canEditDirectly: true });
  const story = await other.positions.show({ positionId });
  expect(story).toMatchObject({ drafters: ['north-east'], canNameDrafters: false });
  const entries = await scene.db
    .selectFrom('ledger_entry')
    .where('position_id', '=', positionId)
    .select('type')
    .orderBy('seq')
    .execute();
  expect(entries.map(({ type }) => type)).toEqual(['position.opened', 'position.drafters_changed']);
});

test('an office outside the coalition cannot be the one that writes the text', async () => {
  await using scene = await aForum();
  const attempt = scene.as(scene.secretariat).positions.open({
    ...(await named(scene, ['west-yorkshire', 'north-east'])),
    drafterOfficeIds: ['tees-valley'],
  });
  await expect(attempt).rejects.toThrow('drafter_outside_coalition');
});

test('where nothing is said about who writes the text, every office of the coalition does', async () => {
  await using scene = await aForum();
  const api = scene.as(scene.secretariat);
  const { positionId } = await api.positions.open(
    await named(scene, ['west-yorkshire', 'north-east']),
  );
  expect((await api.positions.show({ positionId })).drafters).toEqual([
    'north-east',
    'west-yorkshire',
  ]);
});
