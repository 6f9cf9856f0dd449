import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { standingText } from '#shared/documents/standing-text.rules.ts';
import { aDraft, clause, textOf } from '#tests/fixtures/draft.ts';

const FIRST = textOf(clause('c1', 'Buses matter.'), clause('c2', 'Fares rose.'));
const SECOND = textOf(clause('c1', 'Trams matter.'), clause('c2', 'Fares rose.'));
const suggested = (words: string) => {
  const insertion = { type: 'insertion', attrs: { id: randomUUID(), person: null, office: null } };
  return { type: 'text', text: words, marks: [insertion] };
};
const withSuggestion = (id: string, words: string) => ({
  type: 'clause',
  attrs: { id },
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }, suggested(' Now.')] }],
});

test('a drafter restores a revision; what it replaces is kept first, under their name', async () => {
  await using scene = await aDraft(FIRST);
  const api = scene.as(scene.official('west-yorkshire'));
  await api.revisions.make({ ...scene.ids, name: 'First' });
  await scene.write(SECOND);
  await api.revisions.restore({ ...scene.ids, point: 'r1' });
  expect(await api.documents.text(scene.ids)).toMatchObject(FIRST);
  const [replaced] = (await api.revisions.list(scene.ids)).revisions;
  expect(replaced).toMatchObject({
    number: 2,
    occasion: 'restore',
    by: 'Policy official, West Yorkshire',
  });
  await api.revisions.restore({ ...scene.ids, point: 'r2' });
  expect(await api.documents.text(scene.ids)).toMatchObject(SECOND);
  await expect(api.revisions.restore({ ...scene.ids, point: 'r2' })).rejects.toThrow(
    'nothing_to_restore',
  );
});

test('while something is proposed in wording that would change, nothing is restored and nothing kept', async () => {
  await using scene = await aDraft(FIRST);
  const api = scene.as(scene.secretariat);
  await api.revisions.make({ ...scene.ids, name: 'First' });
  await scene.write(textOf(withSuggestion('c1', 'Trams matter.'), clause('c2', 'Fares rose.')));
  const before = await api.revisions.beforeRestoring({ ...scene.ids, point: 'r1' });
  expect(before).toEqual({
    canRestore: true,
    locked: false,
    changes: true,
    inTheWay: [{ id: 'c1', label: '1', kind: 'clause' }],
  });
  await expect(api.revisions.restore({ ...scene.ids, point: 'r1' })).rejects.toThrow(
    'proposals_in_the_way',
  );
  expect((await api.revisions.list(scene.ids)).revisions).toHaveLength(1);
});

test('while another person writes in a passage that would go, nothing is restored; one’s own writing goes', async () => {
  await using scene = await aDraft(FIRST);
  const writer = scene.official('west-yorkshire');
  await scene.as(writer).revisions.make({ ...scene.ids, name: 'First' });
  const now = textOf(clause('c1', 'Buses matter.'), clause('c3', 'They run on Sundays.'));
  await scene.write(now, writer.id);
  const point = { ...scene.ids, point: 'r1' };

  await expect(scene.as(scene.secretariat).revisions.restore(point)).rejects.toThrow(
    'restoring_written_in',
  );
  expect(await scene.as(writer).documents.text(scene.ids)).toMatchObject(now);
  await scene.as(writer).revisions.restore(point);
  expect(await scene.as(writer).documents.text(scene.ids)).toMatchObject(FIRST);
});

test('a suggestion in wording that stays is still there afterwards', async () => {
  await using scene = await aDraft(FIRST);
  const api = scene.as(scene.secretariat);
  await api.revisions.make({ ...scene.ids, name: 'First' });
  const kept = withSuggestion('c2', 'Fares rose.');
  await scene.write(textOf(clause('c1', 'Trams matter.'), kept));
  await api.revisions.restore({ ...scene.ids, point: 'r1' });
  const text = await api.documents.text(scene.ids);
  expect(text.content?.[1]).toMatchObject(kept);
  expect(standingText(text)).toMatchObject(FIRST);
});

test('who only suggests restores nothing, nor anybody while the text is locked', async () => {
  await using scene = await aDraft(FIRST);
  const suggests = scene.as(scene.official('west-yorkshire'));
  await suggests.revisions.make({ ...scene.ids, name: 'First' });
  await scene.write(SECOND);
  await scene.db
    .updateTable('position_office')
    .set({ drafts: false })
    .where('office_id', '=', 'west-yorkshire')
    .execute();
  const restoring = { ...scene.ids, point: 'r1' };
  await expect(suggests.revisions.restore(restoring)).rejects.toThrow('drafters_only');
  await scene.db.updateTable('document').set({ locked_at: scene.now() }).execute();
  await expect(scene.as(scene.secretariat).revisions.restore(restoring)).rejects.toThrow(
    'text_locked',
  );
});
