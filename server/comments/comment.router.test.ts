import { expect, test } from 'vitest';
import { listMandates } from '#db/people/mandate.reads.ts';
import { draftFile } from '#server/documents/draft-file.ts';
import {
  ANCHOR,
  aDiscussedPosition,
  OFFICE_A,
  OFFICE_B,
  OFFICE_C,
  OUTSIDE_OFFICE,
} from '#tests/fixtures/discussed-position.ts';

test('a shared thread is opened, answered and resolved, and each says who and for which office', async () => {
  await using scene = await aDiscussedPosition();
  const asking = scene.official(OFFICE_A);
  const answering = scene.official(OFFICE_B);

  const threadId = await scene.open(asking);
  await scene.as(answering).comments.reply({ threadId, body: 'Since April 2019.' });
  await scene.as(answering).comments.resolve({ threadId });

  const [thread] = await scene.threads(scene.secretariat);
  expect(thread).toMatchObject({
    id: threadId,
    privateTo: null,
    anchor: ANCHOR,
    state: 'resolved',
    resolvedBy: answering.name,
    comments: [
      { name: asking.name, officeName: 'West Yorkshire', body: 'Since when?', canEdit: false },
      { name: answering.name, officeName: 'Tees Valley', body: 'Since April 2019.' },
    ],
  });
});

test('a resolved thread takes no reply until it is reopened, by anyone who sees it', async () => {
  await using scene = await aDiscussedPosition();
  const threadId = await scene.open(scene.official(OFFICE_A));
  await scene.as(scene.secretariat).comments.resolve({ threadId });
  const api = scene.as(scene.official(OFFICE_C));

  const late = api.comments.reply({ threadId, body: 'But in Manchester?' });
  await expect(late).rejects.toMatchObject({ message: 'thread_resolved' });
  await api.comments.reopen({ threadId });
  await api.comments.reply({ threadId, body: 'But in Manchester?' });

  const [thread] = await scene.threads(scene.secretariat);
  expect(thread).toMatchObject({ state: 'open', resolvedBy: null });
  expect(thread?.comments).toHaveLength(2);
});

test('an office that only suggests resolves its own threads and nobody else’s', async () => {
  await using scene = await aDiscussedPosition();
  const suggesting = scene.official(OFFICE_C);
  const own = await scene.open(suggesting);
  const other = await scene.open(scene.official(OFFICE_A));
  const { comments } = scene.as(suggesting);

  await comments.resolve({ threadId: own });
  const refused = comments.resolve({ threadId: other });

  await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN', message: 'thread_of_others' });
});

test('only its writer changes a comment, and whoever sees it sees what it said before', async () => {
  await using scene = await aDiscussedPosition();
  const writer = scene.official(OFFICE_A);
  await scene.open(writer);
  const [before] = await scene.threads(writer);
  const commentId = before!.comments[0]!.id;

  const refused = scene.as(scene.secretariat).comments.edit({ commentId, body: 'Since 2019?' });
  await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const { comments } = scene.as(writer);
  await comments.edit({ commentId, body: 'Since which year?' });
  await comments.edit({ commentId, body: 'Since which year?' });
  await comments.edit({ commentId, body: 'Since 2019?' });

  const [after] = await scene.threads(scene.secretariat);
  expect(after?.comments[0]).toMatchObject({
    body: 'Since 2019?',
    earlier: [{ body: 'Since when?' }, { body: 'Since which year?' }],
  });
});

test('what a private comment said before is as private as what it says now', async () => {
  await using scene = await aDiscussedPosition();
  const official = scene.official(OFFICE_B);
  await scene.open(official, OFFICE_B, 'We can live with £3.');
  const [own] = await scene.threads(official);
  await scene
    .as(official)
    .comments.edit({ commentId: own!.comments[0]!.id, body: 'Not above £2.' });

  const [thread] = await scene.threads(scene.chiefExecutive(OFFICE_B));
  expect(thread?.comments[0]?.earlier).toMatchObject([{ body: 'We can live with £3.' }]);
  for (const person of [scene.secretariat, scene.official(OFFICE_A)]) {
    expect(await scene.threads(person)).toEqual([]);
  }
});

test('the application’s own role cannot delete or rewrite what was said', async () => {
  await using scene = await aDiscussedPosition();
  const official = scene.official(OFFICE_A);
  await scene.open(official);
  const [thread] = await scene.threads(official);
  await scene
    .as(official)
    .comments.edit({ commentId: thread!.comments[0]!.id, body: 'Since which year?' });

  const attempts = [
    () => scene.db.deleteFrom('comment_thread').execute(),
    () => scene.db.deleteFrom('comment').execute(),
    () => scene.db.deleteFrom('comment_wording').execute(),
    () => scene.db.updateTable('comment_wording').set({ body: 'Never said' }).execute(),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/permission denied/);
});

test('of two who resolve a thread at once, the second is told that it is resolved', async () => {
  await using scene = await aDiscussedPosition();
  const threadId = await scene.open(scene.official(OFFICE_A));
  const outcomes = await Promise.allSettled(
    [scene.official(OFFICE_B), scene.secretariat].map((person) =>
      scene.as(person).comments.resolve({ threadId }),
    ),
  );
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a private thread is there for its office alone, by whatever way it is asked for', async () => {
  await using scene = await aDiscussedPosition();
  const official = scene.official(OFFICE_B);
  const threadId = await scene.open(official, OFFICE_B, 'We can live with £3.');
  const [thread] = await scene.threads(scene.chiefExecutive(OFFICE_B));
  const commentId = thread!.comments[0]!.id;
  expect(thread).toMatchObject({ privateTo: OFFICE_B, privateToName: 'Tees Valley' });

  for (const person of [
    scene.secretariat,
    scene.official(OFFICE_A),
    scene.delegate(OUTSIDE_OFFICE),
  ]) {
    const { comments } = scene.as(person);
    const attempts = [
      () => comments.reply({ threadId, body: 'Me too' }),
      () => comments.edit({ commentId, body: 'Never' }),
      () => comments.resolve({ threadId }),
      () => comments.reopen({ threadId }),
      () =>
        comments.open({
          positionId: scene.positionId,
          privateTo: OFFICE_B,
          anchor: ANCHOR,
          body: '?',
        }),
      () => comments.mentionable({ positionId: scene.positionId, privateTo: OFFICE_B }),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(await scene.threads(scene.secretariat)).toEqual([]);
  expect(await scene.threads(scene.official(OFFICE_A))).toEqual([]);
});

test('a mention of a person and one of an office tell whom they name, once each, by mail and in Concord', async () => {
  await using scene = await aDiscussedPosition();
  const writer = scene.official(OFFICE_A);
  const { comments } = scene.as(writer);
  await comments.open({
    positionId: scene.positionId,
    privateTo: null,
    anchor: ANCHOR,
    body: '@Tees Valley and the case officer: is this right?',
    mentions: { people: [scene.secretariat.id, writer.id], offices: [OFFICE_B, OFFICE_B] },
  });

  for (const role of ['official', 'chiefExecutive', 'delegate'] as const) {
    const told = await scene.as(scene[role](OFFICE_B)).notifications.list();
    expect(told).toMatchObject([{ kind: 'mention', name: writer.name, readAt: null }]);
  }
  expect(await scene.as(scene.secretariat).notifications.unread()).toBe(1);
  expect(await scene.as(writer).notifications.unread()).toBe(0);
  expect(await scene.as(scene.official(OFFICE_C)).notifications.unread()).toBe(0);
  const mail = await scene.db.selectFrom('mail').select(['recipient', 'text']).execute();
  expect(mail).toHaveLength(4);
  expect(mail.every(({ text }) => !text.includes('is this right?'))).toBe(true);
  const [thread] = await scene.threads(writer);
  expect(thread?.comments[0]?.mentions).toEqual(
    [writer.name, scene.secretariat.name, 'Tees Valley'].toSorted(),
  );
});

test('a mention added later tells only whom it adds', async () => {
  await using scene = await aDiscussedPosition();
  const writer = scene.official(OFFICE_A);
  const told = scene.official(OFFICE_B);
  const words = { body: 'Is this right?' };
  const { comments } = scene.as(writer);
  const mentions = { people: [told.id], offices: [] };
  await comments.open({
    positionId: scene.positionId,
    privateTo: null,
    anchor: ANCHOR,
    ...words,
    mentions,
  });
  const commentId = (await scene.threads(writer))[0]!.comments[0]!.id;

  await comments.edit({ commentId, ...words, mentions: { ...mentions, offices: [OFFICE_C] } });

  expect(await scene.as(told).notifications.unread()).toBe(1);
  expect(await scene.as(scene.official(OFFICE_C)).notifications.unread()).toBe(1);
  expect(await scene.db.selectFrom('mail').selectAll().execute()).toHaveLength(1 + 3);
});

test('nobody is mentioned who could not read it', async () => {
  await using scene = await aDiscussedPosition();
  const { comments } = scene.as(scene.official(OFFICE_B));
  const thread = { positionId: scene.positionId, anchor: ANCHOR, body: 'What do you think?' };
  const stranger = { people: [scene.official(OUTSIDE_OFFICE).id], offices: [] };
  const ally = { people: [], offices: [OFFICE_A] };

  await expect(
    comments.open({ ...thread, privateTo: null, mentions: stranger }),
  ).rejects.toMatchObject({ message: 'mention_unknown' });
  await expect(
    comments.open({ ...thread, privateTo: OFFICE_B, mentions: ally }),
  ).rejects.toMatchObject({ message: 'mention_unknown' });
  expect(await scene.threads(scene.official(OFFICE_B))).toEqual([]);
  const choices = await comments.mentionable({ positionId: scene.positionId, privateTo: OFFICE_B });
  expect(choices.offices).toEqual([{ id: OFFICE_B, name: 'Tees Valley' }]);
  expect(choices.people).toHaveLength(3);
});

test('a reply is told to those who wrote before, and is read when the thread is', async () => {
  await using scene = await aDiscussedPosition();
  const asking = scene.official(OFFICE_A);
  const threadId = await scene.open(asking);
  await scene.as(scene.official(OFFICE_B)).comments.reply({ threadId, body: 'Since 2019.' });
  const api = scene.as(asking);

  expect(await api.notifications.list()).toMatchObject([{ kind: 'reply', threadId }]);
  await api.notifications.markRead({ threadId });

  expect(await api.notifications.unread()).toBe(0);
  expect(await scene.db.selectFrom('mail').selectAll().execute()).toEqual([]);
});

test('whoever leaves an office sees no more of what it was told', async () => {
  await using scene = await aDiscussedPosition();
  const leaving = scene.official(OFFICE_B);
  const mentions = { people: [leaving.id], offices: [] };
  const { comments } = scene.as(scene.chiefExecutive(OFFICE_B));
  const thread = { positionId: scene.positionId, anchor: ANCHOR, body: 'For us alone', mentions };
  await comments.open({ ...thread, privateTo: OFFICE_B });
  expect(await scene.as(leaving).notifications.unread()).toBe(1);

  await scene.db
    .updateTable('mandate')
    .set({ ends_at: scene.now() })
    .where('person_id', '=', leaving.id)
    .execute();

  expect(await scene.as(leaving).notifications.list()).toEqual([]);
  expect(await scene.as(leaving).notifications.unread()).toBe(0);
});

test('a text is not frozen over an open shared thread; a private one holds up nobody', async () => {
  await using scene = await aDiscussedPosition();
  const { documents, comments } = scene.as(scene.secretariat);
  await scene.open(scene.official(OFFICE_B), OFFICE_B);
  expect(await documents.readiness(scene)).toEqual({ freeze: true });

  const threadId = await scene.open(scene.official(OFFICE_A));
  expect(await documents.readiness(scene)).toMatchObject({
    refused: 'not_ready',
    open: [{ code: 'unresolved_thread', threadId, blockId: 'c1', label: 'Fares rose.' }],
  });
  await expect(documents.freeze(scene)).rejects.toMatchObject({ message: 'not_ready' });
  await comments.resolve({ threadId });

  expect(await documents.freeze(scene)).toMatchObject({ number: 1 });
});

test('what cannot be stored or is too long is refused before it reaches anything', async () => {
  await using scene = await aDiscussedPosition();
  const writer = scene.official(OFFICE_A);
  for (const body of ['', '   ', 'x'.repeat(2_001)]) {
    await expect(scene.open(writer, null, body)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  }
  await expect(scene.open(writer, null, 'nul\0byte')).rejects.toThrow('characters_not_shown');
});

test('the file of a draft holds shared threads and no private one, whoever takes it out', async () => {
  await using scene = await aDiscussedPosition();
  await scene.open(scene.official(OFFICE_A), null, 'Said to all');
  await scene.open(scene.official(OFFICE_B), OFFICE_B, 'Said among us');
  const { db, now, notifications, installation, positionId } = scene;

  for (const person of [scene.official(OFFICE_B), scene.secretariat]) {
    const mandates = await listMandates(db, person.id, now());
    const caller = { ...person, sessionId: person.id, mandates };
    const file = await draftFile(
      { db, now, notifications, installation, person: caller },
      positionId,
    );
    expect(file.threads.flatMap(({ comments }) => comments.map(({ text }) => text))).toEqual([
      'Said to all',
    ]);
  }
});
