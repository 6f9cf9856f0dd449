import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { docxLetter } from '#server/letters/docx.export.ts';
import { pdfLetter } from '#server/letters/pdf.export.ts';
import { printedBrief, printedInternalBrief } from '#shared/government/printed-brief.rules.ts';
import { aStage } from '#tests/architecture/permissions/matrix.ts';

vi.setConfig({ testTimeout: 60_000 });

const TRIPWIRE = 'TRIPWIRE';
const POST = 'transport-secretary';
const PRINTING = { today: '2026-11-24', demonstration: false };

/** Every column a brief for government may print. Whatever else there is, or is added, must not be in it. */
const FOR_GOVERNMENT = new Set([
  'post.title',
  'department.name',
  'post_holder.person_name',
  'position.title',
  'version.title',
  'ask.text',
  'letter_recipient.holder_name',
  'letter_sending.holder_name',
  'commitment.words',
  'commitment.measure',
  'commitment.holder_name',
  'handover_brief.first_request',
]);

/** A post that changed hands with an ask, a promise, a letter, a talk, a private thread and a note. */
async function aBriefedPost() {
  const stage = await aStage();
  const { db, secretariat, official } = stage.scene;
  const { positionId, letterId, askId } = stage.ids;
  await db
    .insertInto('letter_recipient')
    .values({ letter_id: letterId, post_id: POST, holder_name: 'Heidi Alexander', place: 0 })
    .execute();
  await db
    .insertInto('letter_sending')
    .values({
      letter_id: letterId,
      post_id: POST,
      holder_name: 'Heidi Alexander',
      channel: 'letter',
      sent_on: '2026-11-20',
    })
    .execute();
  await db.updateTable('ask').set({ letter_id: letterId }).where('id', '=', askId).execute();
  const response = await db
    .insertInto('response')
    .values({
      position_id: positionId,
      kind: 'oral',
      received_on: '2026-11-22',
      post_id: POST,
      summary: 'Said in passing',
      sources: '[]',
      from_name: 'A Private Secretary',
      new_expected_on: null,
      corrects_id: null,
      logged_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('ask_answer')
    .values({
      ask_id: askId,
      response_id: response.id,
      answer: 'agreed',
      note: 'Between us',
      recorded_by: null,
    })
    .execute();
  await db
    .insertInto('commitment')
    .values({
      position_id: positionId,
      response_id: response.id,
      post_id: POST,
      holder_name: 'Heidi Alexander',
      words: 'We will publish it.',
      measure: 'Published',
      due_on: '2027-01-01',
      recorded_by: secretariat.id,
      recorded_at: new Date(),
    })
    .execute();
  await stage.scene.as(official('west-yorkshire')).engagement.log({
    officeId: 'west-yorkshire',
    met: `post:${POST}`,
    happenedOn: '2026-11-20',
    formality: 'informal',
    visibility: 'forum',
    gist: 'Over coffee',
  });
  const government = stage.scene.as(secretariat).government;
  await government.takeOffice({
    postId: POST,
    personName: 'A Successor',
    startsOn: '2026-11-23',
    acting: false,
    source: 'Announcement',
  });
  const briefs = await government.openBriefs();
  const briefId = briefs.find(({ holderName }) => holderName === 'A Successor')?.id ?? '';
  await government.writeBrief({
    briefId,
    firstRequest: 'Meet us in December.',
    internalNote: 'Careful',
  });
  return Object.assign(stage, { government, briefId });
}

/** Writes a tripwire into every column of words but those given; gives the columns that took it. */
async function layTripwires(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ table: string; column: string }>(`
      select c.table_name as table, c.column_name as column
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.data_type in ('text', 'character varying') and c.is_generated = 'NEVER'
    `);
    const laid: string[] = [];
    await client.query('begin');
    await client.query('set constraints all immediate');
    for (const { table, column } of rows) {
      const name = `${table}.${column}`;
      if (FOR_GOVERNMENT.has(name)) continue;
      if (await laidIn(client, table, column)) laid.push(name);
    }
    await client.query('commit');
    return laid;
  } finally {
    await client.end();
  }
}

/** A column of keys or of a closed list refuses, and holds no free words. */
async function laidIn(client: pg.Client, table: string, column: string): Promise<boolean> {
  await client.query('savepoint wire');
  try {
    const { rowCount } = await client.query(
      `update "${table}" set "${column}" = coalesce("${column}", '') || ' ${TRIPWIRE}'`,
    );
    return (rowCount ?? 0) > 0;
  } catch {
    await client.query('rollback to savepoint wire');
    return false;
  }
}

function wordsOfPdf(pdf: Buffer): string {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'concord-brief-'));
  const file = path.join(directory, 'brief.pdf');
  writeFileSync(file, pdf);
  const words = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  rmSync(directory, { recursive: true });
  return words.replace(/\s+/g, ' ');
}

function wordsOfWord(file: Buffer): string {
  return Object.values(unzipSync(file))
    .map((part) => strFromU8(part))
    .join('\n');
}

test('no word of any informal or private column is in the Word or PDF file for government', async () => {
  await using stage = await aBriefedPost();
  const laid = await layTripwires(stage.scene.url);

  const { brief } = await stage.government.externalBrief({ briefId: stage.briefId });
  const printed = printedBrief(brief, PRINTING);
  const files = [wordsOfPdf(pdfLetter(printed)), wordsOfWord(await docxLetter(printed))];

  for (const words of files) expect(words).not.toContain(TRIPWIRE);
  expect(files[0]).toContain('Fund the £2 fare until April 2028.');
  expect(files[0]).toContain('We will publish it.');
  expect(files[0]).toContain('Meet us in December.');
  expect(laid).toEqual(
    expect.arrayContaining([
      'handover_brief.internal_note',
      'engagement_record.gist',
      'comment.body',
      'response.summary',
      'response.from_name',
      'ask_answer.note',
      'decision.reason',
      'campaign.subject',
      'post_record.source',
    ]),
  );
  expect(laid.length).toBeGreaterThan(40);
});

test('the tripwires do fire: the internal form carries the note and the contact, and says so on every page', async () => {
  await using stage = await aBriefedPost();
  await layTripwires(stage.scene.url);

  const { inside } = await stage.government.brief({ briefId: stage.briefId });
  const words = wordsOfPdf(pdfLetter(printedInternalBrief(inside, PRINTING)));

  expect(words).toContain(`Careful ${TRIPWIRE}`);
  expect(words).toContain(`Over coffee ${TRIPWIRE}`);
  expect(words).toContain('Internal: not for government');
});

test('a brief waits for the secretariat until it is sent or set aside, and then keeps its words', async () => {
  await using stage = await aBriefedPost();
  const { government, briefId } = stage;
  const open = async () => (await government.openBriefs()).map(({ id }) => id);
  expect(await open()).toContain(briefId);
  expect(await stage.as('official').government.openBriefs()).toEqual([]);

  await government.settleBrief({ briefId, as: 'sent' });

  expect(await open()).not.toContain(briefId);
  const again = government.writeBrief({ briefId, firstRequest: '', internalNote: '' });
  await expect(again).rejects.toThrow('brief_settled');
});
