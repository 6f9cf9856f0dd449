import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { aLiveText, newParagraph, statusIs, until, wordsOf } from './live-scene.ts';

type Scene = Awaited<ReturnType<typeof aLiveText>>;

test('a locked text takes no edit and says so; unlocked, it takes what was written meanwhile', async () => {
  await using scene = await aLiveText();
  const [one, two] = [await scene.open(scene.writer), await scene.open(scene.other)];
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
  await setLock(scene, true);
  await Promise.all([statusIs(one, 'read-only', 2_000), statusIs(two, 'read-only', 2_000)]);
  const before = await documentParts(scene.db, scene.documentId);
  newParagraph(one.doc).insert(0, 'too late');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(wordsOf(two.doc)).not.toContain('too late');
  expect(await documentParts(scene.db, scene.documentId)).toEqual(before);
  expect(one.status.getSnapshot()).toBe('read-only');
  await setLock(scene, false);
  await until(() => wordsOf(two.doc).includes('too late'));
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
});

test('an edit that races the lock is refused by the log itself, told or not told', async () => {
  await using scene = await aLiveText();
  const one = await scene.open(scene.writer);
  await statusIs(one, 'saved');
  await scene.db.updateTable('document').set({ locked_at: new Date() }).execute();
  const before = await documentParts(scene.db, scene.documentId);
  newParagraph(one.doc).insert(0, 'too late');
  await statusIs(one, 'read-only');
  expect(await documentParts(scene.db, scene.documentId)).toEqual(before);
  expect(scene.errors).toEqual([]);
});

test('an edit waits for a lock that is being set, and then finds the text locked', async () => {
  await using scene = await aLiveText();
  const one = await scene.open(scene.writer);
  await statusIs(one, 'saved');
  await scene.db.transaction().execute(async (trx) => {
    await trx.updateTable('document').set({ locked_at: new Date() }).execute();
    newParagraph(one.doc).insert(0, 'too late');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(one.status.getSnapshot()).toBe('sending');
  });
  await statusIs(one, 'read-only');
  const { count } = await scene.db
    .selectFrom('document_update')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', 'is not', null)
    .executeTakeFirstOrThrow();
  expect(count).toBe(0);
});

async function setLock({ db, documentId }: Scene, locked: boolean) {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('document')
      .set({ locked_at: locked ? new Date() : null })
      .where('id', '=', documentId)
      .execute();
    await sql`select pg_notify('document_access', ${documentId})`.execute(trx);
  });
}
