import superjson from 'superjson';
import { expect, test, vi } from 'vitest';
import type { Api } from '#server/trpc/app.router.ts';
import { everyAnswer } from './permissions/every-answer.ts';
import { aStage, type Stage } from './permissions/matrix.ts';

/** Everything is asked several times of a busy machine. */
vi.setConfig({ testTimeout: 90_000 });

const SECRET = 'We would settle for three pounds';
const QUIET_MS = 600;

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
  const people = othersOf(stage);
  const before = await everyAnswer(people, stage.ids);
  expect(await everyAnswer(people, stage.ids), 'the answers are the same twice').toEqual(before);
  const written = vi.spyOn(process.stderr, 'write');

  await discussInPrivate(stage);

  expect(await everyAnswer(people, stage.ids)).toEqual(before);
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
