import pg from 'pg';
import { expect, test } from 'vitest';
import type { LiveConnection } from '#app/documents/live-connection.ts';
import { aLiveText, newParagraph, statusIs, until, wordsOf } from './live-scene.ts';

test('when nothing can be stored the socket closes, and nothing is lost when it can be again', async () => {
  await using scene = await aLiveText();
  const [one, two] = [await scene.open(scene.writer), await scene.open(scene.other)];
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
  const seen = statusesOf(one);
  await asOwner(scene.databaseUrl, [
    `create function fail() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`,
    'create trigger fail before insert on document_update execute function fail()',
  ]);
  newParagraph(one.doc).insert(0, 'written while nothing could be stored');
  await statusIs(one, 'offline');
  expect(seen).not.toContain('saved');
  expect(wordsOf(two.doc)).not.toContain('written while');
  await asOwner(scene.databaseUrl, ['drop trigger fail on document_update']);
  await until(() => wordsOf(two.doc).includes('written while'), { ms: 15_000 });
  await statusIs(one, 'saved');
  expect(scene.errors.length).toBeGreaterThan(0);
});

test('connections to the database cut again and again under typing lose nothing', async () => {
  await using scene = await aLiveText();
  const [one, two] = [await scene.open(scene.writer), await scene.open(scene.other)];
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
  const text = newParagraph(one.doc);
  for (let cut = 0; cut < 5; cut += 1) {
    for (let key = 0; key < 30; key += 1) {
      text.insert(text.length, `${cut}.${key} `);
      await new Promise((resolve) => setTimeout(resolve, 3));
      if (key === 15) await asOwner(scene.databaseUrl, [CUT_OTHERS]);
    }
    await statusIs(one, 'saved', 15_000);
  }
  await until(() => wordsOf(two.doc) === wordsOf(one.doc), { ms: 15_000 });
  await scene.restart();
  const newcomer = await scene.open(scene.secretariat);
  await statusIs(newcomer, 'saved');
  expect(wordsOf(newcomer.doc)).toBe(wordsOf(one.doc));
}, 90_000);

test('a text whose log cannot be read is never taken for an empty one', async () => {
  await using scene = await aLiveText();
  await asOwner(scene.databaseUrl, ['alter table document_snapshot rename to elsewhere']);
  const one = await scene.open(scene.writer);
  await statusIs(one, 'offline');
  expect(wordsOf(one.doc)).toBe('');
  newParagraph(one.doc).insert(0, 'written over nothing');
  await asOwner(scene.databaseUrl, ['alter table elsewhere rename to document_snapshot']);
  await statusIs(one, 'saved', 15_000);
  expect(wordsOf(one.doc)).toContain('<clause');
  expect(wordsOf(one.doc)).toContain('written over nothing');
  const two = await scene.open(scene.other);
  await statusIs(two, 'saved');
  expect(wordsOf(two.doc)).toBe(wordsOf(one.doc));
});

const CUT_OTHERS = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

async function asOwner(url: string, statements: readonly string[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function statusesOf({ status }: LiveConnection): string[] {
  const seen: string[] = [];
  status.subscribe(() => seen.push(status.getSnapshot()));
  return seen;
}
