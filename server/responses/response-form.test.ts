import { expect, test } from 'vitest';
import { logResponseInput } from '#shared/responses/response.schema.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

const TRANSPORT = 'transport-secretary';

/** A letter of 24 November 2026 to the transport secretary; it is 11 December. */
async function anIssuedPosition() {
  const scene = await aSignedPosition();
  const { positionId } = scene;
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  scene.setNow('2026-12-11T10:00:00Z');
  const { asks } = await api.responses.asks({ positionId });
  const [first = '', second = ''] = asks.map(({ id }) => id);
  const reply = { positionId, receivedOn: '2026-12-10', postId: TRANSPORT };
  return { ...scene, api, first, second, reply };
}

/** Where the form says what is missing, and the words it says it with. */
function faultsOf(input: object) {
  const { error } = logResponseInput.safeParse(input);
  return error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];
}

const REASON_MISSING =
  'Enter the reason it gives for the delay; write “none given” where it gives none';

test.each([[undefined], [''], ['   ']])(
  'a holding reply whose reason is %j is refused at that field',
  async (reason) => {
    await using scene = await anIssuedPosition();
    const held = { ...scene.reply, kind: 'holding' as const, newExpectedOn: '2027-01-15', reason };
    expect(faultsOf(held)).toEqual([['reason', REASON_MISSING]]);
    await expect(scene.api.responses.log(held)).rejects.toThrow(REASON_MISSING);
    const { responses } = await scene.api.responses.asks(scene);
    expect(responses).toEqual([]);
  },
);

test('a reply about one ask without an answer moves that ask’s clock and no other, and answers neither', async () => {
  await using scene = await anIssuedPosition();
  const { api, first, reply } = scene;
  const before = await api.responses.asks(scene);
  await api.responses.log({
    ...reply,
    kind: 'holding',
    reason: 'It waits for the spending review.',
    newExpectedOn: '2027-01-15',
    about: [first],
  });
  const { asks } = await api.responses.asks(scene);
  expect(asks.map(({ now }) => now)).toMatchObject([
    { state: 'held', until: '2027-01-15' },
    before.asks[1]?.now,
  ]);
  expect(asks.flatMap(({ answers }) => answers)).toEqual([]);
});

test('one reply answers an ask of another position too, and both positions tell of it', async () => {
  await using scene = await anIssuedPosition();
  const { api, db, first, reply, positionId } = scene;
  const other = await anotherAsk(scene);
  const form = await api.responses.form({ positionId });
  expect(form.elsewhere).toMatchObject([{ id: other.askId, positionId: other.positionId }]);

  await api.responses.log({
    ...reply,
    kind: 'substantive',
    summary: 'Yes to both letters.',
    answers: [
      { askId: first, answer: 'agreed' },
      { askId: other.askId, answer: 'declined' },
    ],
  });
  const theirs = await api.responses.asks({ positionId: other.positionId });
  expect(theirs.asks[0]?.now).toMatchObject({ state: 'answered', answer: 'declined' });
  expect(theirs.responses).toMatchObject([{ summary: 'Yes to both letters.' }]);
  const entries = await db
    .selectFrom('ledger_entry')
    .where('type', '=', 'ask.answered')
    .select('position_id')
    .orderBy('seq')
    .execute();
  expect(entries.map((entry) => entry.position_id)).toEqual([positionId, other.positionId]);
  expect((await api.responses.form({ positionId })).elsewhere).toEqual([]);
});

test('what was told and is then confirmed in writing stands, and the form opened from it is filled in', async () => {
  await using scene = await anIssuedPosition();
  const { api, first, reply, positionId } = scene;
  const { responseId: confirmsId } = await api.responses.log({
    ...reply,
    kind: 'oral',
    summary: 'Told in the margins of a conference.',
    answers: [{ askId: first, answer: 'agreed' }],
  });
  const { confirms } = await api.responses.form({ positionId, confirmsId });
  expect(confirms).toMatchObject({
    id: confirmsId,
    postId: TRANSPORT,
    answers: [{ askId: first, answer: 'agreed' }],
  });
  const story = () => api.positions.show({ positionId });
  expect((await story()).asksList[0]?.now).toMatchObject({ state: 'overdue', told: 'agreed' });

  scene.setNow('2026-12-11T11:00:00Z');
  await api.responses.log({
    ...reply,
    kind: 'substantive',
    summary: 'As I said.',
    confirmsId,
    answers: [{ askId: first, answer: 'agreed' }],
  });
  expect((await story()).asksList[0]?.now).toEqual({
    state: 'answered',
    answer: 'agreed',
    told: null,
  });
  const { responses } = await api.responses.asks({ positionId });
  expect(responses.map((each) => each.confirmsId)).toEqual([confirmsId, null]);
});

test('a whole letter of 20,000 characters is kept to the last one, and one more is refused', async () => {
  await using scene = await anIssuedPosition();
  const { api, reply, positionId } = scene;
  const summary = `${'Dear mayors, £2. '.repeat(1_176)}${'x'.repeat(8)}`;
  expect(summary).toHaveLength(20_000);
  await api.responses.log({ ...reply, kind: 'substantive', summary });
  const { responses } = await api.responses.asks({ positionId });
  expect(responses[0]?.summary).toBe(summary);

  const longer = { ...reply, kind: 'substantive' as const, summary: `${summary}x` };
  expect(faultsOf(longer)).toEqual([['summary', 'Shorten this to 20,000 characters or fewer']]);
  await expect(api.responses.log(longer)).rejects.toThrow('Shorten this');
});

test('line ends as a browser sends them do not make a letter longer than it was pasted', () => {
  const lines = Array.from({ length: 200 }, () => 'x'.repeat(99)).join('\n');
  const sent = lines.replaceAll('\n', '\r\n');
  const input = { positionId: crypto.randomUUID(), kind: 'substantive', receivedOn: '2026-12-10' };
  expect(faultsOf({ ...input, summary: sent })).toEqual([]);
  expect(logResponseInput.parse({ ...input, summary: sent }).summary).toBe(lines);
});

test('a reply to one office alone says so to the whole coalition, and an office not of it is no addressee', async () => {
  await using scene = await anIssuedPosition();
  const { api, reply, positionId } = scene;
  const written = { ...reply, kind: 'substantive' as const, summary: 'To you alone.' };
  const { signatories } = await api.responses.form({ positionId });
  expect(signatories.map(({ id }) => id)).toContain('west-yorkshire');
  await expect(api.responses.log({ ...written, addressedTo: 'north-east' })).rejects.toThrow(
    'office_unknown',
  );
  await api.responses.log({ ...written, addressedTo: 'west-yorkshire' });
  const other = scene.as(scene.official('greater-manchester'));
  const { responses } = await other.responses.asks({ positionId });
  expect(responses).toMatchObject([{ addressedTo: 'West Yorkshire', summary: 'To you alone.' }]);
  const { rows } = await other.exports.table({ table: 'responses' });
  const own = rows.filter((row) => row['position_id'] === positionId);
  expect(own).toMatchObject([{ written_to_alone: 'West Yorkshire' }]);
});

/** An open ask of another position, in a letter that went to the same post. */
async function anotherAsk({ db }: Awaited<ReturnType<typeof anIssuedPosition>>) {
  const position = await db
    .insertInto('position')
    .values({
      id: crypto.randomUUID(),
      title: 'Tickets that work on every bus',
      coalition_kind: 'named',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const version = await db
    .insertInto('version')
    .values({
      position_id: position.id,
      number: 1,
      title: 'Tickets that work on every bus',
      content: JSON.stringify({ type: 'doc', content: [] }),
      state: Buffer.from([0]),
      manifest: '{}',
      hash: 'cd'.repeat(32),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const letter = await db
    .insertInto('letter')
    .values({
      position_id: position.id,
      version_id: version.id,
      dated: '2026-11-20',
      content: '{}',
      letter_hash: 'cd'.repeat(32),
      verification_code: 'ABCD-EFGH-JKMN',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('letter_sending')
    .values({
      letter_id: letter.id,
      post_id: TRANSPORT,
      holder_name: null,
      channel: 'letter',
      sent_on: '2026-11-20',
    })
    .execute();
  const ask = await db
    .insertInto('ask')
    .values({
      position_id: position.id,
      letter_id: letter.id,
      number: 1,
      text: 'One ticket for every bus.',
      asked_on: '2026-11-20',
      sources: '[]',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { positionId: position.id, askId: ask.id };
}
