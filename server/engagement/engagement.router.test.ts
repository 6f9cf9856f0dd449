import { expect, test } from 'vitest';
import { aForum, type ScenePerson } from '#tests/fixtures/scene.ts';

const OFFICE = 'west-yorkshire';
const OTHER = 'tees-valley';
const CONTACT = {
  officeId: OFFICE,
  met: 'post:transport-secretary',
  happenedOn: '2026-11-20',
  gist: 'The fare stays at £2 until the spring.',
};

async function anOfficeThatLogs() {
  const forum = await aForum();
  const official = forum.as(forum.official(OFFICE));
  return {
    ...forum,
    log: (changed: Partial<Parameters<typeof official.engagement.log>[0]> = {}) =>
      official.engagement.log({ ...CONTACT, ...changed }),
    ours: official.engagement,
    readBy: async (person: ScenePerson, engagementId: string) =>
      refusalOf(forum.as(person).engagement.show({ engagementId })),
  };
}

function refusalOf(outcome: Promise<unknown>): Promise<string> {
  return outcome.then(
    () => 'done',
    (error: { message: string; code: string }) =>
      error.code === 'NOT_FOUND' ? error.code : error.message,
  );
}

test('whom, when and one line are enough, and whoever held the post that day is filled in', async () => {
  await using scene = await anOfficeThatLogs();
  const { engagementId } = await scene.log();
  const held = await scene.db
    .selectFrom('post_holder')
    .where('post_id', '=', 'transport-secretary')
    .where('starts_on', '<=', CONTACT.happenedOn)
    .where('ends_on', 'is', null)
    .select('person_name as name')
    .executeTakeFirstOrThrow();

  expect(await scene.ours.show({ engagementId })).toMatchObject({
    departmentId: 'dft',
    postTitle: 'Secretary of State for Transport',
    holderName: held.name,
    channel: 'meeting',
    formality: 'formal',
    setting: 'in_person',
    capacity: 'office',
    visibility: 'office',
    earlier: [],
    followUps: [],
  });
});

test('an official is known by role and department, and what is only written has no place', async () => {
  await using scene = await anOfficeThatLogs();
  const asked = { met: 'department:hmt', channel: 'email' } as const;
  const nameless = await refusalOf(scene.log(asked));
  const { engagementId } = await scene.log({ ...asked, officialRole: 'Director of local growth' });

  expect(nameless).toBe('contact_role_needed');
  expect(await scene.ours.show({ engagementId })).toMatchObject({
    departmentId: 'hmt',
    officialRole: 'Director of local growth',
    postTitle: null,
    setting: null,
  });
});

test('a contact is read by its own office, and by others as far as it says', async () => {
  await using scene = await anOfficeThatLogs();
  const others = [scene.official(OTHER), scene.secretariat, scene.outsider];
  const readers = async (visibility: 'office' | 'secretariat' | 'forum') => {
    const { engagementId } = await scene.log({ visibility });
    return Promise.all(
      [scene.chiefExecutive(OFFICE), ...others].map((who) => scene.readBy(who, engagementId)),
    );
  };

  expect(await readers('office')).toEqual(['done', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  expect(await readers('secretariat')).toEqual(['done', 'NOT_FOUND', 'done', 'NOT_FOUND']);
  expect(await readers('forum')).toEqual(['done', 'done', 'done', 'NOT_FOUND']);
  const lists = await Promise.all(others.slice(0, 2).map((who) => scene.as(who).engagement.list()));
  expect(lists.map((list) => list.map(({ visibility }) => visibility).toSorted())).toEqual([
    ['forum'],
    ['forum', 'secretariat'],
  ]);
});

test('what it said before stays readable, and only to those it was written for', async () => {
  await using scene = await anOfficeThatLogs();
  const { engagementId } = await scene.log({ gist: 'They are weak on this.' });
  const { recordId } = await scene.ours.show({ engagementId });
  const { officeId: _, ...contact } = CONTACT;
  await scene.ours.amend({ ...contact, engagementId, recordId, visibility: 'forum' });

  const again = scene.ours.amend({ ...contact, engagementId, recordId });
  expect(await refusalOf(again)).toBe('contact_changed');
  const earlier = async (person: ScenePerson) =>
    (await scene.as(person).engagement.show({ engagementId })).earlier.map(({ gist }) => gist);
  expect(await earlier(scene.chiefExecutive(OFFICE))).toEqual(['They are weak on this.']);
  expect(await earlier(scene.official(OTHER))).toEqual([]);
});

test('what is written down is never changed in place', async () => {
  await using scene = await anOfficeThatLogs();
  await scene.log();
  const rewriting = scene.db.updateTable('engagement_record').set({ gist: 'Other' }).execute();

  await expect(rewriting).rejects.toThrow(/permission denied/);
});

test('a private number is in no field that is shown, whichever way it comes in', async () => {
  await using scene = await anOfficeThatLogs();
  const refused = (changed: object) =>
    scene.log(changed).then(
      () => null,
      (error: Error) => error.message,
    );

  expect(await refused({ gist: 'Ring her on 07700 900123.' })).toContain(
    'What was said holds what looks like a phone number, “07700 900123”.',
  );
  expect(await refused({ followUp: 'Ring +44 20 7946 0958', followUpWho: 'Ann' })).toContain(
    'What is to be done holds',
  );
  expect(await refused({ followUp: 'Write', followUpWho: 'sam@gmail.com' })).toContain(
    'Who does it holds',
  );
  expect(await scene.ours.list()).toEqual([]);
});

test('no contact lies in the future, and none is of a post nobody knows', async () => {
  await using scene = await anOfficeThatLogs();

  expect(await refusalOf(scene.log({ happenedOn: '2026-11-25' }))).toBe('contact_in_future');
  expect(await refusalOf(scene.log({ happenedOn: '2006-11-25' }))).toBe('contact_too_old');
  expect(await refusalOf(scene.log({ met: 'post:minister-of-magic' }))).toBe('contact_met_unknown');
});

test('topics are the shared ones where they say the same, each once', async () => {
  await using scene = await anOfficeThatLogs();
  const { engagementId } = await scene.log({
    topics: ['buses'],
    ownTopic: 'BUSES,  Visitor  Levy',
  });

  expect((await scene.ours.show({ engagementId })).topics).toEqual(['buses', 'visitor levy']);
});

test('what is to be done is the office’s own task, done once and opened again', async () => {
  await using scene = await anOfficeThatLogs();
  const task = { followUp: 'Send the figures', followUpWho: 'Ann', followUpBy: '2026-11-27' };
  const { engagementId } = await scene.log({ ...task, visibility: 'forum' });
  const open = async (person: ScenePerson) => (await scene.as(person).engagement.followUps()).tasks;
  const [mine] = await open(scene.chiefExecutive(OFFICE));
  const followUpId = mine?.followUpId ?? '';

  expect(mine).toMatchObject({ what: 'Send the figures', who: 'Ann', dueOn: '2026-11-27' });
  expect(await open(scene.official(OTHER))).toEqual([]);
  expect(await open(scene.secretariat)).toEqual([]);
  const other = scene.as(scene.official(OTHER)).engagement;
  expect(await refusalOf(other.markFollowUp({ followUpId, move: 'finish' }))).toBe('NOT_FOUND');
  expect(await refusalOf(other.addFollowUp({ engagementId, ...task }))).toBe('NOT_FOUND');
  expect((await other.show({ engagementId })).followUps).toEqual([]);

  await scene.ours.markFollowUp({ followUpId, move: 'finish' });
  const again = scene.ours.markFollowUp({ followUpId, move: 'finish' });
  expect(await refusalOf(again)).toBe('follow_up_done');
  expect(await open(scene.official(OFFICE))).toEqual([]);
  await scene.ours.markFollowUp({ followUpId, move: 'reopen' });
  expect(await open(scene.official(OFFICE))).toHaveLength(1);
});
