import { expect, test, vi } from 'vitest';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { insertStance } from '#db/stances/stance.writes.ts';
import type { Api } from '#server/trpc/app.router.ts';
import { aContactMail } from '#tests/fixtures/contact-mail.ts';
import { addFrozenPosition, COALITION } from '#tests/fixtures/frozen-position.ts';
import { consentFor, logFor } from '#tests/fixtures/logged-contacts.ts';
import type { aForum } from '#tests/fixtures/scene.ts';
import { anOpenSounding, answer } from '#tests/fixtures/sounding.ts';
import { twinsOf } from '#tests/fixtures/twins.ts';
import { everyAnswer } from './permissions/every-answer.ts';
import { aStage, type Ids } from './permissions/matrix.ts';

/** Everything is asked of two forums by a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

type Forum = Awaited<ReturnType<typeof aForum>>;

const OFFICE = 'tees-valley';
const OTHERS = COALITION.filter((officeId) => officeId !== OFFICE);

/** A sealed round on a text of three offices, in a forum where much else has happened. */
async function aSealedRound() {
  const stage = await aStage();
  const { scene } = stage;
  const positionId = await addFrozenPosition(scene.db, COALITION);
  const { roundId } = await scene.as(scene.secretariat).signOff.openRound({
    positionId,
    versionNumber: 1,
    deadline: new Date('2026-11-27T17:00:00Z'),
    sealed: true,
  });
  const { hash: readHash } = await scene.db
    .selectFrom('version')
    .where('position_id', '=', positionId)
    .select('hash')
    .executeTakeFirstOrThrow();
  const ids: Ids = { ...stage.ids, positionId, roundId, officeId: OFFICE };
  return { scene, ids, readHash };
}

type Sealed = Awaited<ReturnType<typeof aSealedRound>>;
type Asked = Pick<Sealed, 'ids' | 'readHash'>;

/** In one forum the office is for it, cleared inside it, and in the other against and unclear. */
async function actFor(forum: Forum, { ids, readHash }: Sealed, forIt: boolean) {
  const { positionId, roundId } = ids;
  await comeToIt(forum, { ids, readHash }, forIt);
  await forum.proved(forum.delegate(OFFICE)).decide({
    roundId,
    officeId: OFFICE,
    readHash,
    choice: forIt ? 'endorse_with_reservations' : 'decline',
    reservations: forIt ? [{ clauseId: 'a1', text: 'While the grant lasts.' }] : [],
    reason: forIt ? undefined : 'It costs too much.',
  });
  await forum.db.transaction().execute((trx) =>
    insertStance(trx, {
      positionId,
      officeId: OFFICE,
      blockId: 'a1',
      stance: forIt ? 'support' : 'red_line',
      note: forIt ? '' : 'Three pounds at least.',
      wordsHash: 'ab'.repeat(32),
      personId: forum.official(OFFICE).id,
      at: forum.now(),
    }),
  );
}

/** Prepared and cleared in one forum, prepared and returned in the other. */
async function comeToIt(forum: Forum, { ids, readHash }: Asked, cleared: boolean) {
  const { positionId, roundId } = ids;
  const official = forum.as(forum.official(OFFICE));
  const chiefExecutive = forum.as(forum.chiefExecutive(OFFICE));
  const asked = { roundId, officeId: OFFICE };
  await official.clearance.prepare({
    ...asked,
    readHash,
    choice: cleared ? 'endorse' : 'abstain',
    reservations: [],
    note: cleared ? 'We pay nothing for it.' : 'We pay a third of it.',
  });
  const [chain] = await official.clearance.page({ positionId });
  const answer = { ...asked, preparationId: chain?.preparation?.stepId ?? '' };
  if (cleared) await chiefExecutive.clearance.clear({ ...answer, remark: '' });
  else await chiefExecutive.clearance.sendBack({ ...answer, remark: 'Decline instead.' });
}

/** Everybody of other offices, and those who belong to none. */
function othersOf(forum: Forum): Record<string, Api> {
  const people = OTHERS.flatMap((officeId) => [
    forum.official(officeId),
    forum.chiefExecutive(officeId),
    forum.delegate(officeId),
  ]);
  return {
    ...Object.fromEntries(people.map((person) => [person.name, forum.as(person)])),
    'an office outside it': forum.as(forum.delegate('north-east')),
    'somebody without a mandate': forum.as(forum.outsider),
    nobody: forum.as(null),
  };
}

/** What these people are given, but for what chance makes different. */
async function given(people: Record<string, Api>, ids: Ids) {
  const answers = await everyAnswer(people, ids);
  return Object.fromEntries(
    Object.entries(answers).map(([asked, said]) => [asked, withoutChance(said)]),
  );
}

/**
 * What an entry commits to is hidden under a salt drawn at random, so the hashes and signatures
 * that follow from it differ between any two forums.
 */
function withoutChance(said: string): string {
  return said.replace(/[0-9a-f]{64,}/g, 'hash').replace(/[A-Za-z0-9+/_-]{80,}={0,2}/g, 'signature');
}

/** The first entries of the position that a page of another office hears of, from the beginning. */
async function heardBy(forum: Forum, { positionId }: Ids, entries: number) {
  const api = forum.as(forum.official('west-yorkshire'));
  const stream = await api.signOff.live({ positionId, lastEventId: '0' });
  const heard: unknown[] = [];
  for await (const event of stream) {
    heard.push(event);
    if (heard.length === entries) break;
  }
  return withoutChance(JSON.stringify(heard));
}

/** Messages that go to somebody outside the office. */
function mailToOthers({ db }: Forum) {
  return db
    .selectFrom('mail')
    .where('private_to', 'is distinct from', OFFICE)
    .orderBy('recipient')
    .orderBy('subject')
    .orderBy('text')
    .select(['recipient', 'subject', 'text'])
    .execute();
}

test('until a sealed round closes, how one office stands changes nothing that others are given', async () => {
  const sealed = await aSealedRound();
  await using _scene = sealed.scene;
  await using twins = await twinsOf(sealed.scene);
  await actFor(twins.one, sealed, true);
  await actFor(twins.other, sealed, false);

  const [one, other] = [
    await given(othersOf(twins.one), sealed.ids),
    await given(othersOf(twins.other), sealed.ids),
  ];

  expect(other).toEqual(one);
  expect(await mailToOthers(twins.other)).toEqual(await mailToOthers(twins.one));
  const entries = 3;
  expect(await heardBy(twins.other, sealed.ids, entries)).toBe(
    await heardBy(twins.one, sealed.ids, entries),
  );
  const board = await twins.one.as(twins.one.official('west-yorkshire')).signOff.board(sealed.ids);
  expect(board.answered, 'that it has answered may be known').toBe(1);
});

test('the secretariat reads stances, and still not what is sealed', async () => {
  const sealed = await aSealedRound();
  await using _scene = sealed.scene;
  await using twins = await twinsOf(sealed.scene);
  await actFor(twins.one, sealed, true);
  await actFor(twins.other, sealed, false);
  const saidIn = (forum: Forum) => given({ secretariat: forum.as(forum.secretariat) }, sealed.ids);

  const [one, other] = [await saidIn(twins.one), await saidIn(twins.other)];

  const differing = Object.keys(one).filter((asked) => one[asked] !== other[asked]);
  expect(differing).toEqual([
    'coalition.cells, asked by secretariat',
    'stances.list, asked by secretariat',
  ]);
});

test('once it is closed, everybody of the coalition sees the difference', async () => {
  const sealed = await aSealedRound();
  await using _scene = sealed.scene;
  await using twins = await twinsOf(sealed.scene);
  await actFor(twins.one, sealed, true);
  await actFor(twins.other, sealed, false);
  const wholeIn = async (forum: Forum) => {
    await forum.as(forum.secretariat).signOff.closeRound(sealed.ids);
    const { rows } = await forum.as(forum.official('west-yorkshire')).signOff.board(sealed.ids);
    return rows.find(({ officeId }) => officeId === OFFICE)?.whole;
  };

  expect(await wholeIn(twins.one)).toBe('reserves');
  expect(await wholeIn(twins.other)).toBe('declines');
});

/** A sounding that asks three offices, in a forum where much else has happened. */
async function aSoundingOfThree() {
  const stage = await aStage();
  const { scene } = stage;
  const soundingId = await anOpenSounding(scene, { officeIds: COALITION });
  return { scene, ids: { ...stage.ids, soundingId, officeId: OFFICE } };
}

test('until a sounding closes, other offices are given the same whether or not one has answered', async () => {
  const asked = await aSoundingOfThree();
  await using _scene = asked.scene;
  await using twins = await twinsOf(asked.scene);
  const said = async (forum: Forum) => ({
    given: await given(othersOf(forum), asked.ids),
    mail: await mailToOthers(forum),
  });
  await answer(twins.one, asked.ids.soundingId, OFFICE, { words: ['Too few tutors.'] });
  await addEntryOfElsewhere(twins.other);

  expect(await said(twins.other)).toEqual(await said(twins.one));
});

/** How long the ledger is may be known: here something that concerns nobody made it as long. */
function addEntryOfElsewhere({ db, now }: Forum) {
  const nobodys = { at: now(), actorId: null, officeId: null, positionId: null };
  return db
    .transaction()
    .execute((trx) => appendLedgerEntry(trx, { ...nobodys, type: 'mandate.ended', payload: {} }));
}

test('until a sounding closes, what an office answers changes nothing for anyone, the secretariat included', async () => {
  const asked = await aSoundingOfThree();
  await using _scene = asked.scene;
  await using twins = await twinsOf(asked.scene);
  const { soundingId } = asked.ids;
  const saidIn = (forum: Forum) =>
    given({ ...othersOf(forum), secretariat: forum.as(forum.secretariat) }, asked.ids);
  await answer(twins.one, soundingId, OFFICE, { words: ['Too few tutors.'] });
  await answer(twins.other, soundingId, OFFICE, {
    response: 'no_view',
    words: [],
    attribution: null,
  });

  expect(await saidIn(twins.other)).toEqual(await saidIn(twins.one));
  const { offices } = await twins.one.as(twins.one.secretariat).soundings.show({ soundingId });
  expect(offices.filter(({ responded }) => responded).map(({ officeId }) => officeId)).toEqual([
    OFFICE,
  ]);
});

test('once it has closed, the secretariat reads the difference', async () => {
  const asked = await aSoundingOfThree();
  await using _scene = asked.scene;
  await using twins = await twinsOf(asked.scene);
  const { soundingId } = asked.ids;
  const tallyIn = async (forum: Forum, response: 'answered' | 'declined') => {
    await answer(forum, soundingId, OFFICE, {
      response,
      words: ['Too few tutors.'],
      attribution: response === 'answered' ? 'named' : null,
    });
    forum.setNow('2026-11-27T17:00:00Z');
    const page = await forum.as(forum.secretariat).soundings.returnPage({ soundingId });
    return page.writing?.content.tally;
  };

  expect(await tallyIn(twins.one, 'answered')).toMatchObject({ answered: 1, declined: 0 });
  expect(await tallyIn(twins.other, 'declined')).toMatchObject({ answered: 0, declined: 1 });
});

/** Allies logged buses with Transport and asked to be told of others; the office has said nothing. */
async function aForumThatLogs() {
  const stage = await aStage();
  const { scene } = stage;
  for (const officeId of OTHERS) {
    await logFor(scene, officeId, { happenedOn: '2026-11-19' });
    await consentFor(scene, officeId, 'alerts');
  }
  return { scene, ids: { ...stage.ids, officeId: OFFICE } };
}

/** Logs what is the office's own, says it anew, marks it done, consents and answers. */
async function logInPrivate(forum: Forum) {
  const { engagement, topics } = forum.as(forum.official(OFFICE));
  const task = { followUp: 'Write to them', followUpWho: 'Ann', followUpBy: '2026-11-26' };
  const { engagementId } = await logFor(forum, OFFICE, { ...task, ownTopic: 'visitor levy' });
  await logFor(forum, OFFICE, { capacity: 'party' });
  const { recordId } = await engagement.show({ engagementId });
  await engagement.amend({
    engagementId,
    recordId,
    met: 'post:transport-secretary',
    happenedOn: '2026-11-18',
    topics: ['buses'],
    gist: 'They would pay a third.',
  });
  const { tasks } = await engagement.followUps();
  await engagement.markFollowUp({ followUpId: tasks[0]?.followUpId ?? '', move: 'finish' });
  await consentFor(forum, OFFICE, 'names');
  await forum.as(forum.official(OFFICE)).contactMail.replaceAddress({ officeId: OFFICE });
  await aContactMail(forum, OFFICE);
  await topics.answerAlert({ engagementId, topic: 'buses', answer: 'share' });
}

test('what an office logs for itself changes nothing that anybody else is given', async () => {
  const logging = await aForumThatLogs();
  await using _scene = logging.scene;
  await using twins = await twinsOf(logging.scene);
  await logInPrivate(twins.one);
  const givenIn = (forum: Forum) =>
    given({ ...othersOf(forum), secretariat: forum.as(forum.secretariat) }, logging.ids);

  expect(await givenIn(twins.one)).toEqual(await givenIn(twins.other));
  expect(await mailToOthers(twins.one)).toEqual(await mailToOthers(twins.other));
});

test('an office that asks to be told lets others know that some office did, and no more', async () => {
  const logging = await aForumThatLogs();
  await using _scene = logging.scene;
  const [asking = '', ...rest] = OTHERS;
  for (const officeId of rest) await consentFor(logging.scene, officeId, 'alerts', 'take_back');
  await using twins = await twinsOf(logging.scene);
  await consentFor(twins.one, OFFICE, 'alerts');
  await logInPrivate(twins.one);
  const givenIn = (forum: Forum) => given(othersOf(forum), logging.ids);

  const [one, other] = [await givenIn(twins.one), await givenIn(twins.other)];

  const differing = Object.keys(one).filter((asked) => one[asked] !== other[asked]);
  const people = [
    twins.one.official(asking),
    twins.one.chiefExecutive(asking),
    twins.one.delegate(asking),
  ];
  expect(differing).toEqual(people.map(({ name }) => `topics.page, asked by ${name}`));
  const { alerts } = await twins.one.as(twins.one.official(asking)).topics.page();
  expect(alerts).toMatchObject([{ topic: 'buses', answer: null, shown: [] }]);
});

test('a practice that an office keeps as its draft changes nothing for anyone else', async () => {
  const stage = await aStage();
  await using _scene = stage.scene;
  await using twins = await twinsOf(stage.scene);
  const ids = { ...stage.ids, officeId: OFFICE };
  const saidIn = (forum: Forum) =>
    given({ ...othersOf(forum), secretariat: forum.as(forum.secretariat) }, ids);
  const ours = twins.one.as(twins.one.official(OFFICE)).practices;
  await ours.write({ officeId: OFFICE, title: 'Ours alone', ownTopic: 'night', what: 'Tried it.' });

  expect(await saidIn(twins.other)).toEqual(await saidIn(twins.one));
  expect((await ours.list()).topics).toContain('night');
});
