import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { type LiveConnection, openLiveConnection } from '#app/documents/live-connection.ts';
import { migrate } from '#db/migrate.ts';
import { addDemonstrationPeople } from '#db/people/person.writes.ts';
import { createDatabase } from '#server/database.ts';
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts';
import { DEMONSTRATION_PEOPLE } from '#shared/people/demonstration.state.ts';
import { newParagraph, ORIGIN, socketWith, statusIs, wordsOf } from './live-scene.ts';
import { aDocument, addSession } from './session-rows.ts';

const KILLS = 12;
const TYPISTS = 3;
const OFFICE = 'west-yorkshire';

test(`of all that was acknowledged or seen, ${KILLS} kills under typing with everyone gone lose nothing`, async () => {
  await using scene = await aDurableText();
  const acknowledged = new Set<string>();
  const seen = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const server = await scene.startServer();
    const typists = await Promise.all(Array.from({ length: TYPISTS }, () => scene.join(server)));
    expect(missingFrom(typists[0], acknowledged, seen)).toEqual([]);
    const typing = typists.map((typist, n) => typeUntilCut(typist, `${kill}.${n}`, acknowledged));
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 300));
    await server.kill();
    await Promise.all(typing);
    for (const { doc } of typists) noteSeen(doc.clientID, typists, seen);
    for (const typist of typists) typist.destroy();
  }
  const server = await scene.startServer();
  expect(missingFrom(await scene.join(server), acknowledged, seen)).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(KILLS * TYPISTS);
  await server.kill();
}, 180_000);

test('PostgreSQL killed under typing leaves the server alive and loses nothing', async () => {
  await using scene = await aDurableText();
  const acknowledged = new Set<string>();
  const server = await scene.startServer();
  const [one, two] = [await scene.join(server), await scene.join(server)];
  for (let kill = 0; kill < 3; kill += 1) {
    const typing = typeUntilCut(one, `${kill}`, acknowledged);
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 200));
    await scene.killPostgres();
    await typing;
    await scene.startPostgres();
    await Promise.all([statusIs(one, 'saved', 20_000), statusIs(two, 'saved', 20_000)]);
    await expect.poll(() => wordsOf(two.doc) === wordsOf(one.doc), { timeout: 10_000 }).toBe(true);
  }
  expect(server.isAlive()).toBe(true);
  await server.kill();
  const again = await scene.startServer();
  expect(missingFrom(await scene.join(again), acknowledged)).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(3);
  await again.kill();
}, 120_000);

/** Types until the connection is cut, noting what was shown as saved. */
async function typeUntilCut(typist: LiveConnection, name: string, acknowledged: Set<string>) {
  const text = newParagraph(typist.doc);
  for (let n = 0; ; n += 1) {
    const words = Array.from({ length: 1 + (n % 3) }, (_, word) => `[${name}.${n}.${word}]`);
    for (const word of words) text.insert(text.length, word);
    const status = await settled(typist);
    if (status !== 'saved') return;
    for (const word of words) acknowledged.add(word);
  }
}

function settled({ status }: LiveConnection): Promise<string> {
  return new Promise((resolve) => {
    const look = () => {
      const now = status.getSnapshot();
      if (now === 'sending') return;
      stop();
      resolve(now);
    };
    const stop = status.subscribe(look);
    look();
  });
}

/** What a typist's words look like on the screens of the others. */
function noteSeen(author: number, typists: readonly LiveConnection[], seen: Set<string>) {
  for (const { doc } of typists) {
    if (doc.clientID === author) continue;
    for (const [client, structs] of doc.store.clients) {
      if (client !== author) continue;
      const text = structs.map((struct) => ('content' in struct ? textOf(struct.content) : ''));
      for (const word of text.join('').match(/\[[\d.]+\]/g) ?? []) seen.add(word);
    }
  }
}

function textOf(content: unknown): string {
  return typeof content === 'object' && content && 'str' in content ? String(content.str) : '';
}

function missingFrom(connection: LiveConnection | undefined, ...sets: readonly Set<string>[]) {
  const text = connection ? wordsOf(connection.doc) : '';
  return sets.flatMap((words) => [...words].filter((word) => !text.includes(word)));
}

/** One text on a PostgreSQL that really writes to disk. */
async function aDurableText() {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-kill-'));
  fs.chmodSync(directory, 0o755);
  const data = path.join(directory, 'postgres');
  const postgres = await startEmbeddedPostgres(data);
  const url = postgres.url('concord');
  await createConcord(postgres.url('postgres'));
  const onError = () => undefined;
  const owner = createDatabase({ url, max: 2, onError });
  await migrate(owner);
  await addOffice(owner);
  await owner.transaction().execute(addDemonstrationPeople);
  const documentId = await aDocument(owner, [OFFICE]);
  const person = DEMONSTRATION_PEOPLE.find(({ officeId }) => officeId === OFFICE);
  const cookie = await addSession(owner, person?.id ?? '');
  await owner.destroy();
  const children: ChildProcess[] = [];

  return {
    startServer: async () => {
      const child = fork(path.join(import.meta.dirname, 'killed-server.ts'), [url, ORIGIN], {
        execArgv: [],
      });
      children.push(child);
      const [port] = await once(child, 'message');
      return {
        url: `ws://127.0.0.1:${port}/collab`,
        isAlive: () => child.exitCode === null && child.signalCode === null,
        kill: async () => {
          child.kill('SIGKILL');
          await once(child, 'exit');
        },
      };
    },
    join: async (server: { url: string }) => {
      const connection = openLiveConnection({
        documentId,
        url: server.url,
        WebSocketClass: socketWith(cookie),
      });
      await statusIs(connection, 'saved', 20_000);
      return connection;
    },
    killPostgres: async () => {
      const [pid] = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGKILL');
    },
    startPostgres: async () => {
      for (let attempt = 0; ; attempt += 1) {
        try {
          await startEmbeddedPostgres(data);
          return;
        } catch (error) {
          // The killed one's last processes hold its memory for a moment.
          if (attempt > 20) throw error;
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
      }
    },
    [Symbol.asyncDispose]: async () => {
      for (const child of children) child.kill('SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 100));
      await postgres.stop();
      fs.rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function createConcord(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create database concord');
  await client.end();
}

function addOffice(db: ReturnType<typeof createDatabase>) {
  return db
    .insertInto('office')
    .values({
      id: OFFICE,
      name: 'West Yorkshire',
      authority_name: 'West Yorkshire Combined Authority',
      kind: 'Combined authority',
      category: 'Mayoral',
      region: 'England',
      sources: '[]',
      as_of: '2026-11-23',
      confidence: 'high',
    })
    .execute();
}
