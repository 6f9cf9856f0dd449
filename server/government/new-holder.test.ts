import { expect, test } from 'vitest';
import { aForum } from '#tests/fixtures/scene.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

const TRANSPORT = 'transport-secretary';
const TAKEN = {
  postId: TRANSPORT,
  personName: 'A Successor',
  startsOn: '2026-11-23',
  acting: false,
  source: 'https://www.gov.uk/government/news/example',
};
const LIST = [
  'minister_name,role,department,start_date,end_date,is_acting',
  'Heidi Alexander,Secretary of State for Transport,Department for Transport,2024-11-29,2026-11-20,False',
  'A Successor,Secretary of State for Transport,Department for Transport,2026-11-20,,False',
  'Lucy Powell,Secretary of State for Education,Department for Education,2026-07-20,2026-11-20,False',
  'Another Successor,Secretary of State for Education,Department for Education,2026-11-20,,False',
].join('\n');

async function aChangingGovernment() {
  const forum = await aForum();
  return {
    ...forum,
    government: forum.as(forum.secretariat).government,
    mails: () =>
      forum.db
        .selectFrom('mail')
        .where('subject', 'like', 'New in post%')
        .orderBy('recipient')
        .select(['recipient', 'subject', 'text'])
        .execute(),
  };
}

test('a change of holder is told to offices and secretariat in one mail each, and the brief to none but the latter', async () => {
  await using scene = await aChangingGovernment();
  await scene.government.takeOffice(TAKEN);
  await scene.government.correctTenure({
    ...TAKEN,
    endsOn: null,
    tenureId: (await scene.government.post({ postId: TRANSPORT })).tenures[0]?.id ?? '',
    personName: 'A Successor, rightly spelt',
  });

  const mails = await scene.mails();
  const to = (person: { email: string }) => mails.filter((mail) => mail.recipient === person.email);
  expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(mails.length);
  const [office] = to(scene.official('west-yorkshire'));
  expect(office?.subject).toBe('New in post: A Successor, Secretary of State for Transport');
  expect(office?.text).toContain('A Successor since 23 November 2026');
  expect(office?.text).toContain(`https://concord.example.org/posts/${TRANSPORT}`);
  expect(office?.text).not.toContain('/briefs/');
  expect(to(scene.secretariat)[0]?.text).toContain('https://concord.example.org/briefs/');
  expect(to(scene.outsider)).toEqual([]);
});

test('a list that changes two posts is one mail a person, and bringing it in again is none', async () => {
  await using scene = await aChangingGovernment();
  const list = { files: [new TextEncoder().encode(LIST)], asOf: '2026-11-24' };
  const bringIn = async () => {
    const { seen } = await scene.government.previewMinisters(list);
    await scene.government.importMinisters({ ...list, seen });
  };
  await bringIn();
  const mails = await scene.mails();
  await bringIn();

  const told = mails.filter(({ recipient }) => recipient === scene.secretariat.email);
  expect(told).toHaveLength(1);
  expect(told[0]?.subject).toBe('New in post: 2 posts of government changed hands');
  expect(told[0]?.text).toMatch(/Another Successor[\s\S]*A Successor/);
  expect(await scene.mails()).toEqual(mails);
});

/** A letter to the Chancellor, and the brief of whoever took over transport since. */
async function aBriefAndALetter() {
  const scene = await aSignedPosition({ postIds: ['chancellor'] });
  const api = scene.as(scene.secretariat);
  await api.letters.issue({
    positionId: scene.positionId,
    versionNumber: 1,
    dated: '2026-11-23',
  });
  await api.government.takeOffice(TAKEN);
  const [brief] = await api.government.openBriefs();
  const letters = async () => {
    const shown = await api.government.externalBrief({ briefId: brief?.id ?? '' });
    return shown.brief.letters.map(({ title, dated }) => `${title}, ${dated}`);
  };
  return { ...scene, api, letters };
}

const LETTER = 'Keep bus fares at £2, 2026-11-23';

test('a brief names a letter that was handed over to its post', async () => {
  await using scene = await aBriefAndALetter();
  expect(await scene.letters()).toEqual([]);

  scene.setNow('2026-11-26T10:00:00Z');
  await scene.api.responses.log({
    positionId: scene.positionId,
    kind: 'transfer',
    receivedOn: '2026-11-26',
    postId: 'chancellor',
    transferredTo: TRANSPORT,
    summary: 'Transport will answer.',
    answers: [],
  });

  expect(await scene.letters()).toEqual([LETTER]);
});

test('a brief names a letter to a department that its own came from', async () => {
  await using scene = await aBriefAndALetter();
  expect(await scene.letters()).toEqual([]);

  await scene.db
    .updateTable('department')
    .set({ ends_on: '2026-11-25', succeeded_by: 'dft' })
    .where('id', '=', 'hmt')
    .execute();

  expect(await scene.letters()).toEqual([LETTER]);
});
