import { expect, test } from 'vitest';
import { aForum, type ScenePerson } from '#tests/fixtures/scene.ts';

const OFFICE = 'west-yorkshire';
const OTHER = 'tees-valley';
const PRACTICE = {
  officeId: OFFICE,
  title: 'Night buses on request (example)',
  topic: 'buses',
  what: 'Ran night buses that people book.',
  tried: 'March 2024 to June 2025',
  cost: '£40,000 and two people for a year',
  notAgain: 'Starting without the operators.',
  effect: 'More people used them.',
  evidence: [{ title: 'Evaluation', source: 'https://example.org/evaluation' }],
};

async function anOfficeThatTried() {
  const forum = await aForum();
  const api = (person: ScenePerson) => forum.as(person).practices;
  const ours = api(forum.official(OFFICE));
  return {
    ...forum,
    api,
    ours,
    theirs: api(forum.official(OTHER)),
    write: (changed: Partial<Parameters<typeof ours.write>[0]> = {}) =>
      ours.write({ ...PRACTICE, ...changed }),
    readBy: (person: ScenePerson, practiceId: string) =>
      outcomeOf(api(person).show({ practiceId })),
    titles: async (person: ScenePerson) =>
      (await api(person).list()).practices.map(({ title }) => title),
  };
}

function outcomeOf(outcome: Promise<unknown>): Promise<string> {
  return outcome.then(
    () => 'done',
    (error: { message: string; code: string }) =>
      error.code === 'NOT_FOUND' ? error.code : error.message,
  );
}

test('a draft is its office’s own, and the forum reads it once it is shared', async () => {
  await using scene = await anOfficeThatTried();
  const { practiceId } = await scene.write();
  const others = [scene.official(OTHER), scene.secretariat, scene.outsider];
  const readers = () =>
    Promise.all(
      [scene.chiefExecutive(OFFICE), ...others].map((who) => scene.readBy(who, practiceId)),
    );

  expect(await readers()).toEqual(['done', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  expect(await scene.titles(scene.official(OFFICE))).toContain(PRACTICE.title);
  expect(await scene.titles(scene.secretariat)).not.toContain(PRACTICE.title);

  const { wordingId } = await scene.ours.show({ practiceId });
  await scene.ours.share({ practiceId, wordingId });
  expect(await readers()).toEqual(['done', 'done', 'done', 'NOT_FOUND']);
  expect(await scene.theirs.show({ practiceId })).toMatchObject({ ...PRACTICE, ours: false });
});

test('earlier wordings stay readable, and a draft among them to its office alone', async () => {
  await using scene = await anOfficeThatTried();
  const { practiceId } = await scene.write({ what: 'A draft of it.' });
  const { officeId: _, ...wording } = PRACTICE;
  const amend = async (what: string, shared: boolean) => {
    const { wordingId } = await scene.ours.show({ practiceId });
    return scene.ours.amend({ ...wording, what, shared, practiceId, wordingId });
  };
  await amend('What we did.', true);
  await amend('What we did, put better.', false);

  const page = await scene.theirs.show({ practiceId });
  expect(page.what).toBe('What we did, put better.');
  expect(page.earlier.map(({ what }) => what)).toEqual(['What we did.']);
  const own = await scene.ours.show({ practiceId });
  expect(own.earlier.map(({ what }) => what)).toEqual(['What we did.', 'A draft of it.']);
});

test('an edit of a wording that has been replaced meanwhile hides nothing', async () => {
  await using scene = await anOfficeThatTried();
  const { practiceId } = await scene.write();
  const { wordingId } = await scene.ours.show({ practiceId });
  const { officeId: _, ...wording } = PRACTICE;
  await scene.ours.amend({ ...wording, practiceId, wordingId });

  const again = scene.ours.amend({ ...wording, practiceId, wordingId });
  expect(await outcomeOf(again)).toBe('practice_changed');
  expect(await outcomeOf(scene.ours.share({ practiceId, wordingId }))).toBe('practice_changed');
});

test('what the forum is to read is whole, and an effect has something to show for it', async () => {
  await using scene = await anOfficeThatTried();
  const { practiceId } = await scene.write({ notAgain: null, evidence: [] });
  const { wordingId } = await scene.ours.show({ practiceId });

  expect(await outcomeOf(scene.ours.share({ practiceId, wordingId }))).toBe('practice_incomplete');
  expect(await outcomeOf(scene.write({ shared: true, evidence: [] }))).toBe(
    'practice_effect_unproved',
  );
  const noAddress = [{ title: 'Hearsay', source: 'somebody said so' }];
  await expect(scene.write({ evidence: noAddress })).rejects.toThrow(/address of the source/);
});

test('another office says since when and with what change it does the same, and takes it back', async () => {
  await using scene = await anOfficeThatTried();
  const { practiceId } = await scene.write({ shared: true });
  const asked = { practiceId, officeId: OTHER };
  const standing = async () => {
    const { adoptions } = await scene.ours.show({ practiceId });
    return adoptions.map(({ officeId, state, since, change }) => [officeId, state, since, change]);
  };
  await scene.theirs.adopt({ ...asked, move: 'adopt', since: 'May 2026', change: 'Trams too.' });

  expect(await standing()).toEqual([[OTHER, 'adopted', 'May 2026', 'Trams too.']]);
  await scene.theirs.adopt({ ...asked, move: 'withdraw' });
  expect(await standing()).toEqual([[OTHER, 'withdrawn', null, null]]);
  expect(await outcomeOf(scene.theirs.adopt({ ...asked, move: 'withdraw' }))).toBe(
    'adoption_not_there',
  );
});

test('nobody adopts for another office, its own practice, or a draft it cannot see', async () => {
  await using scene = await anOfficeThatTried();
  const { practiceId } = await scene.write({ shared: true });
  const draft = await scene.write({ title: 'A draft' });
  const since = { move: 'adopt', since: '2026' } as const;

  const forOther = scene.ours.adopt({ ...since, practiceId, officeId: OTHER });
  expect(await outcomeOf(forOther)).toBe('NOT_FOUND');
  const own = scene.ours.adopt({ ...since, practiceId, officeId: OFFICE });
  expect(await outcomeOf(own)).toBe('practice_own');
  const unseen = scene.theirs.adopt({ ...since, ...draft, officeId: OTHER });
  expect(await outcomeOf(unseen)).toBe('NOT_FOUND');
});

test('what government did of it is recorded by the secretariat, with its source', async () => {
  await using scene = await anOfficeThatTried();
  const { practiceId } = await scene.write({ shared: true });
  const done = {
    practiceId,
    nationally: 'Adopted for all of England (example)',
    happened: 'April 2026',
    source: 'https://example.org/statement',
  };

  expect(await outcomeOf(scene.ours.recordByGovernment(done))).toBe('NOT_FOUND');
  await scene.api(scene.secretariat).recordByGovernment(done);
  const { byGovernment } = await scene.theirs.show({ practiceId });
  expect(byGovernment).toMatchObject([
    { what: done.nationally, happened: 'April 2026', sources: [done.source] },
  ]);
});

test('what government did is corrected once, and what was recorded first stays with its day', async () => {
  await using scene = await anOfficeThatTried();
  const { practiceId } = await scene.write({ shared: true });
  const { recordByGovernment } = scene.api(scene.secretariat);
  const done = {
    practiceId,
    nationally: 'Adopted for all of England (example)',
    happened: 'April 2026',
    source: 'https://example.org/statement',
  };
  await recordByGovernment(done);
  const [first] = (await scene.theirs.show({ practiceId })).byGovernment;
  scene.setNow('2026-11-26T10:00:00Z');
  const better = { ...done, nationally: 'Adopted outside London', replacesId: first?.id ?? '' };

  expect(await outcomeOf(scene.ours.recordByGovernment(better))).toBe('NOT_FOUND');
  const outcomes = await Promise.all([1, 2].map(() => outcomeOf(recordByGovernment(better))));

  expect(outcomes.toSorted()).toEqual(['deed_corrected', 'done']);
  const page = await scene.theirs.show({ practiceId });
  expect(page.byGovernment.map(({ what }) => what)).toEqual(['Adopted outside London']);
  expect(page.corrected).toMatchObject([
    {
      what: done.nationally,
      recordedAt: new Date('2026-11-24T10:00:00Z'),
      correctedAt: new Date('2026-11-26T10:00:00Z'),
    },
  ]);
  const elsewhere = await scene.write({ shared: true, title: 'Another (example)' });
  const standing = page.byGovernment[0]?.id ?? '';
  const wrong = { ...better, ...elsewhere, replacesId: standing };
  expect(await outcomeOf(recordByGovernment(wrong))).toBe('deed_corrected');
});

test('the library is narrowed down by topic, and a topic of drafts alone is nobody else’s', async () => {
  await using scene = await anOfficeThatTried();
  await scene.write({ topic: null, ownTopic: 'Night  Time' });
  const listed = async (person: ScenePerson, topic: string) =>
    (await scene.api(person).list({ topic })).practices.length;

  expect(await listed(scene.official(OFFICE), 'night time')).toBe(1);
  expect(await listed(scene.official(OTHER), 'night time')).toBe(0);
  expect((await scene.theirs.list()).topics).not.toContain('night time');
});

test('what is written down is never changed in place', async () => {
  await using scene = await anOfficeThatTried();
  await scene.write();
  const rewriting = scene.db.updateTable('practice_wording').set({ what: 'Other' }).execute();

  await expect(rewriting).rejects.toThrow(/permission denied/);
});
