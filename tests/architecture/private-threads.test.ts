import fs from 'node:fs';
import path from 'node:path';
import superjson from 'superjson';
import { expect, test, vi } from 'vitest';
import { type Api, appRouter } from '#server/trpc/app.router.ts';
import { aStage, type Ids, type Row, type Stage } from './permissions/matrix.ts';

/** Everything is asked several times of a busy machine. */
vi.setConfig({ testTimeout: 90_000 });

const ROWS_FOLDER = path.join(import.meta.dirname, 'permissions');
const SECRET = 'We would settle for three pounds';
const QUIET_MS = 600;

type Procedures = Record<string, { _def: { type: string } }>;
const queries = Object.entries(appRouter._def.procedures as unknown as Procedures)
  .filter(([, { _def }]) => _def.type === 'query')
  .map(([name]) => name);

/** How each procedure is called, from the matrix that has to name them all. */
async function everyRow(): Promise<Record<string, Row>> {
  const files = fs.readdirSync(ROWS_FOLDER).filter((file) => file.endsWith('.rows.ts'));
  const modules = await Promise.all(files.map((file) => import(path.join(ROWS_FOLDER, file))));
  return Object.assign({}, ...modules.flatMap((module) => Object.values(module)));
}

/** Everybody but the office whose thread it is. */
function othersOf(stage: Stage): Record<string, Api> {
  return {
    secretariat: stage.as('secretariat'),
    'another office of the coalition': stage.ally,
    'an office outside it': stage.as('otherOffice'),
    'somebody without a mandate': stage.as('noMandate'),
    nobody: stage.as('anonymous'),
  };
}

/** Every answer that anybody of these can get from any query, as it would go over the wire. */
async function allAnswers(rows: Record<string, Row>, people: Record<string, Api>, ids: Ids) {
  const answers: Record<string, string> = {};
  for (const [who, api] of Object.entries(people)) {
    for (const name of queries)
      answers[`${name}, asked by ${who}`] = await answer(rows[name], api, ids);
  }
  return answers;
}

async function answer(row: Row | undefined, api: Api, ids: Ids): Promise<string> {
  try {
    return superjson.stringify(await row?.call(api, ids));
  } catch (error) {
    return `${(error as { code?: string }).code}: ${String(error)}`;
  }
}

/** All that can be done with threads, done in private, and those of the office told of it. */
async function discussInPrivate(stage: Stage) {
  const { positionId, officeId, mandateId: _, ...ids } = stage.ids;
  const official = stage.as('official');
  const anchor = { blockId: 'c1', start: '', end: '', quote: 'Fares', before: '', after: ' rose' };
  const mentions = { people: [], offices: [officeId] };
  const body = `${SECRET}. @West Yorkshire`;
  const { threadId } = await official.comments.open({
    positionId,
    privateTo: officeId,
    anchor,
    body,
    mentions,
  });
  await stage.as('delegate').comments.reply({ threadId, body: `${SECRET}, says the mayor` });
  const { threads } = await official.comments.list({ positionId });
  const commentId = threads.find(({ id }) => id === threadId)?.comments[0]?.id ?? '';
  await official.comments.edit({ commentId, body: `${SECRET}, at most` });
  await official.comments.resolve({ threadId });
  await official.comments.reopen({ threadId });
  await official.comments.reply({ threadId: ids.privateThreadId, body: SECRET });
  return { threadId };
}

test('what an office discusses in private changes no answer that anybody else gets', async () => {
  await using stage = await aStage();
  const rows = await everyRow();
  const people = othersOf(stage);
  const before = await allAnswers(rows, people, stage.ids);
  expect(await allAnswers(rows, people, stage.ids), 'the answers are the same twice').toEqual(
    before,
  );
  const written = vi.spyOn(process.stderr, 'write');

  await discussInPrivate(stage);

  expect(await allAnswers(rows, people, stage.ids)).toEqual(before);
  expect(written.mock.calls.flat().join('')).not.toContain(SECRET);
  written.mockRestore();
  const own = await stage.as('chiefExecutive').comments.list({ positionId: stage.ids.positionId });
  expect(superjson.stringify(own), 'its own office does see it').toContain(SECRET);
});

test('a private thread is heard of by its office, and by no other stream of the draft', async () => {
  await using stage = await aStage();
  const { positionId } = stage.ids;
  const heard = { office: 0, secretariat: 0, ally: 0 };
  const streams = await Promise.all([
    count(stage.as('chiefExecutive'), () => (heard.office += 1)),
    count(stage.as('secretariat'), () => (heard.secretariat += 1)),
    count(stage.ally, () => (heard.ally += 1)),
  ]);
  await quiet();
  const opened = { ...heard };

  await discussInPrivate(stage);
  await quiet();
  expect(heard).toEqual({ ...opened, office: expect.any(Number) });
  expect(heard.office).toBeGreaterThan(opened.office);

  await stage.as('official').comments.reply({ threadId: stage.ids.threadId, body: 'For all' });
  await quiet();
  expect(heard.secretariat).toBeGreaterThan(opened.secretariat);
  expect(heard.ally).toBeGreaterThan(opened.ally);
  for (const stop of streams) stop();

  /** Counts what one stream says, until it is stopped. */
  async function count(api: Api, onNews: () => void) {
    const stream = (await api.documents.live({ positionId }))[Symbol.asyncIterator]();
    let stopped = false;
    const listen = async () => {
      for (let next = await stream.next(); !next.done && !stopped; next = await stream.next())
        onNews();
    };
    void listen();
    return () => {
      stopped = true;
    };
  }
});

function quiet() {
  return new Promise((resolve) => setTimeout(resolve, QUIET_MS));
}
