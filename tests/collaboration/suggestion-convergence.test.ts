import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOfDoc } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { proposalsOn } from '#shared/suggestions/atom-proposal.rules.ts';
import { lettersIn, manyWriters } from '#tests/fixtures/many-writers.ts';
import { clause, doc, paragraph, text } from '#tests/fixtures/proposed-text.ts';
import { randomEdits } from '#tests/fixtures/random-edits.ts';

/** Two who may only suggest, one who chooses to, and one who writes the text itself. */
const WRITERS = [
  { name: 'ann', suggests: true },
  { name: 'ben', suggests: true },
  { name: 'cat', suggests: true },
  { name: 'dan', suggests: false },
];
const DIRECT = WRITERS.length - 1;

const START = doc(
  clause('c1', text('Buses run where people live.')),
  { type: 'heading', attrs: { id: 'h1' }, content: [text('What we ask for')] },
  { ...clause('c2', text('Fund them for five years.')), type: 'ask' },
  {
    type: 'bulletList',
    attrs: { id: 'l1' },
    content: [{ type: 'listItem', content: [paragraph(text('fares'))] }],
  },
);

const who = fc.integer({ min: 0, max: DIRECT });
const part = fc.double({ min: 0, max: 1, noNaN: true });
/** Mostly somebody types a letter or strikes a few; now and then they do anything at all. */
const near = (act: 'type' | 'erase', reach: number) =>
  randomEdits.map((edit) => ({ ...edit, act, b: Math.min(1, edit.a + edit.b * reach) }));
const edits = fc.oneof(
  { weight: 5, arbitrary: near('type', 0) },
  { weight: 1, arbitrary: near('type', 0.05) },
  { weight: 2, arbitrary: near('erase', 0.1) },
  { weight: 3, arbitrary: randomEdits },
);
const events = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), who, edit: edits }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      pick: part,
      accept: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('deliver' as const), who, seed: fc.nat(100) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('away' as const), who, away: fc.boolean() }),
  },
);

/** Whoever writes the text itself only types and erases: blocks they remove take others' words along. */
const ON_WORDS = new Set(['type', 'erase']);

type Event = typeof events extends fc.Arbitrary<infer Each> ? Each : never;

type Story = { numbers: readonly number[]; events: readonly Event[] };

function lived({ numbers, events: story }: Story) {
  const writers = manyWriters(START, WRITERS, numbers);
  for (const event of story) {
    if (event.kind === 'edit' && (event.who !== DIRECT || ON_WORDS.has(event.edit.act))) {
      writers.edit(event.who, event.edit);
    }
    if (event.kind === 'settle') writers.settle(event.pick, event.accept ? 'accept' : 'reject');
    if (event.kind === 'deliver') writers.deliver(event.who, event.seed);
    if (event.kind === 'away') writers.away(event.who, event.away);
  }
  writers.settleDown();
  return writers;
}

test('whatever four people do, apart and together, all end with one text and every word has its author', () => {
  const stories = fc.record({
    numbers: fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }),
    events: fc.array(events, { minLength: 5, maxLength: 30, size: 'max' }),
  });
  fc.assert(
    fc.property(stories, (story) => {
      const writers = lived(story);
      const end = textOfDoc(writers.server.doc);
      for (const { doc: copy } of writers.clients) expect(textOfDoc(copy)).toEqual(end);
      expect(lostIn(writers)).toEqual([]);
      expect(takenOver(end)).toEqual([]);
      expect(withoutAuthor(writers, end)).toEqual([]);
    }),
    // Another thousand stories in each run; a failure names its seed, which tells the same ones again.
    { numRuns: 1_000, endOnFailure: true },
  );
}, 120_000);

type Writers = ReturnType<typeof manyWriters>;

/** Letters that are gone though nobody took them out, nor what they stood in. */
function lostIn({ server, letters, gone, removed }: Writers) {
  const there = lettersIn(server.doc);
  return letters
    .filter(({ letter }) => !there.has(letter) && !gone.has(letter))
    .filter(({ homes }) => !homes.some((home) => removed.has(home)));
}

/** Proposals that are in another's name than that of whoever began them, as their id has it. */
function takenOver(text: DocumentJson) {
  return runsOf(text)
    .flatMap(proposalsOn)
    .filter(({ id, person }) => !id.startsWith(`${person}-`));
}

/** Letters of a pending suggestion that are no longer in the name of who typed them. */
function withoutAuthor({ letters, closed }: Writers, text: DocumentJson) {
  const runs = runsOf(text);
  const isClosed = (id: string, homes: readonly string[]) =>
    closed.has(id) || homes.some((home) => closed.has(`${home} ${id}`));
  return letters
    .filter(({ id, homes }) => id !== null && !isClosed(id, homes))
    .filter(({ letter, person }) => {
      const own = runs.filter((run) => run.text?.includes(letter));
      const named = own
        .flatMap(proposalsOn)
        .some((each) => each.kind === 'insertion' && each.person === person);
      return own.length > 0 && !named;
    });
}

function runsOf(node: DocumentJson): DocumentJson[] {
  return node.type === 'text' ? [node] : (node.content ?? []).flatMap(runsOf);
}
