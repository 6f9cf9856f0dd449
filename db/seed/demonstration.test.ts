import { expect, test } from 'vitest';
import { textOfParts } from '#shared/documents/document-bytes.rules.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { freshDatabase } from '#tests/fixtures/fresh-database.ts';
import { seedDemonstration } from './demonstration.ts';

const NOW = new Date('2026-11-24T10:00:00Z');

test('a demonstration holds an undecided position, open to the whole forum and marked as invented', async () => {
  await using scene = await freshDatabase();
  await scene.db.transaction().execute((trx) => seedDemonstration(trx, NOW));
  const positions = await scene.db
    .selectFrom('position')
    .where('reconstructed', '=', false)
    .select(['title', 'coalition_kind as kind'])
    .select((eb) =>
      eb
        .selectFrom('position_office')
        .whereRef('position_id', '=', 'position.id')
        .select(eb.fn.countAll<number>().as('offices'))
        .as('offices'),
    )
    .orderBy('title')
    .execute();
  const decisions = await scene.db.selectFrom('decision').selectAll().execute();
  expect(positions).toEqual([
    { title: 'Better records of the buses that ran (demonstration)', kind: 'named', offices: 4 },
    { title: 'Multi-year funding for local transport (demonstration)', kind: 'forum', offices: 14 },
  ]);
  expect(decisions).toEqual([]);
});

test('its live text has clauses and asks, and says that nobody has said any of it', async () => {
  await using scene = await freshDatabase();
  await scene.db.transaction().execute((trx) => seedDemonstration(trx, NOW));
  const { bytes } = await scene.db
    .selectFrom('document_update')
    .innerJoin('document', 'document.id', 'document_update.document_id')
    .innerJoin('position', 'position.id', 'document.position_id')
    .where('position.title', 'like', 'Multi-year%')
    .select('document_update.bytes')
    .executeTakeFirstOrThrow();
  const blocks = blocksOf(textOfParts([bytes]).text);
  expect(blocks[0]?.text).toContain('no mayor and no office has said any of it');
  expect(blocks.filter((block) => block.kind === 'ask').map((block) => block.label)).toEqual([
    'Ask 1',
    'Ask 2',
    'Ask 3',
  ]);
});

test('one mail waits to be classified, and says that nobody in government wrote it', async () => {
  await using scene = await freshDatabase();
  await scene.db.transaction().execute((trx) => seedDemonstration(trx, NOW));
  const mails = await scene.db
    .selectFrom('intake')
    .innerJoin('position', 'position.id', 'intake.position_id')
    .select(['title', 'subject', 'words', 'from_name as from'])
    .execute();
  expect(mails).toEqual([
    {
      title: 'Better records of the buses that ran (demonstration)',
      subject: 'Fwd: Example of a reply (demonstration)',
      words: expect.stringMatching(/^Nobody in government wrote this/),
      from: null,
    },
  ]);
});
