import { expect, test, vi } from 'vitest';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Api } from '#server/trpc/app.router.ts';
import { consentFor } from '#tests/fixtures/logged-contacts.ts';
import {
  actFor,
  aForumThatLogs,
  aSealedRound,
  aSoundingOfThree,
  type Forum,
  logInPrivate,
  OFFICE,
  OTHERS,
  othersOf,
} from '#tests/fixtures/private-acts.ts';
import { answer } from '#tests/fixtures/sounding.ts';
import { twinsOf } from '#tests/fixtures/twins.ts';
import { withoutChance } from '#tests/fixtures/without-chance.ts';
import { everyAnswer } from './permissions/every-answer.ts';
import { aStage, type Ids } from './permissions/matrix.ts';

/** Everything is asked of two forums by a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

/** What these people are given, but for what chance makes different. */
async function given(people: Record<string, Api>, ids: Ids) {
  const answers = await everyAnswer(people, ids);
  return Object.fromEntries(
    Object.entries(answers).map(([asked, said]) => [asked, withoutChance(said)]),
  );
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

/** How long the ledger is may be known: here something that concerns nobody made it as long. */
function addEntryOfElsewhere({ db, now }: Forum) {
  const nobodys = { at: now(), actorId: null, officeId: null, positionId: null };
  return db
    .transaction()
    .execute((trx) => appendLedgerEntry(trx, { ...nobodys, type: 'mandate.ended', payload: {} }));
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
