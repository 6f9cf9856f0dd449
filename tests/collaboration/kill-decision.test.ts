import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { sql } from 'kysely';
import superjson from 'superjson';
import { expect, test } from 'vitest';
import { verifyLedger } from '#server/ledger/verify.ts';
import { addFrozenPosition, newestVersion } from '#tests/fixtures/frozen-position.ts';
import { giveRole } from '#tests/fixtures/given-role.ts';
import { aCode } from '#tests/fixtures/prove.ts';
import { aForum, type ScenePerson } from '#tests/fixtures/scene.ts';
import { addSession } from './session-rows.ts';

const LEAST_KILLS = 8;
/** Clicks that must have been cut before the test says anything, and kills it may take to cut them. */
const LEAST_CUT = 9;
const MOST_KILLS = 60;
const OFFICES = ['greater-manchester', 'south-yorkshire', 'tees-valley', 'west-yorkshire'];
const ORIGIN = 'https://concord.example.org';
/** How long a server may still live after the answer that decides its end. */
const LATEST_KILL_MS = 20;

type Forum = Awaited<ReturnType<typeof aForum>>;
type Signatory = { officeId: string; person: ScenePerson; cookie: string };
/** What somebody was told of a click: it is recorded as this, refused, or nothing at all. */
type Told = { decisionId: string } | { refused: string } | 'cut';
type Click = { officeId: string; send: (port: number) => Promise<Told> };

test(`${LEAST_KILLS} kills and more during the click leave one truth of every office, and whoever repeats is told of it`, async () => {
  await using forum = await aForum();
  await using servers = killableServers(forum);
  const signatories = await twoOfEveryOffice(forum);
  let server = await servers.start();
  let cut = 0;
  const hasEnough = (kills: number) => kills >= LEAST_KILLS && cut >= LEAST_CUT;
  for (let kills = 0; !hasEnough(kills) && kills < MOST_KILLS; kills += 1) {
    const round = await openRound(forum);
    await server.setClock();
    const clicks = await Promise.all(signatories.map((each) => aClick(forum, round, each)));
    const first = await clickAndKill(server, clicks);
    server = await servers.start();
    const again = await Promise.all(clicks.map(({ send }) => send(server.port)));
    cut += first.filter((told) => told === 'cut').length;
    const truth = await decisionsIn(forum, round.roundId);

    expect(truth).toMatchObject(OFFICES.map((officeId) => ({ officeId, entries: 1 })));
    expect(again).not.toContain('cut');
    const told = clicks.map(({ officeId }, at) => ({ officeId, told: [first[at], again[at]] }));
    expect(truth.flatMap((decision) => untruths(decision, told))).toEqual([]);
  }
  expect(cut).toBeGreaterThanOrEqual(LEAST_CUT);
  expect('broken' in (await verifyLedger(forum.db))).toBe(false);
}, 180_000);

type Decision = { officeId: string; decisionId: string };

/** What anybody of an office was told that is not so: another decision, or one recorded twice. */
function untruths(
  { officeId, decisionId }: Decision,
  clicks: readonly { officeId: string; told: (Told | undefined)[] }[],
): string[] {
  const told = clicks.filter((click) => click.officeId === officeId).flatMap((click) => click.told);
  const answers = told.map((each) => (typeof each === 'object' ? Object.values(each)[0] : each));
  const known = new Set<string | undefined>([decisionId, 'already_decided', 'cut']);
  const wrong = answers.filter((answer) => !known.has(answer));
  const twice = answers.filter((answer) => answer === decisionId).length > 1;
  return [...wrong.map(String), ...(twice ? [`${officeId} was recorded twice`] : [])];
}

/** Everybody clicks at once; after some of the answers, at a random moment, the server is killed. */
async function clickAndKill(server: KillableServer, clicks: readonly Click[]): Promise<Told[]> {
  const { promise: enough, resolve } = Promise.withResolvers<void>();
  let waitedFor = Math.floor(Math.random() * clicks.length);
  const answers = clicks.map(({ send }) =>
    send(server.port).finally(() => {
      waitedFor -= 1;
      if (waitedFor <= 0) resolve();
    }),
  );
  if (waitedFor > 0) await enough;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LATEST_KILL_MS));
  await server.kill();
  return Promise.all(answers);
}

/** The mayor's delegate, and the mayor of a demonstration: whoever holds an office is nobody of ours. */
function twoOfEveryOffice(forum: Forum): Promise<Signatory[]> {
  return forum.db.transaction().execute(async (trx) => {
    const signatories: Signatory[] = [];
    for (const officeId of OFFICES) {
      const mayor = forum.chiefExecutive(officeId);
      const from = forum.now();
      await giveRole(trx, { personId: mayor.id, officeId, role: 'holder', from });
      for (const person of [forum.delegate(officeId), mayor]) {
        signatories.push({ officeId, person, cookie: await addSession(trx, person.id) });
      }
    }
    return signatories;
  });
}

/** An hour later, so that everybody may ask for another code. */
async function openRound(forum: Forum) {
  forum.setNow(new Date(forum.now().getTime() + 3_600_000));
  const positionId = await addFrozenPosition(forum.db, OFFICES);
  const { hash: readHash } = await newestVersion(forum.db, positionId);
  const deadline = new Date(forum.now().getTime() + 2 * 86_400_000);
  const { signOff } = forum.as(forum.secretariat);
  const { roundId } = await signOff.openRound({ positionId, versionNumber: 1, deadline });
  return { roundId, readHash };
}

/** One person's decision with its code, which can be sent again and again as a browser would. */
async function aClick(
  forum: Forum,
  round: { roundId: string; readHash: string },
  { officeId, person, cookie }: Signatory,
): Promise<Click> {
  const said = { ...round, officeId, choice: 'endorse' as const, reservations: [] };
  const proof = await aCode({ api: forum.as(person), db: forum.db }, { act: 'decide', ...said });
  const body = JSON.stringify(superjson.serialize({ ...said, proof }));
  const headers = { cookie, origin: ORIGIN, 'content-type': 'application/json' };
  const send = (port: number) =>
    fetch(`http://127.0.0.1:${port}/trpc/signOff.decide`, { method: 'POST', headers, body }).then(
      async (answer) => toldBy(await answer.json()),
    );
  return { officeId, send: (port) => send(port).catch(() => 'cut') };
}

type Answer = {
  result?: { data: { json: { decisionId: string } } };
  error?: { json: { data: { refusal: string | null } } };
};

function toldBy({ result, error }: Answer): Told {
  if (result) return { decisionId: result.data.json.decisionId };
  return { refused: error?.json.data.refusal ?? 'without a reason' };
}

/** Every decision of a round, with how many entries of the ledger hold it. */
function decisionsIn({ db }: Forum, roundId: string) {
  return db
    .selectFrom('decision')
    .where('round_id', '=', roundId)
    .orderBy('office_id')
    .select(['office_id as officeId', 'decision.id as decisionId'])
    .select((eb) =>
      eb
        .selectFrom('ledger_payload')
        .whereRef(sql`ledger_payload.payload ->> 'decisionId'`, '=', sql`decision.id::text`)
        .select((each) => each.fn.countAll<number>().as('entries'))
        .as('entries'),
    )
    .execute();
}

type KillableServer = {
  port: number;
  /** Lets its clock say what the forum's says. */
  setClock: () => Promise<void>;
  kill: () => Promise<void>;
};

/** Servers of one database, each in a process of its own. */
function killableServers({ url, now }: Forum) {
  const children: ChildProcess[] = [];
  return {
    start: async (): Promise<KillableServer> => {
      const file = path.join(import.meta.dirname, 'killed-decider.ts');
      const child = fork(file, [url, now().toISOString()], { execArgv: [] });
      children.push(child);
      const [port] = await once(child, 'message');
      const kill = async () => {
        child.kill('SIGKILL');
        await once(child, 'exit');
      };
      const setClock = async () => {
        child.send(now().toISOString());
        await once(child, 'message');
      };
      return { port, setClock, kill };
    },
    [Symbol.asyncDispose]: async () => {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}
